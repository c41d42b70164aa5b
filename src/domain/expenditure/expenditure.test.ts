import * as fc from 'fast-check';
import { fiscalYearDays, fiscalYearOf } from './fiscalYear';
import { spendingThrough } from './spending';

test('a fiscal year begins on April 1', () => {
  expect(fiscalYearOf('2026-03-31')).toBe('2025-26');
  expect(fiscalYearOf('2026-04-01')).toBe('2026-27');
  expect(fiscalYearOf('1999-12-31')).toBe('1999-00');
  expect(fiscalYearDays('2026-27')).toEqual({ from: '2026-04-01', to: '2027-03-31' });
});

test('every day is in the fiscal year that it names', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), date => {
    const day = date.toISOString().slice(0, 10);
    const { from, to } = fiscalYearDays(fiscalYearOf(day));
    expect(from <= day && day <= to).toBe(true);
  }));
});

test('spending is cumulative from April 1 through the day, by category, against the budget', () => {
  const spent = [
    { SpentOn: '2026-03-31', Amount: 1000, Category: 'travel' }, { SpentOn: '2026-04-01', Amount: 0.1, Category: 'travel' },
    { SpentOn: '2026-09-30', Amount: 0.2, Category: 'travel' }, { SpentOn: '2026-10-01', Amount: 50, Category: 'travel' },
    { SpentOn: '2026-05-05', Amount: 20, Category: 'meetings' }, { SpentOn: '2026-06-06', Amount: -5, Category: 'meetings' }
  ];
  const budget = [{ FiscalYear: '2026-27', Amount: 500, Category: 'travel' }, { FiscalYear: '2025-26', Amount: 9, Category: 'travel' }];
  expect(spendingThrough(spent, budget, '2026-27', '2026-09-30')).toEqual([
    { category: 'meetings', spent: 15, budget: 0 }, { category: 'travel', spent: 0.3, budget: 500 }, { spent: 15.3, budget: 500 }
  ]);
});
