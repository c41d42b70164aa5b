import { SPCollection } from '@pnp/sp/spqueryable';
import type { Item, List, Ref } from '../../schema/define';
import type { Version } from '../store';
import type { Connection } from './connection';
import type { Raw } from './rows';
import type { Site } from './site';
import { readingOf } from './columns';

interface RawVersion extends Raw {
  readonly VersionId: number;
  readonly VersionLabel: string;
  readonly Created: string;
}

/** A version spells people and rows `{ LookupId, LookupValue }`, where an item spells them `{ Id, Title }`. */
function asInItem(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(asInItem);
  if (typeof raw !== 'object' || raw === null || !('LookupId' in raw)) return raw;
  const { LookupId, LookupValue } = raw as { readonly LookupId: number; readonly LookupValue?: unknown };
  return { Id: LookupId, Title: LookupValue };
}

/** The kept versions of a row, newest first; the first is the row as it is. */
export async function historyOf<L extends List>(
  connection: Connection, site: Site, list: L, id: number
): Promise<ReadonlyArray<Version<L>>> {
  const [{ value }, zone] = await Promise.all([
    connection.read<{ readonly value: readonly RawVersion[] }>(web => SPCollection(connection.item(web, list, id), 'versions')()),
    site.zone()
  ]);
  const reading = readingOf(list);
  return [...value].sort((a, b) => b.VersionId - a.VersionId).map(version => {
    const plain: Record<string, unknown> = { Id: id };
    for (const [name, raw] of Object.entries(version)) plain[name] = asInItem(raw);
    const values: Item<L> = reading.row({ ...plain, Id: id }, zone);
    return { label: version.VersionLabel, at: version.Created, by: (plain.Editor as Ref | undefined) ?? { Id: 0, Title: '' }, values };
  });
}
