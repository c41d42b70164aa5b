import path from 'node:path';
import { allowedGrowth, budgetOf, chunkLimit, overruns } from '../../bench/budget';
import type { Budget } from '../../bench/budget';
import budget from '../../bench/budget.json';
import { measureSizes } from '../../bench/sizes';
import type { Sizes } from '../../bench/sizes';

it('no part of the package costs more than its budget', () => {
  expect(overruns(measureSizes(path.resolve(__dirname, '../..')), budget)).toEqual([]);
});

describe('the budget', () => {
  const sizes: Sizes = {
    entries: { ChangeRequestsWebPart: 30_000 }, chunks: { form: 60_000 }, shared: { 12: 1_000, 13: 2_000 }
  };
  const planned: Budget = budgetOf(sizes);

  it('lets parts grow a little, and counts what chunks share as one', () => {
    const renamed = { ...sizes, entries: { ChangeRequestsWebPart: 30_000 + allowedGrowth }, shared: { 99: 3_000 } };
    expect(overruns(renamed, planned)).toEqual([]);
  });

  it('refuses a part that grew by more, and says how to accept it', () => {
    const grown = { ...sizes, chunks: { form: 60_001 + allowedGrowth } };
    expect(overruns(grown, planned)).toEqual([expect.stringMatching(/^The chunk form grew from 60000 .*--budget/)]);
  });

  it('refuses a part that nobody planned', () => {
    expect(overruns({ ...sizes, chunks: { form: 60_000, chart: 10 } }, planned)).toEqual([
      expect.stringContaining('The chunk chart (10 bytes) is not in the budget')
    ]);
  });

  it('refuses what is beyond the limits, whatever was planned', () => {
    const large: Sizes = { entries: { ChangeRequestsWebPart: 46_001 }, chunks: {}, shared: { 7: chunkLimit + 1 } };
    expect(overruns(large, budgetOf(large))).toHaveLength(2);
  });
});
