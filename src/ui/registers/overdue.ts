import * as strings from 'RegistersStrings';
import type { Reader } from '../../schema/kinds/kind';
import type { Override, Row } from '../list/columns';

/** A mark and words for days that have passed while the row still waits: never by colour alone. */
export function overdueMark(column: string, reader: Reader, waits: (row: Row) => boolean): Override {
  const today = reader.zone.dayOf(new Date().toISOString());
  return {
    mark: row => {
      const day = row[column];
      return typeof day === 'string' && day < today && waits(row) ? '⚠' : '';
    },
    told: () => strings.Overdue
  };
}
