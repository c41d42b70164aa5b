import * as React from 'react';
import type { List } from '../../../schema/define';
import { isEmpty } from '../../../schema/kinds';
import { textPieces } from '../../../domain/textPieces';
import { useHub } from '../../shell/hub';
import { differencesIn } from '../history';
import type { Difference } from '../history';
import { valueText } from '../valueText';
import { strings } from './strings';
import styles from './versions.module.scss';

type Values = Readonly<Record<string, unknown>>;

interface VersionChangesProps {
  readonly list: List;
  /** Columns that are compared. */
  readonly columns: readonly string[];
  readonly before: Values;
  readonly after: Values;
}

/** Two versions side by side: column by column, only what differs. */
export function VersionChanges({ list, columns, before, after }: VersionChangesProps): JSX.Element {
  const { language } = useHub();
  const differences = differencesIn(columns, before, after);
  if (differences.length === 0) return <p>{strings.Same}</p>;
  return (
    <dl className={styles.versions}>
      {differences.map(one => (
        <div key={one.name}>
          <dt>{list.fields[one.name].title[language]}</dt>
          <Compared list={list} {...one} />
        </div>
      ))}
    </dl>
  );
}

/** A value before and now; of a text in both, the words that differ. */
function Compared({ list, name, before, after }: Difference & { readonly list: List }): JSX.Element {
  const { reader } = useHub();
  const words = list.fields[name].kind === 'note' && !isEmpty(before) && !isEmpty(after);
  if (words) return <dd className={styles.text}><Words before={String(before)} after={String(after)} /></dd>;
  return (
    <>
      <dd><span className={styles.side}>{strings.Was}</span> {valueText(list, name, before, reader)}</dd>
      <dd><span className={styles.side}>{strings.Is}</span> {valueText(list, name, after, reader)}</dd>
    </>
  );
}

/** Struck through and underlined, and said in words to those who hear it: not told by colour. */
function Words({ before, after }: { readonly before: string; readonly after: string }): JSX.Element {
  return (
    <>
      {textPieces(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <React.Fragment key={index}>{text}</React.Fragment>;
        return kind === 'removed' ? <del key={index}><span className={styles.heard}>{strings.Removed}</span>{text}</del>
          : <ins key={index}><span className={styles.heard}>{strings.Added}</span>{text}</ins>;
      })}
    </>
  );
}
