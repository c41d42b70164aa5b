import type { Item, List } from '../../schema/define';
import type { AnyValue } from '../../schema/kinds';
import type { KindOf, Zone } from '../../schema/kinds/kind';
import { kindOf, kinds } from '../../schema/kinds';
import { Mistake } from './trouble';

/** Columns that SharePoint keeps by itself, by the kind that reads them. */
const builtIns = {
  Id: kinds.number, Created: kinds.dateTime, Modified: kinds.dateTime, Author: kinds.person, Editor: kinds.person, FileLeafRef: kinds.text,
  FileRef: kinds.text
};

const isBuiltIn = (name: string): name is keyof typeof builtIns => name in builtIns;

/** The kind of a column of the list, built in or its own. A name that is neither is a mistake in the program. */
export function kindNamed(list: List, name: string): KindOf<AnyValue> {
  if (isBuiltIn(name)) return builtIns[name] as KindOf<AnyValue>;
  if (!(name in list.fields)) throw new Mistake(`${list.name} has no column ${name}.`);
  return kindOf(list.fields[name]);
}

/** Is the column Id, or indexed by its definition? Only these may lead a filter or an order past 5,000 items. */
export const isIndexed = (list: List, name: string): boolean =>
  name === 'Id' || list.fields[name]?.indexed === true || list.fields[name]?.unique === true;

const isDay = (list: List, name: string): boolean => list.fields[name]?.kind === 'date';

/** Stands in where no calendar day is read or written. */
const noZone: Zone = {
  name: 'none',
  dayOf: () => { throw new Mistake('A day was read without the site\'s zone.'); },
  midnightOf: () => { throw new Mistake('A day was written without the site\'s zone.'); }
};

/** What is asked of SharePoint for some columns of a list, and how its answer is read. */
export interface Reading<L extends List> {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  /** Does a row hold a calendar day, which only the site's zone can tell? */
  readonly needsZone: boolean;
  /** A row of the answer; `zone` may be absent when it is not needed. */
  row(raw: Readonly<Record<string, unknown>>, zone: Zone | undefined): Item<L>;
}

/** All columns when none are named. */
export function readingOf<L extends List>(
  list: L, columns: readonly string[] = [
    ...Object.keys(list.fields), 'Created', 'Modified', 'Author', 'Editor', ...(list.kind === 'library' ? ['FileLeafRef', 'FileRef'] : [])
  ]
): Reading<L> {
  const names = [...new Set(columns)].filter(name => name !== 'Id');
  const read = names.map(name => ({ name, kind: kindNamed(list, name), day: isDay(list, name) }));
  return {
    select: ['Id', ...read.flatMap(({ name, kind }) => kind.select(name))],
    expand: read.flatMap(({ name, kind }) => kind.expand ? [kind.expand(name)] : []),
    needsZone: read.some(({ day }) => day),
    row: (raw, zone) => {
      const row: Record<string, unknown> = { Id: raw.Id };
      for (const { name, kind } of read) {
        const value = kind.read(raw[name], zone ?? noZone);
        if (value !== undefined) row[name] = value;
      }
      const etag = raw['odata.etag'];
      if (typeof etag === 'string') row.ETag = etag;
      return row as unknown as Item<L>;
    }
  };
}

/** Do these values hold a calendar day? */
export const holdsDay = (list: List, values: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(values).some(name => isDay(list, name));

/** What is sent to write these values; `null` clears, what is undefined is left alone. */
export function bodyOf(list: List, values: Readonly<Record<string, unknown>>, zone: Zone | undefined): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!(name in list.fields)) throw new Mistake(`${list.name} has no column ${name} that can be written.`);
    Object.assign(body, kindNamed(list, name).write(name, value as AnyValue | null, zone ?? noZone));
  }
  return body;
}
