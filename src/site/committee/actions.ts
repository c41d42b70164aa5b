import type { Change, Draft, Ref } from '../../schema/define';
import { actionItems, actionItemStates } from '../../schema/lists/actionItems';
import { takeBack } from '../../domain/committee/actions';
import type { ActionItem } from '../../domain/committee/record';
import type { Failure, Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { changeFresh } from '../changeFresh';

/** Which action items are asked for. */
export type ActionState = typeof actionItemStates[number];

/** The most that are read at once; open ones of one body never come near it, of settled ones the newest are shown. */
export const mostActions = 500;

/** The action items of a body in one state, or in any, newest first, and whether there are older ones. */
export async function readActions(
  store: Store, body: Pick<Ref, 'Id'>, state: ActionState | undefined
): Promise<{ readonly actions: readonly ActionItem[]; readonly cut: boolean } | Failure> {
  const page = await store.page(actionItems, {
    where: [
      { column: 'Body', is: 'eq', value: { Id: body.Id, Title: '' } }, ...(state ? [{ column: 'State', is: 'eq' as const, value: state }] : [])
    ],
    descending: true, top: mostActions
  });
  return page.ok ? { actions: page.value.rows, cut: page.value.next !== undefined } : page.failure;
}

/** Adds an action item; the same key again finds the one that is there. */
export const addAction = (store: Store, draft: Omit<Draft<typeof actionItems>, 'State'>, key: string): Promise<Result<ActionItem>> =>
  store.add(actionItems, { ...draft, State: 'open' }, `action:${key}`);

/** What became of several that were to be changed. */
export interface ActionsChanged {
  /** As they were before, for taking the change back. */
  readonly changed: readonly ActionItem[];
  readonly failure?: Failure;
}

/** Changes action items to what follows from each as it is now; those that somebody settled meanwhile are left alone. */
export async function changeActions(
  store: Store, ids: readonly number[], decide: (action: ActionItem) => Change<typeof actionItems> | undefined
): Promise<ActionsChanged> {
  const before = new Map<number, ActionItem>();
  const answers = await Promise.all(ids.map(async id => {
    const answer = await changeFresh(store, actionItems, id, row => {
      const change = decide(row);
      // Of a race that was lost, only the last look counts.
      if (change) before.set(id, row);
      else before.delete(id);
      return change;
    });
    return answer.ok ? ok(id) : answer;
  }));
  const stopped = answers.find(answer => !answer.ok);
  return {
    changed: answers.flatMap(answer => answer.ok && before.has(answer.value) ? [before.get(answer.value) as ActionItem] : []),
    ...(stopped && !stopped.ok ? { failure: stopped.failure } : {})
  };
}

/** Takes back what {@link changeActions} settled; one that somebody opened again meanwhile stays as they left it. */
export const takeBackActions = (
  store: Store, settled: readonly ActionItem[]
): Promise<ActionsChanged> => {
  const byId = new Map(settled.map(action => [action.Id, action]));
  return changeActions(store, settled.map(action => action.Id), row => {
    const before = byId.get(row.Id);
    return before && takeBack(before, row);
  });
};
