import { isEmpty, sameValue } from '../../schema/kinds';

/** Values by column name. */
type Values = Readonly<Record<string, unknown>>;

/** One field that is not the same in my version and in theirs. */
export interface Clash {
  readonly name: string;
  /** What it was when I began. */
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it. Where both did, only a person can choose. */
  readonly by: 'mine' | 'theirs' | 'both';
}

export type Side = 'mine' | 'theirs';

/** Which version stays, by column name. */
export type Choices = Readonly<Record<string, Side | undefined>>;

/**
 * The fields in which two versions of a row differ.
 * @param before the row that I began from
 * @param change what I want written; what is not named in it I left as it was
 * @param theirs the row as it is now
 */
export function clashesOf(columns: readonly string[], before: Values, change: Values, theirs: Values): readonly Clash[] {
  return columns.flatMap((name): Clash[] => {
    const mine = name in change ? change[name] : before[name];
    if (sameValue(mine, theirs[name])) return [];
    const byMe = !sameValue(mine, before[name]);
    const byThem = !sameValue(theirs[name], before[name]);
    return [{ name, before: before[name], mine, theirs: theirs[name], by: byMe && byThem ? 'both' : byMe ? 'mine' : 'theirs' }];
  });
}

/** What is chosen at first: the version of whoever changed the field; nothing where both did. */
export const firstChoices = (clashes: readonly Clash[]): Choices =>
  Object.fromEntries(clashes.map(({ name, by }) => [name, by === 'both' ? undefined : by]));

/** Fields that still wait for a choice. */
export const unchosen = (clashes: readonly Clash[], choices: Choices): readonly string[] =>
  clashes.map(clash => clash.name).filter(name => choices[name] === undefined);

/** What to write on top of their version so that it becomes what was chosen; cleared is `null`. */
export const settled = (clashes: readonly Clash[], choices: Choices): Values =>
  Object.fromEntries(clashes.filter(({ name }) => choices[name] === 'mine').map(({ name, mine }) => [name, isEmpty(mine) ? null : mine]));
