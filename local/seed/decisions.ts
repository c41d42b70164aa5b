import type { Draft, Item, Ref } from '../../src/schema/define';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { meetings } from '../../src/schema/lists/meetings';
import { resolutions } from '../../src/schema/lists/resolutions';
import { agendaKey } from '../../src/domain/committee/agenda';
import type { Decision } from '../../src/domain/committee/decision';
import { resolutionKey, resolutionOf } from '../../src/domain/committee/decision';
import { nextSequences } from '../../src/domain/committee/resolutionNumber';
import type { ChangeRequest } from '../../src/domain/changeRequest/move';
import type { PackBody } from '../../src/domain/program/pack';
import type { Store } from '../../src/data/store';
import { applyDecisions } from '../../src/site/committee/applyDecisions';
import { must } from '../must';
import { forDecisions } from './register';

/** The body whose sample meetings decide on change requests. */
export const decidingBody = 'operations-strategy';

/** Days of the sample meetings that are over, and the one in progress. All at 10 o'clock in Toronto. */
const held = ['2026-05-13', '2026-07-15', '2026-09-16'] as const;
const now = '2026-11-18';
/** Change requests decided in each meeting that is over. */
const decidedEach = forDecisions / held.length;

const meeting = (body: Ref, bodyWords: string, day: string, State: 'closed' | 'in progress'): Draft<typeof meetings> =>
  ({ Title: `${bodyWords}, ${day}`, Body: body, StartsAt: `${day}T${day < '2026-11-01' ? '14' : '15'}:00:00Z`, State, Place: 'Teams' });

const agendaRow = (at: Item<typeof meetings>, request: ChangeRequest, Order: number): Draft<typeof agendaItems> => ({
  Title: request.Title ?? '', Meeting: { Id: at.Id, Title: at.Title ?? '' }, Order, State: 'waiting',
  ChangeRequest: { Id: request.Id, Title: request.Title ?? '' }
});

/** Meetings with decisions, written through the same rules as in the product: the records first, then what follows from them. */
export async function addDecisions(store: Store, body: PackBody, bodyRow: Ref): Promise<void> {
  const candidates = [...must(await store.page(changeRequests, {
    where: [{ column: 'Status', is: 'eq', value: 'prioritized' }], top: 500
  })).rows].slice(0, held.length * decidedEach);
  const used: number[] = [];
  for (const [index, day] of held.entries()) {
    const past = must(await store.add(meetings, meeting(bodyRow, body.words.en, day, 'closed'), `seed:meeting:${day}`));
    const some = candidates.slice(index * decidedEach, (index + 1) * decidedEach);
    for (const [at, request] of some.entries()) {
      const item = must(await store.add(agendaItems, agendaRow(past, request, at + 1), agendaKey(past.Id, request.Id)));
      const decision: Decision = at === decidedEach - 1 && index > 0
        ? { outcome: 'deferred', mover: 'Sample Member 2', seconder: 'Sample Member 5', reason: 'Cost is not known yet.', deferredUntil: '2027-01-13' }
        : { outcome: at === 3 ? 'endorsed as amended' : 'endorsed', mover: 'Sample Member 1', seconder: 'Sample Member 3' };
      const [sequence] = nextSequences(used, 1);
      used.push(sequence);
      must(await store.add(resolutions, resolutionOf(decision, item, { meeting: { Id: past.Id, Title: past.Title ?? '' }, body: bodyRow, rules: body, day }, sequence), resolutionKey(item.Id)));
    }
  }
  const recorded = must(await store.page(resolutions, { top: 500 })).rows;
  const failure = await applyDecisions(store, recorded, body);
  if (failure) throw new Error(JSON.stringify(failure));
  must(await store.add(meetings, meeting(bodyRow, body.words.en, now, 'in progress'), `seed:meeting:${now}`));
}
