import type { Item } from '../../schema/define';
import type { distributionMembers } from '../../schema/lists/distributionMembers';
import type { societies } from '../../schema/lists/societies';
import { coversDay } from '../committee/members';
import type { Pack } from '../program/pack';

export type DistributionMember = Item<typeof distributionMembers>;
type Society = Pick<Item<typeof societies>, 'Id' | 'Title' | 'ActiveFrom' | 'ActiveUntil'>;
type ListRule = Pack['distribution'][number];

/** Who is on a list on a day (`YYYY-MM-DD` in the site's zone), by name. */
export function onList(all: readonly DistributionMember[], list: string, day: string): readonly DistributionMember[] {
  return all.filter(member => member.List === list && coversDay(member, day))
    .sort((a, b) => (a.Title ?? '').localeCompare(b.Title ?? '', 'fr-CA'));
}

/** Each address once, whatever its letters' case, in the order of the members. */
export function addressesOf(members: readonly DistributionMember[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { Email } of members) {
    const address = Email?.trim();
    if (address && !seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
  }
  return [...seen.values()];
}

/**
 * The organizations that a list must include and does not, on a day. Source: service objectives, "maintain the current technical, reporting,
 * training and finance issues distribution groups, which will include CWOB team members"; which lists and whom is the pack's.
 */
export const lacking = (members: readonly DistributionMember[], rule: Pick<ListRule, 'mustInclude'>): readonly string[] =>
  rule.mustInclude.filter(organization => !members.some(member => member.Organization === organization));

/** Societies active on the day that have nobody among these members. */
export function unrepresented(members: readonly DistributionMember[], all: readonly Society[], day: string): readonly Society[] {
  const there = new Set(members.map(member => member.Society?.Id));
  return all.filter(society => coversDay({ From: society.ActiveFrom, Until: society.ActiveUntil }, day) && !there.has(society.Id));
}
