import { body } from '@pnp/queryable';
import type { ISPCollection, ISPInstance } from '@pnp/sp/spqueryable';
import { spPost, spPostMerge, SPQueryable } from '@pnp/sp/spqueryable';

/** Adds an item; gives its Id. */
export async function addItem(items: ISPCollection, values: object): Promise<number> {
  const { Id } = await spPost<{ readonly Id: number }>(items, body(values));
  return Id;
}

/** Changes an item that still has this ETag. */
export async function changeItem(item: ISPInstance, values: object, etag: string): Promise<void> {
  await spPostMerge(item, body(values, { headers: { 'IF-Match': etag } }));
}

/** Moves an item into the recycle bin. */
export async function recycleItem(item: ISPInstance): Promise<void> {
  await spPost(SPQueryable(item, 'recycle'));
}
