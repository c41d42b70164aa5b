import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { changeRequests } from '../../schema/lists/changeRequests';
import { positions } from '../../schema/lists/positions';
import { proposals } from '../../schema/lists/proposals';
import { publications } from '../../schema/lists/publications';
import { positionsOn } from '../../domain/committee/carrying';
import { positionKey } from '../../domain/committee/lastCall';
import type { TurnGiven } from '../../domain/committee/myTurn';
import type { Failure, Me, Result, Store } from '../../data/store';
import { ok } from '../../data/store';

/** The most of one kind that may wait for one person. */
const most = 200;

export type TurnRead = Pick<TurnGiven, 'memberships' | 'called' | 'said' | 'actions' | 'returned' | 'proposals' | 'failed'>;

const none: Promise<Result<{ readonly rows: readonly never[] }>> = Promise.resolve(ok({ rows: [] }));

/**
 * What may wait for a user, in one request; one more, as small as can be, while a last call runs, for what they said in it. Lists are asked by
 * indexed columns only, and lists that a user may not read are not asked. `today` is a day in the site's zone.
 */
export async function readMyTurn(store: Store, me: Pick<Me, 'Id' | 'roles'>, today: string): Promise<TurnRead | Failure> {
  const self = { Id: me.Id, Title: '' };
  const keeps = me.roles.includes('owner') || me.roles.includes('chair');
  const [memberships, called, actions, returned, waiting, failed] = await Promise.all([
    store.page(bodyMembers, { where: [{ column: 'Person', is: 'eq', value: self }], top: most }),
    store.page(agendaItems, {
      columns: ['Title', 'Meeting', 'LastCallUntil', 'State', 'ChangeRequest', 'Conflicts', 'CarriedFrom'],
      where: [{ column: 'State', is: 'eq', value: 'waiting' }, { column: 'LastCallUntil', is: 'ge', value: today }], top: most
    }),
    store.page(actionItems, {
      columns: ['Title', 'Body', 'Due', 'State'],
      where: [{ column: 'Owner', is: 'eq', value: self }, { column: 'State', is: 'eq', value: 'open' }], top: most
    }),
    store.page(changeRequests, {
      columns: ['Title', 'Status'], where: [{ column: 'Status', is: 'eq', value: 'returned' }, { column: 'Author', is: 'eq', value: self }], top: most
    }),
    keeps ? store.page(proposals, { columns: ['Title', 'Body', 'State'], where: [{ column: 'State', is: 'eq', value: 'proposed' }], top: most }) : none,
    keeps ? store.page(publications, {
      columns: ['Title', 'Definition', 'Edition', 'State'], where: [{ column: 'State', is: 'eq', value: 'failed' }], top: most
    }) : none
  ]);
  for (const page of [memberships, called, actions, returned, waiting, failed]) if (!page.ok) return page.failure;
  if (!memberships.ok || !called.ok || !actions.ok || !returned.ok || !waiting.ok || !failed.ok) return { kind: 'cancelled' };
  const calls = memberships.value.rows.length > 0 ? called.value.rows : [];
  const said = await store.page(positions, {
    columns: ['AgendaItem', 'Position', 'Author'],
    where: [{ column: 'Key', is: 'in', value: calls.flatMap(item => [...item.CarriedFrom ?? [], item].map(one => positionKey(one.Id, me.Id))) }], top: most
  });
  if (!said.ok) return said.failure;
  return {
    memberships: memberships.value.rows, called: calls, said: positionsOn(calls, said.value.rows), actions: actions.value.rows, returned: returned.value.rows,
    proposals: waiting.value.rows, failed: failed.value.rows
  };
}
