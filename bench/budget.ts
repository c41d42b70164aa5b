import type { Sizes } from './sizes';

/** What the parts may cost, in bytes after gzip: `budget.json`, written by `npm run bench -- --budget` only. */
export interface Budget {
  entries: Record<string, number>;
  chunks: Record<string, number>;
  /** The sum of the chunks that webpack split off by itself. */
  shared: number;
}

/** By how much a part may grow without anybody saying so. */
export const allowedGrowth = 2_000;

/**
 * What an entry that shows first rows may cost at most, whatever the budget says. The table's keys and cells must be there before what
 * edits them is loaded: this took 400 bytes, and the limit went from 45,000 to 46,000.
 */
export const entryLimits: Record<string, number> = { ChangeRequestsWebPart: 46_000 };

/** What any other part may cost at most. */
export const chunkLimit = 100_000;

/** The budget that these sizes would be. */
export function budgetOf(sizes: Sizes): Budget {
  return { entries: sizes.entries, chunks: sizes.chunks, shared: sum(sizes.shared) };
}

/** What is too large, or not in the budget, as sentences; none when all is well. */
export function overruns(sizes: Sizes, budget: Budget): string[] {
  const actual = budgetOf(sizes);
  const accept = 'If it is worth it, accept it with "npm run bench -- --budget" and say why in the commit.';
  const grown = (kind: string, name: string, bytes: number, planned: number | undefined): string[] => {
    if (planned === undefined) return [`${kind} ${name} (${bytes} bytes) is not in the budget. ${accept}`];
    if (bytes <= planned + allowedGrowth) return [];
    return [`${kind} ${name} grew from ${planned} to ${bytes} bytes, by more than ${allowedGrowth}. ${accept}`];
  };
  const over = (kind: string, name: string, bytes: number, limit: number): string[] =>
    bytes > limit ? [`${kind} ${name} is ${bytes} bytes; the limit is ${limit}. Load part of it later.`] : [];

  return [
    ...Object.entries(actual.entries).flatMap(([name, bytes]) => [
      ...grown('The entry of', name, bytes, budget.entries[name]),
      ...over('The entry of', name, bytes, entryLimits[name] ?? chunkLimit)
    ]),
    ...Object.entries(actual.chunks).flatMap(([name, bytes]) =>
      grown('The chunk', name, bytes, budget.chunks[name])),
    ...grown('What chunks share,', 'in sum', actual.shared, budget.shared),
    ...Object.entries({ ...sizes.chunks, ...sizes.shared }).flatMap(([name, bytes]) =>
      over('The chunk', name, bytes, chunkLimit))
  ];
}

function sum(sizes: Record<string, number>): number {
  return Object.values(sizes).reduce((total, bytes) => total + bytes, 0);
}
