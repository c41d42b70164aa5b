import { sameValue } from '../../schema/kinds';
import { positions } from '../../schema/lists/positions';
import { resolutions } from '../../schema/lists/resolutions';
import type { AgendaItem } from '../../domain/committee/agenda';
import type { Circumstances, Decision, Resolution, Sitting } from '../../domain/committee/decision';
import { takesOut } from '../../domain/committee/consent';
import { correctionKey, defeatsOf, inForce, resolutionKey, resolutionOf, seriesFor } from '../../domain/committee/decision';
import { nextSequences } from '../../domain/committee/resolutionNumber';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Store } from '../../data/store';
import { adding, ok } from '../../data/store';
import { applyDecisions } from './applyDecisions';
import { byIds } from './byIds';

/** What became of each agenda item. */
export interface Recorded {
  readonly item: AgendaItem;
  /** The resolution in force on it, whoever recorded it. */
  readonly resolution?: Resolution;
  /** Somebody else recorded a decision on it first; theirs stands. */
  readonly overtaken?: boolean;
  /** Somebody took it out of the consent block meanwhile: nothing is recorded, it is to be discussed. */
  readonly takenOut?: boolean;
  readonly failure?: Failure;
}

/** One decision on one agenda item. */
export interface Recording {
  readonly item: AgendaItem;
  readonly decision: Decision;
  /** Who counted, frozen in the resolution, and what it replaces; absent for what is taken over from elsewhere. */
  readonly circumstances?: Circumstances;
}

/** Where decisions are made, with all that follows from them. */
export interface Deciding extends Sitting {
  readonly rules: PackBody;
}

/** Attempts at getting a number when other recorders take them at the same time. */
const mostRounds = 8;

/** What a recorder says; its number, and who was in the room, may be another without another decision. */
const said = [
  'Outcome', 'Mover', 'Seconder', 'Method', 'VotesFor', 'VotesAgainst', 'Abstentions', 'NamesFor', 'NamesAgainst', 'NamesAbstained', 'Reason', 'DeferredUntil'
] as const;

const isOurs = (resolution: Resolution, { item, decision, circumstances }: Recording, sitting: Sitting): boolean => {
  const ours = resolutionOf(decision, item, sitting, 0, circumstances);
  return said.every(name => sameValue(resolution[name], ours[name]));
};

/**
 * Records decisions on agenda items: numbers the resolutions without gap or double, then makes everything follow from them. Two recorders
 * at once, a repeated press or a lost answer end in one resolution for each motion. What could not be written is told per item; pressing again
 * goes on with just that.
 * @param known the meeting's resolutions as they were when the decision was made: what was defeated then is not what is decided now
 */
export async function recordDecisions(
  store: Store, sitting: Deciding, recordings: readonly Recording[], known: readonly Resolution[] = []
): Promise<{ readonly recorded: readonly Recorded[]; readonly failure?: Failure }> {
  const failures = new Map<number, Failure>();
  const keyOf = ({ item, circumstances }: Recording): string =>
    circumstances?.supersedes ? correctionKey(circumstances.supersedes.Id) : resolutionKey(item.Id, defeatsOf(item, known));
  const stoppedBy = (failure: Failure): { readonly recorded: readonly Recorded[]; readonly failure: Failure } =>
    ({ recorded: recordings.map(({ item }) => ({ item, failure })), failure });
  const made = new Map<number, number>();
  const takenOut = new Set<number>();
  let left = recordings;
  for (let round = 0; left.length > 0 && round < mostRounds; round++) {
    // Both in one request.
    const [found, out] = await Promise.all([look(store, sitting, left, keyOf), outOfConsent(store, left)]);
    if ('kind' in found) return stoppedBy(found);
    if ('kind' in out) return stoppedBy(out);
    out.forEach(id => takenOut.add(id));
    const { numbers } = found;
    left.forEach(one => {
      const id = found.there.get(keyOf(one));
      if (id !== undefined) made.set(one.item.Id, id);
    });
    // What is decided by consent has one series: the first numbers are for those that stay.
    left = left.filter(one => !found.there.has(keyOf(one)) && !takenOut.has(one.item.Id));
    if (left.length === 0) break;
    const results = await store.together(left.map((one, index) => adding(resolutions, resolutionOf(
      one.decision, one.item, sitting, numbers[index], one.circumstances), keyOf(one))));
    failures.clear();
    left = left.filter(({ item }, index) => {
      const result = results[index];
      if (result.ok) {
        made.set(item.Id, result.value.Id);
        return false;
      }
      failures.set(item.Id, result.failure);
      // The number was taken by another recorder in between: the next round takes the next free one.
      return result.failure.kind === 'invalid' && result.failure.duplicate !== undefined;
    });
  }
  const there = await store.page(resolutions, {
    where: [{ column: 'Meeting', is: 'eq', value: sitting.meeting }], descending: true, top: 5000
  });
  if (!there.ok) return { recorded: recordings.map(({ item }) => ({ item, failure: failures.get(item.Id) ?? there.failure })), failure: there.failure };
  const all = there.value.rows;
  const before = new Set(known.map(one => one.Id));
  const recorded = recordings.map((one): Recorded => {
    const { item } = one;
    const standing = inForce(all).filter(row => row.AgendaItem?.Id === item.Id && !before.has(row.Id));
    const resolution = all.find(row => row.Id === made.get(item.Id)) ?? standing[0];
    if (!resolution && takenOut.has(item.Id)) return { item, takenOut: true };
    if (!resolution) return { item, failure: failures.get(item.Id) ?? { kind: 'unexpected', message: 'The decision was not recorded.' } };
    return { item, resolution, ...(isOurs(resolution, one, sitting) ? {} : { overtaken: true }) };
  });
  const failure = await applyDecisions(store, all, sitting.rules);
  return { recorded, ...(failure ? { failure } : {}) };
}

/** Of what is to be decided by consent, the items that somebody has taken out of the block: any member may, up to the moment of recording. */
async function outOfConsent(store: Store, recordings: readonly Recording[]): Promise<readonly number[] | Failure> {
  const routine = recordings.filter(({ decision, circumstances }) => decision.vote?.method === 'consent' && !circumstances?.supersedes);
  const said = await byIds(routine.map(({ item }) => item.Id), some => store.page(positions, {
    columns: ['AgendaItem', 'Position'], where: [{ column: 'AgendaItem', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }], top: 5000
  }));
  return said.ok ? said.value.filter(takesOut).flatMap(one => one.AgendaItem?.Id ?? []) : said.failure;
}

/** One decision on each of the items. */
export const recordDecision = (
  store: Store, sitting: Deciding, items: readonly AgendaItem[], decision: Decision
): ReturnType<typeof recordDecisions> => recordDecisions(store, sitting, items.map(item => ({ item, decision })));

/**
 * Which of them have their resolution already, by key, and the next free number of its series for each of the others. Numbers are read before keys: what
 * somebody records in between is then known to be there, or its number is taken; the other way round a number set aside for it would stay a gap.
 * Whoever records an item counts in the same series ({@link seriesFor}): a number set aside for what somebody else then records is taken by the next.
 */
async function look(
  store: Store, sitting: Deciding, recordings: readonly Recording[], keyOf: (recording: Recording) => string
): Promise<{ readonly there: ReadonlyMap<string, number>; readonly numbers: readonly number[] } | Failure> {
  const seriesIn = ({ circumstances }: Recording): string => seriesFor(sitting, circumstances);
  const reading = [...new Set(recordings.map(seriesIn))].map(async series => {
    const used = await store.page(resolutions, { columns: ['Sequence'], where: [{ column: 'Series', is: 'eq', value: series }], top: 5000 });
    return used.ok ? ok({ series, used: used.value.rows.map(row => row.Sequence ?? 0) }) : used;
  });
  const known = await byIds(recordings.map((_, index) => index), some => store.page(resolutions, {
    columns: ['Key'], where: [{ column: 'Key', is: 'in', value: some.map(index => keyOf(recordings[index])) }], top: some.length
  }));
  if (!known.ok) return known.failure;
  const there = new Map(known.value.map(row => [row.Key ?? '', row.Id]));
  const open = recordings.filter(one => !there.has(keyOf(one))).map(seriesIn);
  const free = new Map<string, number[]>();
  for (const read of await Promise.all(reading)) {
    if (!read.ok) return read.failure;
    const { series, used } = read.value;
    free.set(series, [...nextSequences(used, open.filter(other => other === series).length)]);
  }
  return { there, numbers: open.map(one => free.get(one)?.shift() ?? 0) };
}
