import * as React from 'react';
import type { Item } from '../../../schema/define';
import { budgetLines } from '../../../schema/lists/budgetLines';
import { expenditures } from '../../../schema/lists/expenditures';
import { fiscalYearDays, fiscalYearOf } from '../../../domain/expenditure/fiscalYear';
import { spendingThrough } from '../../../domain/expenditure/spending';
import type { Loaded } from '../../list/rows';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from '../summary.module.scss';

/** Far more than a budget has lines. */
const mostLines = 1000;

/** What was spent in a fiscal year through a day, by category, against the budget. */
export function SpendingSummary({ loaded }: { readonly loaded: Loaded }): JSX.Element | null {
  const { store, vocabulary, language, today } = useHub();
  const [year, setYear] = React.useState(() => fiscalYearOf(today()));
  const [through, setThrough] = React.useState(today);
  const reading = useReading(async () => {
    const page = await store.page(budgetLines, {
      columns: ['FiscalYear', 'Amount', 'Category'], where: [{ column: 'FiscalYear', is: 'eq', value: year }], top: mostLines
    });
    return page.ok ? page.value.rows : page.failure;
  }, [store, year]);
  const all = loaded.rows as unknown as ReadonlyArray<Item<typeof expenditures>>;
  const years = React.useMemo(
    () => [...new Set([fiscalYearOf(today()), ...all.flatMap(({ SpentOn }) => SpentOn ? [fiscalYearOf(SpentOn)] : [])])].sort().reverse(), [all, today]);
  const dollars = React.useMemo(() => new Intl.NumberFormat(`${language}-CA`, { style: 'currency', currency: 'CAD' }), [language]);
  if (loaded.phase !== 'complete' || all.length === 0) return null;
  const rows = spendingThrough(all, reading.value ?? [], year, through);
  const { from, to } = fiscalYearDays(year);
  const cells = (spent: number, budget: number): JSX.Element => (
    <>
      <td className={styles.amount}>{dollars.format(spent)}</td>
      <td className={styles.amount}>{reading.value ? dollars.format(budget) : '…'}</td>
      <td className={styles.amount}>
        {reading.value && (spent > budget ? <span className={styles.warning}>{fill(strings.Over, dollars.format(spent - budget))}</span> : dollars.format(budget - spent))}
      </td>
    </>
  );
  return (
    <div className={styles.summary}>
      <div className={styles.choices}>
        <label>
          {strings.FiscalYear}
          <select value={year} onChange={event => {
            const next = event.target.value;
            setYear(next);
            const { to: end } = fiscalYearDays(next);
            setThrough(end < today() ? end : today());
          }}>{years.map(one => <option key={one}>{one}</option>)}</select>
        </label>
        <label>{strings.Through}<input type="date" value={through} min={from} max={to} onChange={event => setThrough(event.target.value || today())} /></label>
      </div>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      <div className={styles.scroll} role="region" aria-labelledby="spending-title" tabIndex={0}>
        <table className={styles.figures}>
          <caption id="spending-title">{fill(strings.Title, from, through < to ? through : to)}</caption>
          <thead>
            <tr>
              <th scope="col">{expenditures.fields.Category.title[language]}</th><th scope="col" className={styles.amount}>{strings.Spent}</th>
              <th scope="col" className={styles.amount}>{strings.Budget}</th><th scope="col" className={styles.amount}>{strings.Left}</th>
            </tr>
          </thead>
          <tbody>
            {rows.filter(row => row.category !== undefined).map(({ category = '', spent, budget }) => (
              <tr key={category}><th scope="row">{vocabulary.label(expenditures.fields.Category, category, language)}</th>{cells(spent, budget)}</tr>
            ))}
          </tbody>
          <tfoot>
            {rows.filter(row => row.category === undefined).map(({ spent, budget }) => (
              <tr key="total"><th scope="row">{strings.Total}</th>{cells(spent, budget)}</tr>
            ))}
          </tfoot>
        </table>
      </div>
    </div>
  );
}
