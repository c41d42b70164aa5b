import { body } from '@pnp/queryable';
import { spPost, SPQueryable } from '@pnp/sp/spqueryable';
import type { List } from '../../schema/define';
import type { Connection } from './connection';

/** SP.ChangeType: the two that take an item out of its list. */
const removals: readonly number[] = [3 /* DeleteObject */, 5 /* MoveAway */];
/** Changes that SharePoint gives in one answer. */
const mostChanges = 1000;

interface RawChange {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
}

export interface Changes {
  readonly changed: readonly number[];
  readonly removed: readonly number[];
  readonly token: string;
}

/** What the list's change log says since the token; an item changed and then removed is only removed. */
export async function changesSince(connection: Connection, list: List, since: string): Promise<Changes> {
  let token = since;
  const last = new Map<number, number>();
  for (let more = true; more;) {
    const from = token;
    const { value } = await connection.read<{ readonly value: readonly RawChange[] }>(
      web => spPost(SPQueryable(connection.list(web, list), 'getchanges'), body({
        query: {
          Item: true, Add: true, Update: true, SystemUpdate: true, DeleteObject: true, Move: true, Rename: true, Restore: true,
          FetchLimit: String(mostChanges), ChangeTokenStart: { StringValue: from }
        }
      })));
    for (const { ItemId, ChangeType, ChangeToken } of value) {
      if (ItemId !== undefined) last.set(ItemId, ChangeType);
      token = ChangeToken.StringValue;
    }
    more = value.length >= mostChanges;
  }
  const ids = [...last.keys()].sort((a, b) => a - b);
  const isRemoved = (id: number): boolean => removals.includes(last.get(id) ?? 0);
  return { changed: ids.filter(id => !isRemoved(id)), removed: ids.filter(isRemoved), token };
}
