import * as React from 'react';
import { strings } from './strings';
import type { List } from '../../schema/define';
import type { ImportPlan, PlannedRow } from '../../domain/import/plan';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { count, planWords } from './sentences';
import styles from './Import.module.scss';
import shell from '../shell/shell.module.scss';

/** Rows that are put on the page at a time. */
const stretch = 200;

type Shown = 'all' | PlannedRow['what'];

/** The third step: what would happen with each row. */
export function DryRun({ list, plan, onProblemFile }: {
  readonly list: List; readonly plan: ImportPlan; readonly onProblemFile: () => void;
}): JSX.Element {
  const { reader } = useHub();
  const [shown, setShown] = React.useState<Shown>(plan.counts.problem > 0 ? 'problem' : 'all');
  const [most, setMost] = React.useState(stretch);
  const rows = shown === 'all' ? plan.rows : plan.rows.filter(row => row.what === shown);
  const filters: ReadonlyArray<readonly [Shown, number]> = [
    ['all', plan.rows.length], ['add', plan.counts.add], ['change', plan.counts.change], ['same', plan.counts.same], ['problem', plan.counts.problem]
  ];
  return (
    <>
      <fieldset className={styles.filters}>
        <legend className={shell.hidden}>{strings.Show}</legend>
        {filters.map(([name, number]) => (
          <button
            key={name} type="button" className={styles.filter} aria-pressed={shown === name}
            onClick={() => {
              setShown(name);
              setMost(stretch);
            }}
          >
            {fill(strings[`Show_${name}`], count(number, reader))}
          </button>
        ))}
      </fieldset>
      {plan.counts.problem > 0 && (
        <button type="button" className={shell.button} onClick={onProblemFile}>{strings.ProblemsFile}</button>
      )}
      <div className={styles.scroll} role="region" aria-label={strings.PlanCaption} tabIndex={0}>
        <table className={`${styles.table} ${styles.stacked}`}>
          <caption className={shell.hidden}>{strings.PlanCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>{strings.Row}</th>
              <th scope="col">{strings.Number}</th>
              <th scope="col">{strings.Name}</th>
              <th scope="col">{strings.Happens}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(row => {
              const [what, ...more] = planWords(row, list, reader);
              return (
                <tr key={row.row}>
                  <td className={styles.number} data-label={strings.Row}>{row.row}</td>
                  <td data-label={strings.Number}>{row.reference}</td>
                  <th scope="row">{row.title.length > 120 ? `${row.title.slice(0, 119)}…` : row.title}</th>
                  <td>
                    <p className={row.what === 'problem' ? styles.bad : styles.what}>{what}</p>
                    {more.map(words => <p key={words}>{words}</p>)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && <p>{strings.NothingHere}</p>}
      </div>
      {rows.length > most && (
        <button type="button" className={shell.button} onClick={() => setMost(most + stretch)}>
          {fill(strings.ShowMore, count(Math.min(stretch, rows.length - most), reader))}
        </button>
      )}
    </>
  );
}
