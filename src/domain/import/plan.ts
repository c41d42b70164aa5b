import type { List } from '../../schema/define';
import type { AnyValue } from '../../schema/kinds';
import { isEmpty, sameValue } from '../../schema/kinds';
import type { Zone } from '../../schema/kinds/kind';
import type { ImportColumn } from './columns';
import { foldedReference, importKey } from './identity';
import type { Mapping } from './mapping';
import type { ExistingRow, ImportRules } from './rules';
import { importRules } from './rules';
import type { SheetRow } from './sheet';
import type { CellProblem } from './values';
import { readCell } from './values';

/** Why a row is not imported. */
export type RowProblem =
  | CellProblem & { readonly column: string }
  /** The same row stands further up in the file. */
  | { readonly code: 'repeated'; readonly row: number }
  /** More cells than headers: probably shifted. */
  | { readonly code: 'beyond'; readonly cells: number }
  /** The row is there and decided; its text is beyond change. */
  | { readonly code: 'frozen'; readonly columns: readonly string[] };

type Values = Readonly<Record<string, AnyValue>>;

interface Named {
  /** As in the file. */
  readonly row: number;
  readonly key: string;
  readonly reference?: string;
  readonly title: string;
  /** Columns whose text starts like a formula; it is kept as text and never calculated. */
  readonly formulas: readonly string[];
}

/** What the import would do with one row of the file. */
export type PlannedRow =
  | Named & { readonly what: 'add'; readonly draft: Values }
  /** `before` has the columns to change as they were when the plan was made. */
  | Named & { readonly what: 'change'; readonly id: number; readonly change: Values; readonly before: Readonly<Record<string, unknown>> }
  | Named & { readonly what: 'same'; readonly id: number }
  | Named & { readonly what: 'problem'; readonly problems: readonly RowProblem[] };

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<PlannedRow['what'], number>>;
}

export interface ImportRequest {
  readonly list: List;
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly columns: readonly ImportColumn[];
  readonly mapping: Mapping;
  /** All rows of the list, with the columns of {@link columnsToRead}. */
  readonly existing: readonly ExistingRow[];
  readonly zone: Zone;
}

/** The columns to read of existing rows before a plan can be made. */
export const columnsToRead = (list: List, columns: readonly ImportColumn[]): readonly string[] =>
  [...new Set([...columns.map(column => column.name), ...importRules(list).reads, 'Key'])];

/** Are two values the same to a person? As {@link sameValue}, and neither order in a set nor the ends of lines and texts matter. */
export function sameToReader(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return [...value].sort((one, other) => JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
  };
  return sameValue(sorted(a), sorted(b));
}

/**
 * The dry run: what importing would do with each row, without writing anything. A row of the file is the row of the list with the same
 * key or the same identity. An empty cell never erases; a default fills new rows only; a decided row's text is not touched.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const rules = importRules(request.list);
  const existing = new Map<string, ExistingRow>();
  for (const row of request.existing) {
    const reference = rules.identity === undefined ? undefined : row[rules.identity];
    if (typeof reference === 'string' && reference.trim() !== '') {
      const key = importKey(request.list.name, reference, undefined).toLowerCase();
      if (!existing.has(key)) existing.set(key, row);
    }
  }
  // A row's own key says most, so it is entered last.
  for (const row of request.existing) if (typeof row.Key === 'string') existing.set(row.Key.toLowerCase(), row);
  const seen = new Map<string, number>();
  const rows = request.rows.map(row => planRow(row, request, rules, key => existing.get(key.toLowerCase()), seen));
  const counts = { add: 0, change: 0, same: 0, problem: 0 };
  for (const row of rows) counts[row.what]++;
  return { rows, counts };
}

const textOf = (value: unknown): string | undefined => typeof value === 'string' && value !== '' ? value : undefined;

function planRow(
  { row, cells, beyond }: SheetRow, request: ImportRequest, rules: ImportRules,
  existing: (key: string) => ExistingRow | undefined, seen: Map<string, number>
): PlannedRow {
  const { list, headers, columns, mapping, zone } = request;
  const values: Record<string, AnyValue> = {};
  const problems: RowProblem[] = [];
  const formulas: string[] = [];
  for (const target of columns) {
    const from = mapping[target.name]?.from;
    if (from === undefined) continue;
    const cell = cells[headers.indexOf(from)] ?? '';
    const read = readCell(cell, target, mapping[target.name], zone);
    if ('problem' in read) problems.push({ ...read.problem, column: target.name });
    else if (read.value !== undefined) values[target.name] = read.value;
    if ((target.column.kind === 'text' || target.column.kind === 'note') && /^\s*[=@]/.test(cell)) formulas.push(target.name);
  }
  const reference = rules.identity === undefined ? undefined : textOf(values[rules.identity]);
  const named: Named = {
    row, key: importKey(list.name, reference, values), reference,
    title: textOf(values.Title) ?? titleCell(request, cells) ?? '', formulas
  };
  if (beyond) problems.push({ code: 'beyond', cells: beyond });
  const identity = reference === undefined ? named.key : foldedReference(reference);
  const first = seen.get(identity);
  // Without a reference a row is all its values: one with a bad value cannot be compared.
  if (first !== undefined) problems.push({ code: 'repeated', row: first });
  else if (reference !== undefined || problems.length === 0) seen.set(identity, row);
  const found = existing(named.key);
  if (!found) {
    const draft = withDefaults(values, request, rules, problems);
    return problems.length > 0 ? { ...named, what: 'problem', problems } : { ...named, what: 'add', draft };
  }
  const differing = Object.keys(values).filter(name => name !== rules.identity && !sameToReader(values[name], found[name])
    && (rules.state?.column !== name || (mapping[name].existingToo === true && !rules.settled(found))));
  const text = differing.filter(name => rules.state?.column !== name);
  if (text.length > 0 && rules.frozen(found)) problems.push({ code: 'frozen', columns: text });
  if (problems.length > 0) return { ...named, what: 'problem', problems };
  if (differing.length === 0) return { ...named, what: 'same', id: found.Id };
  return {
    ...named, what: 'change', id: found.Id,
    change: Object.fromEntries(differing.map(name => [name, values[name]])),
    before: Object.fromEntries(differing.map(name => [name, found[name]]))
  };
}

/** A new row's values: what the file says, then the mapping's defaults, then what the list gives every new row. */
function withDefaults(values: Values, request: ImportRequest, rules: ImportRules, problems: RowProblem[]): Values {
  const draft: Record<string, AnyValue> = { ...values };
  for (const target of request.columns) {
    const { name, column } = target;
    if (!isEmpty(draft[name]) || problems.some(problem => 'column' in problem && problem.column === name)) continue;
    const { fallback } = request.mapping[name] ?? {};
    const read = fallback === undefined ? undefined : readCell(fallback, target, {}, request.zone);
    if (read && 'problem' in read) problems.push({ ...read.problem, column: name });
    else if (read?.value !== undefined) draft[name] = read.value;
    else if (column.required) problems.push({ code: 'required', column: name });
  }
  if (rules.state && isEmpty(draft[rules.state.column])) draft[rules.state.column] = rules.state.initial;
  return draft;
}

/** What a refused row is called: the text of its title cell, even if that is what is wrong with it. */
function titleCell({ headers, mapping }: ImportRequest, cells: readonly string[]): string | undefined {
  const from = mapping.Title?.from;
  return from === undefined ? undefined : cells[headers.indexOf(from)];
}
