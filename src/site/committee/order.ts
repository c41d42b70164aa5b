import { agendaItems } from '../../schema/lists/agendaItems';
import { isOnAgenda } from '../../domain/committee/agenda';
import type { Placing } from '../../domain/committee/order';
import { byOrder, placeInSection, placings } from '../../domain/committee/order';
import type { Failure, Store } from '../../data/store';
import { changing } from '../../data/store';

/** The most items that one agenda has: far beyond any meeting. */
const mostItems = 500;
/** Tries of one move: each new one means that somebody saved something else of the row in between. */
const mostTries = 4;

/** Where an item goes: behind the one that the user saw before its new place, or to the end of a section. */
export interface Move {
  readonly meetingId: number;
  readonly id: number;
  /** The item that is to stand before it; none: it comes first. Where that one is gone, it goes before `before`, or to the end. */
  readonly after?: number;
  readonly before?: number;
  /** The order that the user saw: another one now means that somebody else moved it meanwhile. */
  readonly seen?: number;
  /** Puts it where this section has it, see {@link placeInSection}, instead. */
  readonly section?: string;
}

export type MoveResult =
  | { readonly moved: readonly Placing[] }
  /** Somebody else moved this very item meanwhile; theirs stands. */
  | { readonly overtaken: true }
  /** It is not on the agenda any more. */
  | { readonly gone: true }
  | { readonly failure: Failure };

/**
 * Moves one item of an agenda, as the agenda is now: places are told by neighbours, so that what others move, add or take off meanwhile is
 * neither lost nor in the way. Writes one row, unless its neighbours have no room left between them.
 */
export async function moveItem(store: Store, move: Move): Promise<MoveResult> {
  for (let tries = 0; tries < mostTries; tries++) {
    const [page, row] = await Promise.all([
      store.page(agendaItems, {
        columns: ['Order', 'Section', 'State'], where: [{ column: 'Meeting', is: 'eq', value: { Id: move.meetingId, Title: '' } }], top: mostItems
      }),
      store.get(agendaItems, move.id)
    ]);
    if (!page.ok) return { failure: page.failure };
    if (!row.ok) return row.failure.kind === 'missing' ? { gone: true } : { failure: row.failure };
    if (!isOnAgenda(row.value)) return { gone: true };
    if (tries === 0 && move.seen !== undefined && row.value.Order !== move.seen) return { overtaken: true };
    const items = page.value.rows.filter(isOnAgenda).sort(byOrder);
    const writes = placings(items, move.id, positionOf(move, items), move.section);
    const others = await Promise.all(writes.filter(write => write.Id !== move.id).map(write => store.get(agendaItems, write.Id)));
    const fresh = [row, ...others];
    for (const answer of fresh) if (!answer.ok) return { failure: answer.failure };
    const rows = new Map(fresh.flatMap(answer => answer.ok ? [[answer.value.Id, answer.value] as const] : []));
    const results = await store.together(writes.flatMap(({ Id, ...change }) => {
      const to = rows.get(Id);
      return to ? [changing(agendaItems, to, change)] : [];
    }));
    const refused = results.find(result => !result.ok);
    if (!refused || refused.ok) return { moved: writes };
    if (refused.failure.kind !== 'conflict') return { failure: refused.failure };
  }
  return { failure: { kind: 'busy', retryAfter: 5 } };
}

/** The position among the other items as they are now. */
function positionOf({ id, after, before, section }: Move, items: ReadonlyArray<{ readonly Id: number; readonly Section?: string }>): number {
  const others = items.filter(item => item.Id !== id);
  if (section !== undefined) return placeInSection(items, id, section);
  if (after === undefined) return 0;
  const behind = others.findIndex(item => item.Id === after);
  if (behind >= 0) return behind + 1;
  const front = others.findIndex(item => item.Id === before);
  return front >= 0 ? front : others.length;
}
