import { KindContext, Stored } from '../kinds/kind';
import { refuse } from '../errors';
import { Expression, Order, PropertyPath } from '../odata/expression';
import { rules } from '../rules';
import { Database, int, Row, text } from '../store/database';
import { Item, readItem } from '../store/items';
import { List, Lists } from '../store/lists';
import { Column, resolve } from './column';
import { narrow, wholly } from './narrow';
import { PageToken } from './pageToken';
import { beyond, Term } from './seek';
import { Language, Sql, toSql } from './where';

/** What a client asks of a list, whichever language it asked in. */
export interface ItemQuery {
  readonly filter?: Expression;
  readonly orderBy: readonly Order[];
  readonly limit: number;
  readonly after?: PageToken;
  /** Conditions that the asker did not write: what the user may see, and the folder asked for. */
  readonly restrictions: readonly Sql[];
  /** Past the threshold OData refuses what has no index; CAML answers silently from the first 5,000 rows. */
  readonly language: Language;
}

export interface Page {
  readonly items: readonly Item[];
  readonly next?: PageToken;
  /** The page before this one, when the page was reached by a token. */
  readonly previous?: PageToken;
}

interface NamedTerm extends Term { readonly column: Column; readonly name: string }
type ColumnOf = (path: PropertyPath) => Column;

/** Up to so many matches an index on the filter is read whole and sorted; beyond, rows are walked in their order. */
const SORTED_AT_ONCE = 1000;

/** Decides whether a query may run at all, and only then runs it (sharepoint-wire, recorded answers 1). */
export class Planner {
  public constructor(private readonly db: Database, private readonly lists: Lists, private readonly context: KindContext) {}

  public page(list: List, query: ItemQuery): Page {
    const columnOf = this.columns(list);
    const filter = query.filter && toSql(query.filter, columnOf, query.language);
    const terms = this.terms(query, columnOf);
    const conditions: Sql[] = [...(filter ? [filter] : []), ...query.restrictions];
    if (list.itemCount > rules.listViewThreshold && this.refused(list, query, terms[0].column, columnOf)) {
      if (query.language === 'odata') {
        throw refuse.threshold();
      }
      conditions.push({ values: [], text: `"ID" IN (SELECT "ID" FROM ${list.table} ORDER BY "ID" LIMIT ${rules.listViewThreshold})` });
    }
    const { after } = query;
    const backwards = after?.backwards === true;
    const keys = terms.map(term => ({ sql: term.sql, descending: term.descending !== backwards }));
    if (after) {
      const place = this.placeOf(list, after, terms);
      conditions.push(beyond(keys, place));
    }
    const rows = this.rows(list, query, terms, keys, conditions, columnOf);
    const kept = rows.slice(0, query.limit);
    const more = rows.length > query.limit;
    if (backwards) {
      kept.reverse();
    }
    const token = (row: Row | undefined, back: boolean): PageToken | undefined => row && tokenOf(row, terms, back);
    return {
      items: kept.map(readItem),
      next: more || backwards ? token(kept.at(-1), false) : undefined,
      previous: (backwards ? more : after !== undefined) ? token(kept[0], true) : undefined
    };
  }

  /** Whether more rows than the threshold would have to be looked at for what no index answers, such as grouping. */
  public scansTooMuch(list: List, filter: Expression | undefined, restrictions: readonly Sql[]): boolean {
    if (list.itemCount <= rules.listViewThreshold) {
      return false;
    }
    const columnOf = this.columns(list);
    const narrowing = filter && narrow(filter, columnOf);
    const conditions = [...(narrowing ? [toSql(narrowing, columnOf, 'caml')] : []), ...restrictions];
    return this.reaches(list, conditions, rules.listViewThreshold + 1);
  }

  private rows(list: List, query: ItemQuery, terms: readonly NamedTerm[], keys: readonly Term[], conditions: readonly Sql[],
    columnOf: ColumnOf): Row[] {
    const byId = terms[0].column.isId;
    const hint = query.filter && list.itemCount > SORTED_AT_ONCE ? this.hint(list, query.filter, columnOf) : undefined;
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    const order = keys.map(key => `${hint === 'filter' ? '+' : ''}${key.sql}${key.descending ? ' DESC' : ''}`).join(', ');
    const columns = `*${terms.map((term, index) => `, ${term.column.raw} AS "key${index}"`).join('')}`;
    const found = (of: string): Row[] => this.db.all(`SELECT ${of} FROM ${list.table}${where} ORDER BY ${order} LIMIT ?`,
      ...conditions.flatMap(one => one.values), query.limit + 1);
    return byId && hint !== 'filter' ? found(columns) : found('"ID"').map(row =>
      this.db.get(`SELECT ${columns} FROM ${list.table} WHERE "ID" = ?`, int(row, 'ID')) as Row);
  }

  /** With few matches it pays to read the filter's index and sort; SQLite cannot know that without statistics. */
  private hint(list: List, filter: Expression, columnOf: ColumnOf): 'filter' | undefined {
    const narrowing = narrow(filter, columnOf);
    return narrowing && !this.reaches(list, [toSql(narrowing, columnOf, 'caml')], SORTED_AT_ONCE + 1) ? 'filter' : undefined;
  }

  private terms(query: ItemQuery, columnOf: ColumnOf): NamedTerm[] {
    const names = new Set<string>();
    const terms = query.orderBy.map(({ path, descending }): NamedTerm => {
      const column = columnOf(path);
      if (query.language === 'odata' && column.field.type === 'Calculated') {
        throw refuse.filterType(column.field.name);
      }
      const name = column.isId ? 'ID' : names.has(path[0]) ? path.join('/') : path[0];
      names.add(name);
      return { column, descending, name, sql: column.key };
    });
    const id = columnOf(['ID']);
    return terms.some(term => term.column.isId) ? terms : [...terms, { column: id, descending: false, name: 'ID', sql: id.key }];
  }

  /** The order values of a token; what it leaves out is read from the row that it names. */
  private placeOf(list: List, after: PageToken, terms: readonly NamedTerm[]): Stored[] {
    let row: Row | undefined;
    return terms.map(term => {
      if (term.name === 'ID') {
        return after.id;
      }
      const spelled = after.values.get(term.name.toLowerCase());
      if (spelled !== undefined) {
        return spelled === '' ? null : term.column.place(spelled);
      }
      row ??= this.db.get(`SELECT ${terms.map((one, index) => `${one.column.raw} AS "key${index}"`).join(', ')} FROM ${list.table} ` +
        'WHERE "ID" = ?', after.id);
      const raw = row ? text(row, `key${terms.indexOf(term)}`) : '';
      return raw === '' ? null : term.column.place(raw);
    });
  }

  private refused(list: List, query: ItemQuery, first: Column, columnOf: ColumnOf): boolean {
    const narrowing = query.filter && narrow(query.filter, columnOf);
    if (query.filter && !narrowing) {
      return true;
    }
    const ordered = first.isId || first.indexed;
    if (!narrowing || !query.filter) {
      return !ordered;
    }
    const fits = (): boolean => !this.reaches(list, [toSql(narrowing, columnOf, query.language)], rules.listViewThreshold + 1);
    return !(ordered && rules.servesIndexedBeyondThreshold && wholly(query.filter, columnOf)) && !fits();
  }

  private reaches(list: List, conditions: readonly Sql[], count: number): boolean {
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    return int(this.db.get(`SELECT count(*) AS n FROM (SELECT 1 FROM ${list.table}${where} LIMIT ${count})`,
      ...conditions.flatMap(one => one.values)) as Row, 'n') >= count;
  }

  private columns(list: List): ColumnOf {
    return path => resolve(this.lists, list, path, this.context);
  }
}

function tokenOf(row: Row, terms: readonly NamedTerm[], backwards: boolean): PageToken {
  const values = new Map<string, string>();
  terms.forEach((term, index) => {
    if (term.name !== 'ID') {
      const value = row[`key${index}`];
      values.set(term.name, value === null || value === undefined ? '' : term.column.spell(String(value)));
    }
  });
  return { id: int(row, 'ID'), values, backwards };
}
