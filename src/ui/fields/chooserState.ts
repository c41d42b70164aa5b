/** What can be chosen. */
export interface Choosable {
  readonly key: string;
  readonly text: string;
}

/** Text without case and accents, so that "ecole" finds "École". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Most options that are drawn at once; the rest is reached by typing. */
export const mostShown = 100;

/**
 * The options that match what was typed: those that start with it first, then those with a word that does, then those that contain it.
 * What is chosen already is left out of a set.
 */
export function matching(options: readonly Choosable[], typed: string, without: readonly Choosable[] = []): readonly Choosable[] {
  const wanted = folded(typed);
  const left = options.filter(option => !without.some(one => one.key === option.key));
  if (wanted === '') return left;
  const rank = (option: Choosable): number => {
    const at = folded(option.text).indexOf(wanted);
    return at < 0 ? -1 : at === 0 ? 0 : /\W/.test(folded(option.text)[at - 1]) ? 1 : 2;
  };
  return left.map(option => ({ option, rank: rank(option) })).filter(found => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank).map(found => found.option);
}

/** The option that was typed in full, if it was. */
export const named = (options: readonly Choosable[], typed: string): Choosable | undefined =>
  options.find(option => folded(option.text) === folded(typed));
