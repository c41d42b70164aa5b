import type { Draft } from '../../../src/schema/define';
import { budgetLines } from '../../../src/schema/lists/budgetLines';
import { expenditures } from '../../../src/schema/lists/expenditures';
import { fiscalYearOf } from '../../../src/domain/fiscalYear';
import { lastDay } from '../register';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows } from './rows';

/** Line, category, yearly budget in dollars, and how many times a year it is spent on. */
const lines: ReadonlyArray<readonly [string, string, number, number]> = [
  ['Program staff', 'salaries', 410_000, 26], ['Subject experts', 'consulting', 60_000, 10], ['Travel to zones', 'travel', 24_000, 12],
  ['Committee meetings', 'meetings', 12_000, 12], ['E-learning production', 'training-material', 48_000, 8], ['Licences', 'technology', 18_000, 4],
  ['Office and translation', 'administration', 30_000, 12]
];
const years = ['2024-25', '2025-26', '2026-27'] as const;

/** The budget of three fiscal years, and what was spent against it up to the last sample day. */
export async function addMoney(ground: Ground): Promise<void> {
  const { chance } = ground;
  const budget = await addRows(ground, budgetLines, 'budget', years.flatMap((FiscalYear, year) => lines.map(([Title, Category, amount]) =>
    ({ Title: `${Title} ${FiscalYear}`, FiscalYear, Category, Amount: Math.round(amount * (1 + year * 0.02) / 100) * 100 }))));
  const spent = years.flatMap((year, at) => lines.flatMap(([Title, Category, amount, times], line) => Array.from({ length: times }, (_, index): Draft<typeof expenditures> => ({
    Title, Category, BudgetLine: budget[at * lines.length + line], SpentOn: dayAfter(`${year.slice(0, 4)}-04-08`, Math.floor(index * 350 / times)),
    Amount: Math.round(amount / times * (85 + chance.below(28))) / 100, Reference: `S-${year.slice(2, 4)}${String(line + 1)}-${String(index + 1).padStart(3, '0')}`
  }))));
  await addRows(ground, expenditures, 'expenditure', spent.filter(one => one.SpentOn <= lastDay && years.some(year => year === fiscalYearOf(one.SpentOn)))
    .sort((a, b) => a.SpentOn < b.SpentOn ? -1 : a.SpentOn > b.SpentOn ? 1 : 0));
}
