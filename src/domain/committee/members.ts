import type { Member } from './record';

/** Does this membership cover the day? Both ends belong to it; days are days in the site's zone. */
export const coversDay = (member: Pick<Member, 'From' | 'Until'>, day: string): boolean =>
  (member.From ?? '') <= day && (member.Until === undefined || day <= member.Until);

/** Who somebody is: the account, or where there is none the name and the society. */
const personOf = ({ Person, Title, Society }: Member): string =>
  Person ? `account ${Person.Id}` : `name ${Society?.Id ?? ''} ${(Title ?? '').trim().toLowerCase()}`;

/**
 * Who belongs to the body on a day (`YYYY-MM-DD` in the site's zone), in the order given; a meeting of years ago still knows its members.
 * Nobody is there twice: where two rows of one person cover the day, the later one stands (a new role that began before the old one
 * was ended). Source: domain.md, "Committees".
 */
export function membersOn(members: readonly Member[], day: string): readonly Member[] {
  const latest = new Map<string, Member>();
  for (const member of members) {
    if (!coversDay(member, day)) continue;
    const other = latest.get(personOf(member));
    const later = !other || (member.From ?? '') > (other.From ?? '') || (member.From === other.From && member.Id > other.Id);
    if (later) latest.set(personOf(member), member);
  }
  const standing = new Set(latest.values());
  return members.filter(member => standing.has(member));
}

/** Those of {@link membersOn} who have a vote: what quorum and thresholds are counted of. */
export const votersOn = (members: readonly Member[], day: string): readonly Member[] =>
  membersOn(members, day).filter(member => member.Votes === true);
