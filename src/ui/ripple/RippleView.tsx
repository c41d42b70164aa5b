import * as React from 'react';
import { linkedLists } from '../../domain/related/relations';
import type { Cause } from '../../domain/related/ripple';
import { causeColumns } from '../../domain/related/ripple';
import { useHub } from '../shell/hub';
import { strings } from './strings';
import { TouchedRows } from './TouchedRows';
import styles from './ripple.module.scss';

/** Every linked list has these columns alike. */
const { fields } = linkedLists[0];
const valueOf = ({ column, key }: Cause): string => `${column} ${key}`;

/** Choose a module or a legislative change, see what it touches, and start the reviews. */
export function RippleView(): JSX.Element {
  const { vocabulary, language } = useHub();
  const causes = causeColumns.map(column => ({ column, offered: vocabulary.optionsOf(fields[column]).map(({ key, words }) => ({ cause: { column, key }, words: words[language] })) }));
  const [chosen, setChosen] = React.useState('');
  const picked = causes.flatMap(({ offered }) => offered).find(({ cause }) => valueOf(cause) === chosen);
  return (
    <section className={styles.ripple} aria-labelledby="ripple-title">
      <h2 id="ripple-title">{strings.Title}</h2>
      <p>{strings.Intro}</p>
      <label className={styles.cause}>
        {strings.Cause}
        <select value={chosen} onChange={event => setChosen(event.target.value)}>
          <option value="">{strings.Choose}</option>
          {causes.map(({ column, offered }) => (
            <optgroup key={column} label={fields[column].title[language]}>
              {offered.map(({ cause, words }) => <option key={cause.key} value={valueOf(cause)}>{words}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      {picked && <TouchedRows key={chosen} cause={picked.cause} words={picked.words} />}
    </section>
  );
}
