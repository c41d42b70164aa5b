import type { Item, Link, List } from '../../schema/define';
import type { Site } from './site';
import { sameValue } from '../../schema/kinds';
import { bodyOf, holdsDay } from './columns';

/** Values by internal name. */
export type Values = Readonly<Record<string, unknown>>;

/** What is sent to change a row. */
export async function changeBody(site: Site, list: List, change: Values): Promise<Record<string, unknown>> {
  return bodyOf(list, change, holdsDay(list, change) ? await site.zone() : undefined);
}

/** What is sent to add a row: in a new row there is nothing to clear. */
export function addBody(site: Site, list: List, draft: Values, key: string): Promise<Record<string, unknown>> {
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null));
  return changeBody(site, list, { ...given, Key: key });
}

/** SharePoint keeps instants to the second. */
const second = (value: unknown): number | undefined =>
  typeof value === 'string' ? Math.floor(Date.parse(value) / 1000) : undefined;

const address = (value: unknown): string | undefined => (value as Link | null | undefined)?.Url;

/** Does the row hold what was written? Compared as SharePoint keeps it, not as it was spelled. */
export function holds(list: List, row: Values, written: Values): boolean {
  return Object.entries(written).every(([name, value]) => {
    if (value === undefined) return true;
    switch (list.fields[name]?.kind) {
      case 'dateTime': return second(row[name]) === second(value);
      case 'link': return address(row[name]) === address(value);
      default: return sameValue(row[name], value);
    }
  });
}

/**
 * After a lost answer: was it our own write that made the row newer? Only when it was us who saved last, and the row holds
 * exactly what was to be written.
 */
export async function isOurs(site: Site, list: List, row: Item<List>, written: Values): Promise<boolean> {
  const me = await site.me();
  return row.Editor?.Id === me.Id && holds(list, row, written);
}
