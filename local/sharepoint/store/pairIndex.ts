import { Database, text } from './database';
import { List } from './lists';

/** One indexed column: its name, and the SQL by which it is tested or ordered. */
export interface IndexPart { readonly name: string; readonly sql: string }

/**
 * An index on two columns, for pages that one column filters and another orders. It is made when such a page is first asked of a
 * large list, as SharePoint itself adds indices behind its views.
 */
export function ensurePair(db: Database, list: List, filter: IndexPart, order: IndexPart): void {
  const name = `pair_${list.number}_${filter.name}_${order.name}`;
  if (!db.get('SELECT 1 FROM sqlite_master WHERE name = ?', name)) {
    db.define(`CREATE INDEX "${name}" ON ${list.table} (${filter.sql}, ${order.sql}, "ID")`);
  }
}

/** Forgets the indices of two columns of a list, before one of the columns goes or loses its own index. */
export function dropPairs(db: Database, list: List): void {
  const names = db.all("SELECT name FROM sqlite_master WHERE type = 'index' AND name GLOB ?", `pair_${list.number}_*`);
  for (const row of names) {
    db.define(`DROP INDEX "${text(row, 'name')}"`);
  }
}
