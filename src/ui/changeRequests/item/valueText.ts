import type { AnyValue } from '../../../schema/kinds';
import { isEmpty, kindOf } from '../../../schema/kinds';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { Column } from '../../../schema/define';
import type { Reader } from '../../../schema/kinds/kind';
import { refText } from '../../fields/refText';
import type { ChangeRequest } from './changeRequest';
import { strings } from './strings';

/** A column of a change request by its name. */
export const columnNamed = (name: string): Column => (changeRequests.fields as Readonly<Record<string, Column>>)[name];

/** A column's value as a person reads it; "(empty)" where there is none. */
export function valueText(name: string, value: unknown, reader: Reader): string {
  if (isEmpty(value)) return strings.Empty;
  const column = columnNamed(name);
  if (column.kind === 'lookup' && column.list === changeRequests.name) return refText(column.list, value as NonNullable<ChangeRequest['MergedInto']>);
  return kindOf(column).toCell(value as AnyValue, column, reader);
}

/** An instant as a person reads it, in the site's zone. */
export function instantText(instant: string, { language, zone }: Reader): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone.name }).format(new Date(instant));
}
