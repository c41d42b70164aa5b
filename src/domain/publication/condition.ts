import { isEmpty } from '../../schema/kinds';
import type { EditionCondition } from '../program/editions';
import { fiscalYearStart } from '../fiscalYear';
import type { SourceRow } from './edition';

/** Numbers, flags and words compare as they are stored; a person or row by its title. */
const same = (stored: unknown, wanted: unknown): boolean =>
  stored === wanted || (typeof stored === 'object' && stored !== null && (stored as { readonly Title?: string }).Title === wanted);
const holds = (stored: unknown, wanted: unknown): boolean =>
  Array.isArray(stored) ? stored.some(one => same(one, wanted)) : same(stored ?? false, wanted);

const dayOf = (day: string, asOf: string): string => day === 'today' ? asOf : day === 'fiscalYear' ? fiscalYearStart(asOf) : day;

/** Does a row meet a condition of a published list on that day (`YYYY-MM-DD` in the site's zone)? */
export function meets(condition: EditionCondition, row: SourceRow, asOf: string): boolean {
  const stored = row[condition.column];
  switch (condition.is) {
    case 'is': return holds(stored, condition.value);
    case 'isNot': return !holds(stored, condition.value);
    case 'in': return condition.values.some(value => holds(stored, value));
    case 'notIn': return !condition.values.some(value => holds(stored, value));
    case 'empty': return isEmpty(stored);
    case 'filled': return !isEmpty(stored);
    case 'before': return typeof stored === 'string' && stored < dayOf(condition.day, asOf);
    case 'notBefore': return !(typeof stored === 'string' && stored < dayOf(condition.day, asOf));
    case 'after': return typeof stored === 'string' && stored > dayOf(condition.day, asOf);
    case 'notAfter': return !(typeof stored === 'string' && stored > dayOf(condition.day, asOf));
  }
}
