import type { Draft } from '../../../src/schema/define';
import { distributionMembers } from '../../../src/schema/lists/distributionMembers';
import type { Ground } from './rows';
import { addRows, keysOf } from './rows';

/**
 * Sample people on the distribution lists: one of most societies on each, a few who left, and one of the ministry on all but one,
 * so that a gap shows.
 */
export async function addDistributionMembers(ground: Ground): Promise<void> {
  const { pack, chance, societies } = ground;
  type Member = Draft<typeof distributionMembers>;
  const drafts = keysOf(pack, 'distributionList').flatMap((List, list): readonly Member[] => [
    ...societies.filter(() => List === 'leads' ? chance.percent(94) : chance.percent(55)).map((Society, index): Member => {
      const number = Society.Id * 3 + list;
      return {
        List, Title: `Sample Person ${number}`, Email: `sample.person.${number}@example.invalid`, Society, From: `202${4 + index % 3}-04-0${1 + index % 9}`,
        ...(index % 13 === 5 ? { Until: '2026-09-30' } : {})
      };
    }),
    ...(List === 'finance' ? [] : [{
      List, Title: `Sample Ministry Person ${list + 1}`, Email: `sample.ministry.${list + 1}@example.invalid`, Organization: 'CWOB', From: '2024-04-02'
    }]),
    { List, Title: `Sample Operations Person ${list + 1}`, Email: `sample.operations.${list + 1}@example.invalid`, Organization: 'OACAS', From: '2024-04-02' }
  ]);
  await addRows(ground, distributionMembers, 'distribution', drafts);
}
