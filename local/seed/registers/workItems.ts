import type { Draft, Ref } from '../../../src/schema/define';
import { workItems } from '../../../src/schema/lists/workItems';
import { spread } from '../../../src/domain/rank';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows, keysOf, takenInTurn } from './rows';

const sector = ['zone-duplicates', 'zone-infrastructure'] as const;
const statuses = ['in-progress', 'pending', 'ongoing', 'complete', 'in-progress', 'deferred', 'complete'] as const;

/** Work items of every kind in every status, ranked; some overdue, some that nobody touched for long. */
export async function addWorkItems(
  ground: Ground, practices: readonly Ref[], resources: readonly Ref[], requests: readonly Ref[]
): Promise<void> {
  const { pack, chance } = ground;
  const [modules, legislation] = [keysOf(pack, 'module'), keysOf(pack, 'legislation')];
  type Work = Draft<typeof workItems>;
  const items: readonly Work[] = [
    ...practices.map((practice, index): Work => ({
      Title: `${index < 14 ? 'Review' : 'Write'} the practice: ${practice.Title}`, Kind: 'practice-development', Practice: practice,
      Status: statuses[index % statuses.length]
    })),
    ...Array.from({ length: 8 }, (_, index): Work => {
      const resource = resources[resources.length - 1 - index];
      return { Title: `Prepare: ${resource.Title}`, Kind: 'additional-training', TrainingResource: resource, Status: statuses[(index + 1) % statuses.length] };
    }),
    ...Array.from({ length: 10 }, (_, index): Work => ({
      Title: index % 2 ? `Servers and access of Sample Zone ${'ABCDE'[index >> 1]}` : `Duplicate records of Sample Zone ${'ABCDE'[index >> 1]}`,
      Kind: 'sector-initiative', Initiative: sector[index % 2], Status: statuses[(index + 2) % statuses.length]
    })),
    { Title: 'Sustainment framework approved', Kind: 'milestone', Status: 'complete' }, { Title: 'Training project plan approved', Kind: 'milestone', Status: 'pending' }
  ];
  const ranks = spread(items.length);
  await addRows(ground, workItems, 'work', items.map((item, index): Work => ({
    ...item, RankKey: ranks[(index * 17) % items.length], Lead: `Sample Lead ${chance.below(5) + 1}`, Due: dayAfter('2026-07-01', chance.below(300)),
    Modules: [chance.one(modules)], Legislation: chance.percent(40) ? [chance.one(legislation)] : [],
    ChangeRequests: index % 3 === 0 ? takenInTurn(requests, index) : [],
    ...(item.Status === 'complete' ? { CompletedOn: dayAfter('2025-02-01', chance.below(600)) } : {})
  })), row => ({ Modified: ground.zone.midnightOf(dayAfter('2026-06-01', (row.Title ?? '').length * 13 % 170)) }));
}
