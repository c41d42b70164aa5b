/**
 * Fractional rank keys: each ranked change request or work item has a text key, and sorting by key is the priority order.
 * Putting one between two others makes one new key, so ranking one item writes one item and two people who rank at once
 * disturb nobody else's rows. Equal keys (two people, one gap, the same instant) are told apart by Id.
 */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const valueOf = (key: string, index: number): number => index < key.length ? digits.indexOf(key[index]) : 0;

/** Is it a key that {@link between} makes? It never ends in the lowest digit, so there is always room below it. */
export const isRankKey = (key: string): boolean => /^[0-9a-z]*[1-9a-z]$/.test(key);

/**
 * A key that sorts strictly after `before` and strictly before `after`; an end that is absent is open.
 * @param jitter 0 to 1, spreads keys that two people make for one gap; 0.5 is the middle
 * Refuses keys that are not ours and ends in the wrong order.
 */
export function between(before: string | undefined, after: string | undefined, jitter = 0.5): string {
  for (const key of [before, after]) {
    if (key !== undefined && !isRankKey(key)) throw new Error(`"${key}" is not a rank key.`);
  }
  if (before !== undefined && after !== undefined && before >= after) throw new Error(`"${before}" does not sort before "${after}".`);
  let key = '';
  let low = before ?? '';
  let bounded = after !== undefined;
  for (let index = 0; ; index++) {
    const from = valueOf(low, index);
    const to = bounded ? valueOf(after ?? '', index) : base;
    if (to - from > 1) {
      const room = to - from - 1;
      const step = (most: number): number => Math.min(most - 1, Math.floor(jitter * most));
      // Beside an open end a small step keeps keys short, however often the first or last place is asked for.
      if (after === undefined && before !== undefined) return key + digits[from + 1 + step(Math.min(room, 3))];
      if (before === undefined && after !== undefined) return key + digits[to - 1 - step(Math.min(room, 3))];
      return key + digits[from + 1 + step(room)];
    }
    key += digits[from];
    // Once below `after` at this place, only `before` bounds what follows.
    if (to - from === 1) bounded = false;
    if (!bounded && index >= low.length) low = '';
  }
}

/** So many keys in order, all short: for a register that is ranked at once. */
export function spread(count: number): readonly string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(base)));
  const whole = base ** width;
  // The last digit is never the lowest, so that there is room below each.
  return Array.from({ length: count }, (_, index) =>
    `${Math.floor((index + 1) * whole / (count + 1)).toString(base).padStart(width, '0')}i`);
}

interface Ranked {
  readonly Id: number;
  readonly RankKey?: string;
}

/** Priority order: by key, the unranked last, equal ones by Id. */
export function byRank(a: Ranked, b: Ranked): number {
  const x = a.RankKey ?? '~';
  const y = b.RankKey ?? '~';
  return x < y ? -1 : x > y ? 1 : a.Id - b.Id;
}

/**
 * The key that puts a row at a position (0 is first) among others in priority order.
 * Where neighbours share a key, the next place with room is taken.
 */
export function keyAt(others: readonly Ranked[], position: number, jitter?: number): string {
  const keys = others.map(row => row.RankKey).filter((key): key is string => key !== undefined && isRankKey(key));
  const at = Math.max(0, Math.min(position, keys.length));
  const before = at > 0 ? keys[at - 1] : undefined;
  const after = keys.slice(at).find(key => before === undefined || key > before);
  return between(before, after, jitter);
}
