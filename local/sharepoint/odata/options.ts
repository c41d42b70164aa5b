import { refuse } from '../errors';
import { Query } from '../http/path';
import { Expression, Order } from './expression';
import { parseFilter } from './filter';

/** One level of `$select` and `$expand`: which members are wanted and which links are opened. */
export interface Wanted {
  /** Selected names of this level, in order; empty means the default properties. `*` stays a name. */
  readonly select: readonly string[];
  /** Links that are opened, by their name in lower case, each with its own level. */
  readonly expand: ReadonlyMap<string, { readonly name: string; readonly wanted: Wanted }>;
  /** Links named in `$select` by a path (`Author/Title`), in lower case, whether opened or not. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The query options of one request, read once. */
export interface Options {
  readonly wanted: Wanted;
  readonly filter?: Expression;
  readonly orderBy: readonly Order[];
  readonly top?: number;
  readonly skip?: number;
  readonly skipToken?: string;
}

const KNOWN = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '$format', '$inlinecount',
  '$count']);

/** Reads the OData options. Refuses unknown `$` options and malformed numbers with 400. */
export function readOptions(query: Query): Options {
  const found = new Map<string, string>();
  for (const [name, value] of query) {
    if (name.startsWith('$')) {
      const lower = name.toLowerCase();
      if (!KNOWN.has(lower)) {
        throw refuse.query(`The query string "${name}" is not supported.`);
      }
      found.set(lower, value);
    }
  }
  const filter = found.get('$filter');
  return {
    wanted: readWanted(names(found.get('$select')), names(found.get('$expand'))),
    filter: filter === undefined || filter.trim() === '' ? undefined : parseFilter(filter),
    orderBy: names(found.get('$orderby')).map(readOrder),
    top: readCount('$top', found.get('$top')),
    skip: readCount('$skip', found.get('$skip')),
    skipToken: found.get('$skiptoken')
  };
}

/** Levels that a path of `$select` or `$expand` may open. */
const DEEPEST = 20;

/** An empty level: default properties, nothing opened. */
export const NOTHING_SPECIAL: Wanted = { select: [], expand: new Map(), paths: new Map() };

function names(text: string | undefined): readonly string[] {
  const found = (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '');
  const deep = found.find(path => path.split('/').length > DEEPEST);
  if (deep !== undefined) {
    throw refuse.expression(deep.slice(0, 200));
  }
  return found;
}

function readOrder(text: string): Order {
  const match = /^([A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*)(?:\s+(asc|desc))?$/i.exec(text);
  if (!match) {
    throw refuse.expression(text);
  }
  return { path: match[1].split('/'), descending: match[2]?.toLowerCase() === 'desc' };
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d+$/.test(text.trim())) {
    throw refuse.query(`The query string "${name}" is not valid: a number is expected.`);
  }
  return Number(text);
}

function readWanted(select: readonly string[], expand: readonly string[]): Wanted {
  for (const path of [...select, ...expand]) {
    if (!/^(\*|[A-Za-z_][\w.]*)(\/(\*|[A-Za-z_][\w.]*))*$/.test(path)) {
      throw refuse.expression(path);
    }
  }
  const level = new Map<string, { name: string; select: string[]; expand: string[] }>();
  const openAt = (path: string): { head: string; rest: string } => {
    const slash = path.indexOf('/');
    return slash < 0 ? { head: path, rest: '' } : { head: path.slice(0, slash), rest: path.slice(slash + 1) };
  };
  for (const path of expand) {
    const { head, rest } = openAt(path);
    const entry = level.get(head.toLowerCase()) ?? { name: head, select: [], expand: [] };
    if (rest) {
      entry.expand.push(rest);
    }
    level.set(head.toLowerCase(), entry);
  }
  const own: string[] = [];
  const paths = new Map<string, string>();
  for (const path of select) {
    const { head, rest } = openAt(path);
    if (!rest) {
      own.push(head);
      continue;
    }
    paths.set(head.toLowerCase(), head);
    level.get(head.toLowerCase())?.select.push(rest);
  }
  return {
    select: own,
    paths,
    expand: new Map([...level].map(([key, value]) =>
      [key, { name: value.name, wanted: readWanted(value.select, value.expand) }]))
  };
}
