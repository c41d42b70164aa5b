import { KindContext, Stored } from '../kinds/kind';
import { refuse } from '../errors';
import { Expression, Order, PropertyPath } from '../odata/expression';
import { rules } from '../rules';
import { Database, int, Row, text } from '../store/database';
import { Item, readItem } from '../store/items';
import { List, Lists } from '../store/lists';
import { ensurePair } from '../store/pairIndex';
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

/** Below so many rows every way costs the same. */
const SMALL = 500;

interface NamedTerm extends Term { readonly column: Column; readonly name: string }
type ColumnOf = (path: PropertyPath) => Column;

/** What to follow: the filter's index, sorting what it finds, or the order's index, testing row by row. */
type Path = 'filter' | 'order';

/** Decides whether a query may run at all, and only then runs it (sharepoint-wire, recorded answers 1). */
export class Planner {
  public constructor(private readonly db: Database, private readonly lists: Lists, private readonly context: KindContext) {}

  public page(list: List, query: ItemQuery): Page {
    const columnOf = this.columns(list);
    const filter = query.filter && toSql(query.filter, columnOf, query.language);
    const terms = this.terms(query, columnOf);
    const path = query.filter && this.path(list, query, query.filter, terms[0].column, columnOf);
    const conditions: Sql[] = [...(filter ? [path === 'order' ? unindexed(filter) : filter] : []), ...query.restrictions];
    if (list.itemCount > rules.listViewThreshold && this.refused(list, query, terms[0].column, columnOf)) {
      if (query.language === 'odata') {
        throw refuse.threshold();
      }
      conditions.push({ values: [], text: `"ID" IN (SELECT "ID" FROM ${list.table} ORDER BY "ID" LIMIT ${rules.listViewThreshold})` });
    }
    const { after } = query;
    const backwards = after?.backwards === true;
    const keys = terms.map(term => ({ sql: term.sql, descending: term.descending !== backwards }));
    const rows: Row[] = [];
    for (const part of after ? beyond(keys, this.placeOf(list, after, terms)) : [undefined]) {
      if (rows.length <= query.limit) {
        rows.push(...this.rows(list, query.limit + 1 - rows.length, terms, keys, part ? [...conditions, part] : conditions, path));
      }
    }
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

  /** How many rows a filter finds. Past the threshold refused as the rows themselves would be. */
  public count(list: List, filter: Expression | undefined, restrictions: readonly Sql[]): number {
    const columnOf = this.columns(list);
    if (list.itemCount > rules.listViewThreshold &&
      this.refused(list, { filter, orderBy: [], limit: 1, restrictions, language: 'odata' }, columnOf(['ID']), columnOf)) {
      throw refuse.threshold();
    }
    const conditions = [...(filter ? [toSql(filter, columnOf, 'odata')] : []), ...restrictions];
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    return int(this.db.get(`SELECT count(*) AS n FROM ${list.table}${where}`, ...conditions.flatMap(one => one.values)) as Row, 'n');
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

  private rows(list: List, limit: number, terms: readonly NamedTerm[], keys: readonly Term[], conditions: readonly Sql[],
    path: Path | undefined): Row[] {
    const where = conditions.length ? ` WHERE ${conditions.map(one => one.text).join(' AND ')}` : '';
    const order = keys.map(key => `${path === 'filter' ? '+' : ''}${key.sql}${key.descending ? ' DESC' : ''}`).join(', ');
    const columns = `*${terms.map((term, index) => `, ${term.column.raw} AS "key${index}"`).join('')}`;
    const found = (of: string): Row[] => this.db.all(`SELECT ${of} FROM ${list.table}${where} ORDER BY ${order} LIMIT ?`,
      ...conditions.flatMap(one => one.values), limit);
    return terms[0].column.isId && path !== 'filter' ? found(columns) : found('"ID"').map(row =>
      this.db.get(`SELECT ${columns} FROM ${list.table} WHERE "ID" = ?`, int(row, 'ID')) as Row);
  }

  /**
   * SQLite keeps no statistics here, so it is told. Sorting m matches costs m; walking n rows in their order until a page is full
   * costs n * page / m: sorting is cheaper up to the square root of n * page. By ID, SQLite follows an equality in order by itself;
   * by another column it can do so with an index of both.
   */
  private path(list: List, query: ItemQuery, filter: Expression, first: Column, columnOf: ColumnOf): Path | undefined {
    const narrowing = narrow(filter, columnOf);
    const few = Math.ceil(Math.sqrt(list.itemCount * Math.min(query.limit, rules.largestPage)));
    if (!narrowing || list.itemCount < SMALL) {
      return undefined;
    }
    if (!this.reaches(list, [toSql(narrowing, columnOf, 'caml')], few + 1)) {
      return 'filter';
    }
    if (!first.indexed || first.isId) {
      return undefined;
    }
    const same = equality(filter, columnOf);
    if (!same?.tested || same.field.name === first.field.name) {
      return 'order';
    }
    ensurePair(this.db, list, { name: same.field.name, sql: same.tested }, { name: first.field.name, sql: first.key });
    return undefined;
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

/** An indexed column that the filter holds to one value. */
function equality(filter: Expression, columnOf: ColumnOf): Column | undefined {
  if (filter.kind === 'and') {
    return filter.of.map(part => equality(part, columnOf)).find(found => found !== undefined);
  }
  const column = filter.kind === 'compare' && filter.operator === 'eq' && filter.value.value !== null ? columnOf(filter.path) : undefined;
  return column?.indexed && !column.isId ? column : undefined;
}

/** The same condition, out of reach of every index. */
function unindexed(of: Sql): Sql {
  return { text: `((${of.text}) IS 1)`, values: of.values };
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
