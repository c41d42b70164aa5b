import type { Draft, Ref } from '../../../src/schema/define';
import { bodies } from '../../../src/schema/lists/bodies';
import type { practices as practiceList } from '../../../src/schema/lists/practices';
import { practices } from '../../../src/schema/lists/practices';
import { resolutions } from '../../../src/schema/lists/resolutions';
import { nextSequences, resolutionNumber, seriesOf } from '../../../src/domain/committee/resolutionNumber';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows, keysOf, takenInTurn } from './rows';

/** The days on which the sample Business Harmonization Committee endorsed practices. */
const endorsingDays = ['2024-06-12', '2024-10-09', '2025-02-12', '2025-06-11', '2025-10-08', '2026-02-11', '2026-06-10', '2026-10-14'] as const;

const names = [
  'Intake and referral recording', 'Person search and duplicates', 'Contact logs', 'Kinship service recording', 'Placement recording', 'Subsidy payments',
  'Court calendar', 'Transfers between societies', 'Closing summaries', 'Supervision recording', 'Document names and index', 'Serious occurrence links',
  'Information sharing with mFTIS', 'Reference data upkeep', 'French labels and letters', 'Access and roles', 'Month-end reporting', 'Print templates'
] as const;
/** So many of the names are endorsed; the others are on their way. */
const endorsedNames = 14;

const scopeOf = (name: string): string => `Steps, roles and required fields for: ${name.toLowerCase()}. For all societies that use the system.`;

type Practice = Draft<typeof practiceList>;

/** Practices in one or two versions, each endorsed by a resolution and published three weeks later, and some that are on their way. */
export async function addPractices(ground: Ground, requests: readonly Ref[]): Promise<readonly Ref[]> {
  const { store, pack, chance } = ground;
  const [modules, legislation] = [keysOf(pack, 'module'), keysOf(pack, 'legislation')];
  const facts = names.map((_, index) => ({
    Modules: [chance.one(modules)], Legislation: chance.percent(60) ? [chance.one(legislation)] : [], ChangeRequests: index % 2 === 0 ? takenInTurn(requests, index / 2) : []
  }));
  const version = (index: number, day: string, Version: string, Newness: 'new' | 'updated', replaces?: Ref): Practice => ({
    Title: names[index], Version, VersionDate: dayAfter(day, -21), Scope: `${scopeOf(names[index])}${replaces ? ' French labels and letters included.' : ''}`, Newness, ...facts[index], Lead: `Sample Lead ${index % 5 + 1}`,
    // What was decided at the last meeting is not published yet.
    Status: index % 4 === 0 ? 'ongoing' : 'complete', EndorsedOn: day, PublishedOn: day === endorsingDays[7] ? null : dayAfter(day, 21), ReviewDue: dayAfter(day, 730),
    ...(replaces ? { Replaces: replaces } : {})
  });
  const first = await addRows(ground, practices, 'practice', [
    ...names.slice(0, endorsedNames).map((_, index) => version(index, endorsingDays[index % 5], '1.0', 'new')),
    ...names.slice(endorsedNames).map((name, index): Practice => ({
      Title: name, Version: '0.9', VersionDate: `2026-0${index + 5}-15`, Scope: scopeOf(name), ...facts[endorsedNames + index], Newness: 'new',
      Status: (['in-progress', 'pending', 'in-progress', 'deferred'] as const)[index % 4], Lead: `Sample Lead ${index + 1}`
    }))
  ]);
  const updated = first.slice(0, endorsedNames).map((_, index) => index).filter(index => index % 3 === 0);
  const second = await addRows(ground, practices, 'practice-update', updated.map((index, at) =>
    version(index, endorsingDays[5 + at % 3], '2.0', 'updated', first[index])));
  await endorse(ground, [
    ...first.slice(0, endorsedNames).map((practice, index) => [practice, endorsingDays[index % 5]] as const),
    ...second.map((practice, at) => [practice, endorsingDays[5 + at % 3]] as const)
  ]);
  // The newest version of each, in the order of the names.
  return first.map((practice, index) => second[updated.indexOf(index)] ?? practice);

  async function endorse(on: Ground, decided: ReadonlyArray<readonly [Ref, string]>): Promise<void> {
    const key = 'business-harmonization';
    const row = await store.find(bodies, `body:${key}`);
    const body = pack.bodies.find(one => one.key === key);
    if (!row.ok || !row.value || !body) throw new Error(`There is no body ${key}.`);
    const Body: Ref = { Id: row.value.Id, Title: row.value.Title ?? '' };
    const used = new Map<string, number[]>();
    const inOrder = [...decided].sort(([, a], [, b]) => a < b ? -1 : a > b ? 1 : 0);
    await addRows(on, resolutions, 'practice-resolution', inOrder.map(([practice, DecidedOn]) => {
      const Series = seriesOf(body.code, DecidedOn);
      const taken = used.get(Series) ?? [];
      const [Sequence] = nextSequences(taken, 1);
      used.set(Series, [...taken, Sequence]);
      return {
        Title: resolutionNumber(Series, Sequence), Series, Sequence, Body, Practice: practice, Outcome: 'endorsed' as const, DecidedOn,
        Mover: 'Sample Member 4', Seconder: 'Sample Member 6', Method: 'consensus' as const
      };
    }));
  }
}
