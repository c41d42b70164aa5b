import type { Draft, Item, Ref } from '../../src/schema/define';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import type { societies } from '../../src/schema/lists/societies';
import { spread } from '../../src/domain/rank';
import type { Status } from '../../src/domain/changeRequest/status';
import type { Pack } from '../../src/domain/program/pack';
import type { Chance } from './random';
import { dayAfter } from './random';
import { subject } from './subjects';

/** The sample register begins with the fiscal year 2024-25 and ends here. */
export const firstDay = '2024-04-02';
export const lastDay = '2026-11-13';
const days = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000);

/** The oldest wait for the committee: its sample meetings decide on them. */
export const forDecisions = 15;

/** How many in a hundred have which status; a decision of the committee comes on top, see decisions.ts. */
const shares: ReadonlyArray<readonly [Status, number]> = [
  ['received', 16], ['in review', 18], ['prioritized', 8], ['returned', 5], ['deferred', 4], ['withdrawn', 5], ['implemented', 44]
];

const statusOf = (chance: Chance): Status => {
  let left = chance.next() * 100;
  for (const [status, share] of shares) {
    left -= share;
    if (left < 0) return status;
  }
  return 'received';
};

const reasons: Readonly<Partial<Record<Status, string>>> = {
  returned: 'Please say which screen, and attach an example without any client information.',
  deferred: 'Waits for the next release of the system.',
  withdrawn: 'No longer needed: solved by the last release.'
};

/** Sample societies and the zones that are visibly invented. */
export const sampleSocieties = (howMany: number): ReadonlyArray<Draft<typeof societies>> =>
  Array.from({ length: howMany }, (_, index) => ({
    Title: `Sample Society ${index + 1}`, Zone: `Sample Zone ${'ABCDE'[index % 5]}`, Indigenous: index % 4 === 3, ActiveFrom: '2015-01-05'
  }));

/** Sample change requests, oldest first; the same every time. */
export function sampleRequests(
  howMany: number, from: ReadonlyArray<Item<typeof societies>>, pack: Pack, chance: Chance
): ReadonlyArray<Draft<typeof changeRequests>> {
  const categories = pack.choices[changeRequests.fields.Category.vocabulary].map(option => option.key);
  const modules = pack.choices[changeRequests.fields.Modules.vocabulary].map(option => option.key);
  const legislation = pack.choices[changeRequests.fields.Legislation.vocabulary].map(option => option.key);
  const society = (): Ref => {
    const { Id, Title } = chance.one(from);
    return { Id, Title: Title ?? '' };
  };
  const ranks = spread(howMany);
  return Array.from({ length: howMany }, (_, index) => {
    const { title, details } = subject(chance);
    const received = dayAfter(firstDay, Math.floor(index * days / Math.max(1, howMany)));
    // What came in during the last six weeks cannot be far along.
    const recent = received > dayAfter(lastDay, -42);
    const Status = index < forDecisions ? 'prioritized' : recent ? chance.one(['received', 'received', 'in review'] as const) : statusOf(chance);
    const ranked = (Status === 'in review' && chance.percent(70)) || Status === 'prioritized';
    const own = society();
    const sponsors = chance.percent(20) ? [society(), society()].filter(other => other.Id !== own.Id) : [];
    return {
      Title: title, Details: details, Society: own, DateReceived: received, Status,
      Category: chance.one(categories), Modules: [chance.one(modules), chance.one(modules)].filter((one, at, all) => all.indexOf(one) === at),
      // Not by chance, so that what else is made by it stays as it is.
      Legislation: index % 5 === 0 ? [legislation[index / 5 % legislation.length]] : [],
      CoSponsors: sponsors.filter((one, at) => sponsors.findIndex(other => other.Id === one.Id) === at),
      StatusReason: reasons[Status] ?? null,
      RankKey: ranked ? ranks[index] : null,
      DeferredUntil: Status === 'deferred' ? '2027-04-01' : null,
      Score: ranked ? 1 + chance.below(10) : null,
      ImplementedOn: Status === 'implemented' ? dayAfter(received, 60 + chance.below(200)) : null
    };
  });
}
