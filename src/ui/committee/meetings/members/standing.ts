import type { Reader } from '../../../../schema/kinds/kind';
import type { Member } from '../../../../domain/committee/record';
import { coversDay } from '../../../../domain/committee/members';
import type { Row, TableColumn } from '../../../list/columns';
import { strings } from './strings';

/** In their order in the list: who sits on the body comes first. */
const standings = ['now', 'coming', 'former'] as const;
type Standing = typeof standings[number];

const shapes: Readonly<Record<Standing, string>> = { now: '●', coming: '○', former: '◇' };

/** Does somebody sit on the body on a day in the site's zone, not yet, or no more? */
export function standingOn(member: Pick<Member, 'From' | 'Until'>, day: string): Standing {
  if (coversDay(member, day)) return 'now';
  return (member.From ?? '') > day ? 'coming' : 'former';
}

/** Whether somebody sits on the body today: what the list is grouped by. */
export function standingColumn({ zone }: Pick<Reader, 'zone'>): TableColumn {
  const of = (row: Row): Standing => standingOn(row as Pick<Member, 'From' | 'Until'>, zone.dayOf(new Date().toISOString()));
  const text = (row: Row): string => strings[`Standing_${of(row)}`];
  return {
    name: 'Standing', title: strings.Standing, filter: 'any', searched: false, width: 130, order: 'number', asShown: true, text,
    sortKey: row => standings.indexOf(of(row)), facets: row => [{ key: of(row), text: text(row) }], mark: row => shapes[of(row)]
  };
}
