import type { AnyValue } from '../../schema/kinds';
import { isEmpty, kindOf } from '../../schema/kinds';
import type { List, Ref } from '../../schema/define';
import type { Reader } from '../../schema/kinds/kind';
import { refText } from '../fields/refText';
import { strings } from './strings';

/** A column's value as a person reads it; "(empty)" where there is none. */
export function valueText(list: List, name: string, value: unknown, reader: Reader): string {
  if (isEmpty(value)) return strings.Empty;
  const column = list.fields[name];
  if (column.kind === 'lookup') return refText(column.list ?? '', value as Ref);
  if (column.kind === 'lookups') return (value as readonly Ref[]).map(ref => refText(column.list ?? '', ref)).join('; ');
  return kindOf(column).toCell(value as AnyValue, column, reader);
}
