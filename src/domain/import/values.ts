import { checkValue, isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Problem, Writer, Zone } from '../../schema/kinds/kind';
import type { ImportColumn } from './columns';
import { atSite, withOrder } from './days';
import type { ColumnMapping } from './mapping';
import { partsOf } from './mapping';

/** Why a cell is refused: what column kinds say, or a day that could be two. */
export interface CellProblem {
  readonly code: Problem['code'] | 'dayOrMonth';
  readonly value?: string;
  readonly max?: number;
}

type Read = { readonly value: AnyValue | undefined } | { readonly problem: CellProblem };

/** Names each text of a cell by its target; texts that stand for nothing are dropped. */
function inOurWords(cell: string, target: ImportColumn, mapping: ColumnMapping): string {
  const values = mapping.values ?? {};
  const known = (text: string): string => Object.prototype.hasOwnProperty.call(values, text) ? values[text] : text;
  return partsOf(cell, target).map(known).filter(text => text !== '').join('; ');
}

/** The value of a file's cell in one of our columns; `undefined` when it is empty. Being required is not asked here. */
export function readCell(cell: string, target: ImportColumn, mapping: ColumnMapping, zone: Zone): Read {
  const { column, targets } = target;
  let text = cell;
  if (column.kind === 'note') text = cell.replace(/\r\n?/g, '\n');
  else if (column.kind === 'dateTime') text = atSite(cell, zone);
  else if (column.kind === 'date') {
    const ordered = withOrder(cell, mapping.dayOrder);
    if (ordered === undefined) return { problem: { code: 'dayOrMonth', value: cell.trim() } };
    text = ordered;
  } else if (targets) text = inOurWords(cell, target, mapping);
  if (text.trim() === '') return { value: undefined };
  const writer: Writer = { optionNamed: (_, name) => target.named(name)?.key, refNamed: (_, name) => target.named(name)?.ref };
  const value = kindOf(column).fromCell(text, column, writer);
  if (typeof value === 'object' && 'problem' in value) {
    const single = column.kind === 'date' || column.kind === 'dateTime' ? cell.trim() : value.problem.value;
    return { problem: { ...value.problem, value: single } };
  }
  if (isEmpty(value)) return { value: undefined };
  const problem = checkValue(column, value);
  return problem ? { problem } : { value };
}
