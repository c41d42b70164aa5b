import type { Ref } from '../../schema/define';
import { resolutions } from '../../schema/lists/resolutions';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import type { Decision, Resolution } from '../../domain/committee/decision';
import { resolutionKey, resolutionOf } from '../../domain/committee/decision';
import { nextSequences, seriesOf } from '../../domain/committee/resolutionNumber';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Store } from '../../data/store';
import { adding } from '../../data/store';
import { applyDecisions } from './applyDecisions';

/** What became of each agenda item. */
export interface Recorded {
  readonly item: AgendaItem;
  /** The resolution in force on it, whoever recorded it. */
  readonly resolution?: Resolution;
  /** Somebody else recorded a decision on it first; theirs stands. */
  readonly overtaken?: boolean;
  readonly failure?: Failure;
}

/** Attempts at getting a number when other recorders take them at the same time. */
const mostRounds = 8;

/**
 * Records one decision on each of the items: numbers the resolutions without gap or double, then moves the change requests.
 * Two recorders at once, a repeated press or a lost answer end in one resolution per agenda item. What could not be written is told per item;
 * pressing again goes on with just that.
 */
export async function recordDecision(
  store: Store, meeting: Meeting, body: PackBody, bodyRef: Ref, items: readonly AgendaItem[], decision: Decision
): Promise<{ readonly recorded: readonly Recorded[]; readonly failure?: Failure }> {
  const series = seriesOf(body.code, decision.decidedOn);
  const failures = new Map<number, Failure>();
  let left = items;
  for (let round = 0; left.length > 0 && round < mostRounds; round++) {
    const used = await store.page(resolutions, { columns: ['Sequence'], where: [{ column: 'Series', is: 'eq', value: series }], top: 5000 });
    if (!used.ok) return { recorded: items.map(item => ({ item, failure: used.failure })), failure: used.failure };
    const numbers = nextSequences(used.value.rows.map(row => row.Sequence ?? 0), left.length);
    const results = await store.together(left.map((item, index) =>
      adding(resolutions, resolutionOf(decision, item, meeting, bodyRef, series, numbers[index]), resolutionKey(item.Id))));
    failures.clear();
    left = left.filter((item, index) => {
      const result = results[index];
      if (result.ok) return false;
      failures.set(item.Id, result.failure);
      // The number was taken by another recorder in between: the next round takes the next free one.
      return result.failure.kind === 'invalid' && result.failure.duplicate !== undefined;
    });
  }
  const there = await store.page(resolutions, {
    where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], descending: true, top: 5000
  });
  if (!there.ok) return { recorded: items.map(item => ({ item, failure: failures.get(item.Id) ?? there.failure })), failure: there.failure };
  const recorded = items.map((item): Recorded => {
    const resolution = there.value.rows.find(row => row.AgendaItem?.Id === item.Id);
    if (!resolution) return { item, failure: failures.get(item.Id) ?? { kind: 'unexpected', message: 'The decision was not recorded.' } };
    const ours = resolution.Outcome === decision.outcome && resolution.Mover === decision.mover.trim()
      && resolution.Seconder === decision.seconder.trim();
    return { item, resolution, ...(ours ? {} : { overtaken: true }) };
  });
  const failure = await applyDecisions(store, recorded.flatMap(one => one.resolution ? [one.resolution] : []));
  return { recorded, ...(failure ? { failure } : {}) };
}
