import type { Column, List, Ref } from '../../schema/define';
import { sheetColumns } from '../../data/sheets/columns';
import { isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';

/** A row of any list, as a table sees it. */
export interface Row {
  readonly Id: number;
  readonly [column: string]: unknown;
}

/** One value that rows can be filtered by: what is compared, and how a person reads it. An empty key means "nothing in it". */
export interface Facet {
  readonly key: string;
  readonly text: string;
}

/** A column of a table: a list's column with everything that needs the user's language and the site's zone filled in. */
export interface TableColumn {
  readonly name: string;
  readonly title: string;
  /** `any`: several of its values may be picked; `days`: a range of days. Absent: it has no filter. */
  readonly filter?: 'any' | 'days';
  /** Does the search box look into it? */
  readonly searched: boolean;
  /** Width in CSS pixels until the user changes it. */
  readonly width: number;
  readonly alignEnd?: boolean;
  /** `day`: ordered as days, grouped by month. `collated`: in the user's alphabet. `number`: by size (also choices, in their own order). */
  readonly order: 'collated' | 'day' | 'number' | 'plain';
  /** What the cell says; empty when there is nothing. */
  text(row: Row): string;
  /** What it is ordered by; `undefined` goes last. */
  sortKey(row: Row): string | number | undefined;
  /** The values it is filtered by. */
  facets(row: Row): readonly Facet[];
  /** A shape that stands before the text, so that no meaning is in colour alone. */
  mark?(row: Row): string;
  /** What the mark says, where the text does not say it: read aloud, and shown when one points at the mark. */
  told?(row: Row): string;
  /** An export writes what the cell says, because the page words it; otherwise the stored value. */
  readonly asShown?: boolean;
}

/** What a page may say differently about a column: its words, its text, how wide it is. */
export type Override = Partial<Pick<TableColumn, 'title' | 'text' | 'width' | 'mark' | 'told' | 'alignEnd' | 'searched' | 'sortKey' | 'order' | 'asShown'>>;

const widths: Partial<Record<Column['kind'], number>> = {
  text: 200, note: 300, number: 90, money: 120, flag: 90, date: 120, dateTime: 150, choice: 150, choices: 150
};

const nothing: readonly Facet[] = [];

/** The days, choices and references of a value, as filters compare them. */
function facetsOf(column: Column, value: unknown, reader: Reader): readonly Facet[] {
  switch (column.kind) {
    case 'choice': return [{ key: value as string, text: reader.label(column, value as string) }];
    case 'choices': return (value as readonly string[]).map(key => ({ key, text: reader.label(column, key) }));
    case 'person': case 'lookup': return [{ key: String((value as Ref).Id), text: (value as Ref).Title }];
    case 'people': case 'lookups': return (value as readonly Ref[]).map(ref => ({ key: String(ref.Id), text: ref.Title }));
    case 'flag': return [{ key: String(value), text: kindOf(column).toCell(value as boolean, column, reader) }];
    case 'date': return [{ key: value as string, text: value as string }];
    case 'dateTime': {
      const day = reader.zone.dayOf(value as string);
      return [{ key: day, text: day }];
    }
    default: return nothing;
  }
}

const orderOf = (column: Column): TableColumn['order'] => {
  switch (column.kind) {
    case 'number': case 'money': case 'flag': return 'number';
    case 'date': case 'dateTime': return 'day';
    case 'choice': return column.options ? 'number' : 'collated';
    default: return 'collated';
  }
};

const filterOf = (column: Column): TableColumn['filter'] => {
  switch (column.kind) {
    case 'choice': case 'choices': case 'person': case 'people': case 'lookup': case 'lookups': case 'flag': return 'any';
    case 'date': case 'dateTime': return 'days';
    default: return undefined;
  }
};

function tableColumn(name: string, column: Column, reader: Reader, override: Override): TableColumn {
  const order = override.order ?? orderOf(column);
  const kind = kindOf(column);
  // A cell's text is asked for again at every sort, search and repaint: labels and months are looked up once per value.
  const known = new Map<unknown, string>();
  const text = override.text ?? ((row: Row): string => {
    const value = row[name];
    if (isEmpty(value)) return '';
    const keep = typeof value === 'string' && column.kind !== 'text' && column.kind !== 'note';
    const before = keep ? known.get(value) : undefined;
    if (before !== undefined) return before;
    const cell = kind.toCell(value as AnyValue, column, reader);
    if (keep) known.set(value, cell);
    return cell;
  });
  const sortKey = override.sortKey ?? ((row: Row): string | number | undefined => {
    const value = row[name];
    if (isEmpty(value)) return undefined;
    if (column.kind === 'choice' && column.options) return column.options.indexOf(value as string);
    if (order === 'number') return Number(value);
    return order === 'collated' ? text(row) : String(value);
  });
  return {
    title: column.title[reader.language],
    searched: column.kind === 'text' || column.kind === 'lookup' || name === 'Id',
    width: widths[column.kind] ?? 180,
    alignEnd: (column.kind === 'number' || column.kind === 'money') && name !== 'Id',
    filter: filterOf(column),
    ...override,
    name, order, text, sortKey,
    facets: row => isEmpty(row[name]) ? nothing : facetsOf(column, row[name], reader)
  };
}

/**
 * The columns of a table over a list, in the order named.
 * Refuses a name that the list does not have: that is a mistake in the program.
 */
export function tableColumns(
  list: List, names: readonly string[], reader: Reader, overrides: Readonly<Record<string, Override>> = {}
): readonly TableColumn[] {
  return sheetColumns(list, names, reader.language).map(({ column }, index) =>
    tableColumn(names[index], column, reader, overrides[names[index]] ?? {}));
}
