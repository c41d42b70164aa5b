import { refuse } from '../errors';
import { KindContext, Stored } from '../kinds/kind';
import { Expression, Order, PropertyPath } from '../odata/expression';
import { rules } from '../rules';
import { Database, int, Row } from '../store/database';
import { Item, readItem } from '../store/items';
import { List, Lists } from '../store/lists';
import { Column, resolve } from './column';
import { PageToken } from './pageToken';
import { Sql, toSql } from './where';

/** What a client asks of a list, whichever language it asked in. */
export interface ItemQuery {
  readonly filter?: Expression;
  readonly orderBy: readonly Order[];
  readonly limit: number;
  readonly after?: PageToken;
  /** Conditions that the asker did not write: what the user may see, and the folder asked for. */
  readonly restrictions: readonly Sql[];
  /** Past the threshold OData refuses what has no index; CAML answers silently from the first 5,000 rows. */
  readonly language: 'odata' | 'caml';
}

export interface Page { readonly items: readonly Item[]; readonly next?: PageToken }

/** Decides whether a query may run at all, and only then runs it (sharepoint-wire, recorded answers 1). */
export class Planner {
  public constructor(private readonly db: Database, private readonly lists: Lists, private readonly context: KindContext) {}

  public page(list: List, query: ItemQuery): Page {
    const columnOf = this.columns(list);
    const filter = query.filter && toSql(query.filter, columnOf);
    const order = query.orderBy.map(one => ({ column: columnOf(one.path), descending: one.descending,
      name: one.path.join('/') })).map(one => (one.column.isId ? { ...one, name: 'ID' } : one));
    const conditions: Sql[] = [...(filter ? [filter] : []), ...query.restrictions];
    if (list.itemCount > rules.listViewThreshold && this.refused(list, query, order.map(one => one.column), columnOf)) {
      if (query.language === 'odata') {
        throw refuse.threshold();
      }
      conditions.push({ values: [], text: `"ID" IN (SELECT "ID" FROM ${list.table} ORDER BY "ID" LIMIT ${rules.listViewThreshold})` });
    }
    const terms = order.some(one => one.column.isId) ? order : [...order,
      { column: columnOf(['ID']), descending: false, name: 'ID' }];
    const keys = terms.map(term => ({ sql: term.column.key, descending: term.descending }));
    if (query.after) {
      const after = query.after;
      conditions.push(beyond(keys, terms.map(term => {
        const value = term.name === 'ID' ? String(after.id) : after.values.get(term.name) ?? '';
        return value === '' ? null : term.column.place(value);
      })));
    }
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    const columns = `*${terms.map((term, index) => `, ${term.column.raw} AS "key${index}"`).join('')}`;
    const ordered = (of: string): Row[] => this.db.all(`SELECT ${of} FROM ${list.table}${where} ` +
      `ORDER BY ${keys.map(key => `${key.sql}${key.descending ? ' DESC' : ''}`).join(', ')} LIMIT ?`,
      ...conditions.flatMap(one => one.values), query.limit + 1);
    const rows = order.length === 0 ? ordered(columns) : ordered('"ID"').map(row =>
      this.db.get(`SELECT ${columns} FROM ${list.table} WHERE "ID" = ?`, int(row, 'ID')) as Row);
    const items = rows.slice(0, query.limit).map(readItem);
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
    return { items, next: last && tokenOf(last, terms.map(term => term.name)) };
  }

  /** How many rows match, for group-by and counts. */
  public count(list: List, filter: Expression | undefined, restrictions: readonly Sql[]): number {
    const conditions = [...(filter ? [toSql(filter, this.columns(list))] : []), ...restrictions];
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    return int(this.db.get(`SELECT count(*) AS n FROM ${list.table}${where}`, ...conditions.flatMap(one => one.values)) as Row, 'n');
  }

  private refused(list: List, query: ItemQuery, order: readonly Column[], columnOf: (path: PropertyPath) => Column): boolean {
    const narrowing = query.filter && narrow(query.filter, columnOf);
    if (query.filter && !narrowing) {
      return true;
    }
    if (order.length === 0 || order[0].isId) {
      return narrowing !== undefined && !rules.servesIndexedBeyondThreshold && this.exceeds(list, narrowing, columnOf);
    }
    if (order[0].indexed && (!narrowing || rules.servesIndexedBeyondThreshold)) {
      return false;
    }
    return !narrowing || this.exceeds(list, narrowing, columnOf);
  }

  private exceeds(list: List, narrowing: Expression, columnOf: (path: PropertyPath) => Column): boolean {
    const sql = toSql(narrowing, columnOf);
    return int(this.db.get(`SELECT count(*) AS n FROM (SELECT 1 FROM ${list.table} WHERE ${sql.text} LIMIT ${rules.listViewThreshold + 1})`,
      ...sql.values) as Row, 'n') > rules.listViewThreshold;
  }

  private columns(list: List): (path: PropertyPath) => Column {
    return path => resolve(this.lists, list, path, this.context);
  }
}

/** The part of a filter that indices alone can answer; undefined when a scan would be needed. */
export function narrow(filter: Expression, columnOf: (path: PropertyPath) => Column): Expression | undefined {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.of.map(part => narrow(part, columnOf)).filter(part => part !== undefined);
      return parts.length ? { kind: 'and', of: parts } : undefined;
    }
    case 'or': {
      const parts = filter.of.map(part => narrow(part, columnOf)).filter(part => part !== undefined);
      return parts.length === filter.of.length ? { kind: 'or', of: parts } : undefined;
    }
    case 'compare':
      return columnOf(filter.path).indexed && (filter.operator !== 'ne' || filter.value.value === null) ? filter : undefined;
    case 'in':
      return columnOf(filter.path).indexed ? filter : undefined;
    case 'text':
      return filter.test === 'startswith' && columnOf(filter.path).indexed ? filter : undefined;
    case 'never':
      return filter;
    default:
      return undefined;
  }
}

/** The rows after a key, in the order of the terms; empty values come first, as SharePoint orders them. */
function beyond(keys: readonly { sql: string; descending: boolean }[], values: readonly Stored[]): Sql {
  const [key, ...rest] = keys;
  const [value, ...others] = values;
  const further = rest.length ? beyond(rest, others) : undefined;
  const same = further && { text: `(${key.sql} IS ? AND ${further.text})`, values: [value, ...further.values] };
  const after: Sql = value === null
    ? { text: key.descending ? '0' : `${key.sql} IS NOT NULL`, values: [] }
    : key.descending
      ? { text: `(${key.sql} < ? OR ${key.sql} IS NULL)`, values: [value] }
      : { text: `${key.sql} > ?`, values: [value] };
  const seek: Sql | undefined = same && value !== null && !key.descending ? { text: `${key.sql} >= ? AND `, values: [value] } : undefined;
  return {
    text: `(${seek?.text ?? ''}(${after.text}${same ? ` OR ${same.text}` : ''}))`,
    values: [...(seek?.values ?? []), ...after.values, ...(same?.values ?? [])]
  };
}

function tokenOf(row: Row, names: readonly string[]): PageToken {
  const values = new Map<string, string>();
  names.forEach((name, index) => {
    if (name !== 'ID') {
      const value = row[`key${index}`];
      values.set(name, value === null ? '' : String(value));
    }
  });
  return { id: int(row, 'ID'), values };
}
