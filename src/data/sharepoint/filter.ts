import type { List } from '../../schema/define';
import type { AnyValue } from '../../schema/kinds';
import type { Zone } from '../../schema/kinds/kind';
import type { Condition } from '../store';
import { holdsDay, isIndexed, kindNamed } from './columns';
import { Mistake } from './trouble';

/** Can no row meet these conditions, because one of them is a choice among nothing? */
export const meetsNothing = (where: readonly Condition[]): boolean =>
  where.some(({ is, value }) => is === 'in' && Array.isArray(value) && value.length === 0);

/** Does the filter hold a calendar day, which only the site's zone turns into an instant? */
export const filterNeedsZone = (list: List, where: readonly Condition[]): boolean =>
  where.some(({ column }) => holdsDay(list, { [column]: true }));

/** Refuses what SharePoint would refuse only later, when the list has grown past 5,000 items. */
export function checkLead(list: List, where: readonly Condition[], orderBy = 'Id'): void {
  const lead = where[0];
  if (lead && !isIndexed(list, lead.column)) {
    throw new Mistake(`A filter of ${list.name} may not begin with ${lead.column}, which is not indexed.`);
  }
  if (lead?.is === 'ne' && lead.value !== null && lead.value !== undefined) {
    throw new Mistake(`A filter of ${list.name} may not begin with what ${lead.column} is not: no index finds that.`);
  }
  // Few rows remain behind an indexed filter, and those SharePoint sorts by what keeps changing.
  const sortable = isIndexed(list, orderBy) || (orderBy === 'Modified' && where.length > 0);
  if (!sortable) throw new Mistake(`${list.name} may not be ordered by ${orderBy}, which is not indexed.`);
}

/** The OData `$filter` of the conditions, all of them together. */
export const filterOf = (list: List, where: readonly Condition[], zone: Zone | undefined): string =>
  where.map(condition => conditionOf(list, condition, zone)).join(' and ');

function conditionOf(list: List, { column, is, value }: Condition, zone: Zone | undefined): string {
  const kind = kindNamed(list, column);
  const name = kind.filterName?.(column) ?? column;
  const many = ['choices', 'people', 'lookups'].includes(list.fields[column]?.kind);
  const literal = (one: unknown): string => {
    if (one === null || one === undefined) return 'null';
    // Each member of a set is met by itself.
    const own = (many && !Array.isArray(one) ? [one] : one) as AnyValue;
    return kind.literal(own, zone as Zone);
  };
  if (is === 'in') {
    if (!Array.isArray(value)) throw new Mistake(`"in" takes several values of ${column}.`);
    const any = (value as readonly unknown[]).map(one => `${name} eq ${literal(one)}`).join(' or ');
    return value.length > 1 ? `(${any})` : any;
  }
  return is === 'startsWith' ? `startswith(${name},${literal(value)})` : `${name} ${is} ${literal(value)}`;
}

/** What a column is ordered by. */
export const orderName = (list: List, column: string): string =>
  column === 'Id' ? 'ID' : kindNamed(list, column).filterName?.(column) ?? column;
