import type { Draft, Ref } from '../../../src/schema/define';
import { trainingResources } from '../../../src/schema/lists/trainingResources';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows, keysOf, takenInTurn } from './rows';

const additional = [
  'Navigating the home page', 'Finding and merging documents', 'New worker orientation', 'Reading the caseload view', 'Reports for supervisors',
  'Help desk basics', 'Keyboard and screen readers', 'Working in French', 'Security and passwords', 'Release highlights', 'Data quality checks',
  'Month end for finance staff', 'Regional trainer kit', 'Competency self-check'
] as const;

type Resource = Draft<typeof trainingResources>;

/** Training resources: some for each endorsed practice, and additional ones, published, updated, or on their way. */
export async function addTrainingResources(ground: Ground, practices: readonly Ref[], requests: readonly Ref[]): Promise<readonly Ref[]> {
  const { pack, chance } = ground;
  const [kinds, modules, legislation] = [keysOf(pack, 'resourceKind'), keysOf(pack, 'module'), keysOf(pack, 'legislation')];
  const published = (day: string): Partial<Resource> => ({ VersionDate: dayAfter(day, -14), PublishedOn: day, Status: 'complete' });
  const own = practices.slice(0, 14).flatMap((practice, index): readonly Resource[] => Array.from({ length: 1 + chance.below(2) }, (_, at) => {
    const Kind = at === 0 ? 'guide' : chance.one(kinds.slice(1));
    return {
      Title: `${practice.Title}: ${Kind.replace('-', ' ')}`, Kind, Practice: practice, Version: '1.0', Scope: `How to follow the practice: ${practice.Title}.`,
      Newness: 'new', Modules: [chance.one(modules)], Lead: `Sample Lead ${index % 5 + 1}`, VersionDate: '2024-05-01', Status: 'complete',
      Legislation: index % 3 === 0 ? [legislation[index / 3 % legislation.length]] : [], ChangeRequests: index % 4 === 1 ? takenInTurn(requests, index) : [],
      ...published(dayAfter('2024-07-08', index * 55 + at * 20))
    };
  }));
  const others = additional.map((Title, index): Resource => ({
    Title, Kind: kinds[index % kinds.length], Version: '1.0', Scope: `${Title}, for all societies.`, Newness: 'new', Modules: [chance.one(modules)],
    Lead: `Sample Lead ${index % 5 + 1}`, VersionDate: dayAfter('2026-05-01', index * 12), Status: (['in-progress', 'pending', 'in-progress', 'deferred', 'ongoing'] as const)[index % 5],
    ...(index < 9 ? published(dayAfter('2024-05-20', index * 100)) : {})
  }));
  const first = await addRows(ground, trainingResources, 'resource', [...own, ...others]);
  const updates = [0, 4, own.length, own.length + 2];
  await addRows(ground, trainingResources, 'resource-update', updates.map((index, at): Resource => {
    const before = [...own, ...others][index];
    return { ...before, Version: '2.0', Newness: 'updated', Replaces: first[index], ...published(dayAfter('2026-04-20', at * 45)), VersionDate: dayAfter('2026-04-06', at * 45) };
  }));
  return first;
}
