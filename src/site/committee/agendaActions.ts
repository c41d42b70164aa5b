import type { Ref } from '../../schema/define';
import type { AgendaItem } from '../../domain/committee/agenda';
import { namesActions } from '../../domain/committee/minutes/agendaText';
import type { ActionItem } from '../../domain/committee/record';
import type { Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import { readActions } from './actions';

/** The open action items that an agenda names: one request, and none where it has no line for them. */
export async function readAgendaActions(store: Store, items: readonly AgendaItem[], body: Pick<Ref, 'Id'>): Promise<Result<readonly ActionItem[]>> {
  if (!namesActions(items)) return ok([]);
  const read = await readActions(store, body, 'open');
  return 'kind' in read ? failed(read) : ok(read.actions);
}
