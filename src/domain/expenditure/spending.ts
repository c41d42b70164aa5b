import type { Item } from '../../schema/define';
import type { budgetLines } from '../../schema/lists/budgetLines';
import type { expenditures } from '../../schema/lists/expenditures';
import { fiscalYearDays } from './fiscalYear';

type Expenditure = Pick<Item<typeof expenditures>, 'SpentOn' | 'Amount' | 'Category'>;
type BudgetLine = Pick<Item<typeof budgetLines>, 'FiscalYear' | 'Amount' | 'Category'>;

/** What was spent on a category against its budget, in Canadian dollars. */
export interface Spending {
  /** Absent: of all categories together. */
  readonly category?: string;
  readonly spent: number;
  readonly budget: number;
}

/** Sums in whole cents, so that no cent is lost among many rows. */
const sum = (amounts: readonly number[]): number => amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;

/**
 * What was spent from April 1 of the fiscal year through a day (`YYYY-MM-DD` in the site's zone), by category, the total last.
 * Source: domain.md, "Measures", 18: cumulative for the fiscal year.
 */
export function spendingThrough(
  all: readonly Expenditure[], budget: readonly BudgetLine[], fiscalYear: string, through: string
): readonly Spending[] {
  const { from, to } = fiscalYearDays(fiscalYear);
  const last = through < to ? through : to;
  const spent = all.filter(({ SpentOn = '' }) => SpentOn >= from && SpentOn <= last);
  const planned = budget.filter(line => line.FiscalYear === fiscalYear);
  const categories = [...new Set([...planned, ...spent].flatMap(({ Category }) => Category === undefined ? [] : [Category]))].sort();
  const amounts = (rows: ReadonlyArray<{ readonly Amount?: number; readonly Category?: string }>, category?: string): number =>
    sum(rows.filter(row => category === undefined || row.Category === category).map(row => row.Amount ?? 0));
  return [
    ...categories.map(category => ({ category, spent: amounts(spent, category), budget: amounts(planned, category) })),
    { spent: amounts(spent), budget: amounts(planned) }
  ];
}
