import { agendaItems } from '../../schema/lists/agendaItems';
import type { Meeting } from '../../domain/committee/agenda';
import { isOnAgenda, subjectKey } from '../../domain/committee/agenda';
import type { SubjectList, SubjectRow } from '../../domain/committee/subjects';
import { isOpenSubject, subjectItem } from '../../domain/committee/subjects';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { putOnAgenda } from './prepare';

/** The most items that one agenda has. */
const most = 500;

/** What became of a row that was to come onto an agenda. */
export interface PutRow {
  readonly row: SubjectRow;
  readonly became: 'added' | 'already' | 'closed' | Failure;
}

/**
 * Puts rows onto a meeting's agenda in their order, behind what is there. One that is there already stays; a change request that was decided on is
 * left out. Safe to repeat; a row that cannot be put does not keep back the others.
 */
export async function putRowsOnAgenda(
  store: Store, list: SubjectList, rows: readonly SubjectRow[], meeting: Meeting, body: Pick<PackBody, 'decides' | 'waitsFor'>, today: string
): Promise<Result<readonly PutRow[]>> {
  const there = await store.page(agendaItems, {
    columns: ['Order', 'State'], where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: most
  });
  if (!there.ok) return there;
  const items = there.value.rows.filter(isOnAgenda);
  const became: PutRow[] = [];
  // One after another: each takes the next place.
  for (const row of rows) {
    if (!isOpenSubject(list, row)) {
      became.push({ row, became: 'closed' });
      continue;
    }
    const draft = subjectItem(list, row, meeting, items, body);
    const put = await putOnAgenda(store, draft, subjectKey(meeting.Id, draft) ?? '', { body, today });
    if (put.ok && !put.value.already) items.push(put.value.item);
    became.push({ row, became: !put.ok ? put.failure : put.value.already ? 'already' : 'added' });
  }
  return ok(became);
}
