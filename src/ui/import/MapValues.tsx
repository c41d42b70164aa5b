import * as React from 'react';
import { strings } from './strings';
import type { ImportColumn } from '../../domain/import/columns';
import type { ColumnMapping } from '../../domain/import/mapping';
import { textsIn } from '../../domain/import/mapping';
import type { Sheet } from '../../domain/import/sheet';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { count } from './sentences';
import styles from './Import.module.scss';

/** More different texts than this are not choices any more. */
const mostTexts = 60;

interface MapValuesProps {
  readonly sheet: Sheet;
  readonly target: ImportColumn;
  readonly mapping: ColumnMapping;
  readonly onChange: (values: ColumnMapping['values']) => void;
}

/** What each text of a choice or lookup column stands for. */
export function MapValues({ sheet, target, mapping, onChange }: MapValuesProps): JSX.Element | null {
  const { reader } = useHub();
  const { from } = mapping;
  const texts = React.useMemo(() => from === undefined ? [] : textsIn(sheet.rows, sheet.headers.indexOf(from), target), [sheet, from, target]);
  if (from === undefined || texts.length === 0) return null;
  const values = mapping.values ?? {};
  const meaning = (text: string): string | undefined => values[text] ?? target.named(text)?.key;
  const open = texts.filter(({ text }) => meaning(text) === undefined).length;
  return (
    <>
      <table className={styles.table}>
        <caption>{fill(strings.ValuesCaption, from)}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.ValueText}</th>
            <th scope="col" className={styles.number}>{strings.ValueCount}</th>
            <th scope="col">{strings.ValueMeans}</th>
          </tr>
        </thead>
        <tbody>
          {texts.slice(0, mostTexts).map(({ text, count: rows }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td className={styles.number}>{count(rows, reader)}</td>
              <td>
                <select
                  className={styles.input} aria-label={fill(strings.ValueMeansNamed, text)}
                  // A key never starts with a colon, so the two answers that are no keys do.
                  value={meaning(text) === '' ? ':nothing' : meaning(text) ?? ':open'}
                  onChange={({ target: { value } }) => {
                    const others = Object.entries(values).filter(([other]) => other !== text);
                    onChange(Object.fromEntries(value === ':open' ? others : [...others, [text, value === ':nothing' ? '' : value]]));
                  }}
                >
                  {target.named(text) === undefined && <option value=":open">{strings.ValueOpen}</option>}
                  <option value=":nothing">{strings.ValueNothing}</option>
                  {target.targets?.map(({ key, words }) => <option key={key} value={key}>{words[reader.language]}</option>)}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {texts.length > mostTexts && <p className={styles.sample}>{fill(strings.ValuesMore, mostTexts, count(texts.length, reader))}</p>}
      {open > 0 && <p className={styles.open}>{fill(strings.ValuesOpen, count(open, reader))}</p>}
    </>
  );
}
