/** How one person likes one list's table. Widths in CSS pixels. */
export interface Preferences {
  /** Columns shown, in order; absent: as the page has them. */
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  /** Column grouped by; empty: none; absent: as the page has it. */
  readonly groupBy?: string;
}

/** No column gets narrower than this, in CSS pixels. */
export const narrowest = 60;

/** Where preferences are kept: by site, list and user, so that a shared computer mixes nobody's up. */
export const preferencesKey = (siteUrl: string, list: string, userId: number): string => `cpin-hub/table/${siteUrl}/${list}/${userId}`;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * What was kept, as far as it still fits the columns that there are.
 * Preferences are a comfort: storage that is full, forbidden or holds something strange means the page's own arrangement, never an error.
 */
export function readPreferences(storage: Kept | undefined, key: string, known: readonly string[]): Preferences {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { columns, widths, groupBy } = kept as { readonly [K in keyof Preferences]: unknown };
    const chosen = Array.isArray(columns)
      ? columns.filter((name, index): name is string => known.includes(name) && columns.indexOf(name) === index) : [];
    return {
      ...(chosen.length > 0 ? { columns: chosen } : {}),
      ...(typeof widths === 'object' && widths !== null
        ? { widths: Object.fromEntries(Object.entries(widths).filter(([name, width]) => known.includes(name) && width >= narrowest)) } : {}),
      ...(groupBy === '' || (typeof groupBy === 'string' && known.includes(groupBy)) ? { groupBy } : {})
    };
  } catch {
    return {};
  }
}

/** Keeps them; false when the browser would not. */
export function keepPreferences(storage: Kept | undefined, key: string, preferences: Preferences): boolean {
  try {
    storage?.setItem(key, JSON.stringify(preferences));
    return storage !== undefined;
  } catch {
    return false;
  }
}
