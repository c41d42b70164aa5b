import type { List } from '../../schema/define';

/** A row among those of all lists. */
export const keyOf = (list: List, { row }: { readonly row: { readonly Id: number } }): string => `${list.name} ${row.Id}`;
