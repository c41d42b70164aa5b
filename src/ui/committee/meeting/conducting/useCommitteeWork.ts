import * as React from 'react';
import type { Ref } from '../../../../schema/define';
import type { Meeting } from '../../../../domain/committee/agenda';
import { calledIn, dayOfDecisions, takesItems } from '../../../../domain/committee/agenda';
import type { Resolution } from '../../../../domain/committee/decision';
import type { BodyRow, MeetingRecord } from '../../../../domain/committee/record';
import type { EditionDefinition, PackBody } from '../../../../domain/program/pack';
import type { Recording } from '../../../../site/committee/recordDecision';
import type { NextStep } from '../../../../domain/publication/saga';
import { publishedByBody } from '../../../../domain/publication/trigger';
import type { Behind } from '../../../../site/documents/behindAdoption';
import type { Failure, Result } from '../../../../data/store';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { titled } from '../../../shell/titles';
import { failureWords, fill, listed } from '../../../shell/words';
import { strings } from './strings';
import { loadWork } from './useFloor';

/** How far the publishing of one list is. */
export interface Publishing {
  readonly definition: EditionDefinition;
  readonly step?: NextStep['do'];
  /** Editions finished while this page was open. */
  readonly editions: readonly number[];
  readonly failure?: Failure;
}

export interface CommitteeWork {
  readonly filling: boolean;
  readonly recording: boolean;
  /** What was recorded last, in words. */
  readonly recorded?: string;
  /** What stopped the last recording, and how many items it left. */
  readonly unrecorded?: { readonly failure: Failure; readonly count: number };
  readonly failure?: Failure;
  readonly publishing: readonly Publishing[];
  again(): void;
  /** Records, moves and publishes; tells in words, and which agenda items are left to be recorded. */
  record(meeting: Meeting, recordings: readonly Recording[], known: readonly Resolution[]):
    Promise<{ readonly words: string; readonly left: readonly number[] }>;
}

/**
 * What the page does by itself for those who may write: fills the agenda, moves change requests that lag behind a decision, finishes editions
 * that somebody else began. All of it may be done by several people at once.
 */
export function useCommitteeWork(
  body: PackBody, row: BodyRow, view: MeetingRecord, onChanged: () => void
): CommitteeWork {
  const { store, pack, vocabulary, zone, today, language, announce } = useHub();
  const [filling, setFilling] = React.useState(false);
  const [recording, setRecording] = React.useState(false);
  const [recorded, setRecorded] = React.useState<string>();
  const [unrecorded, setUnrecorded] = React.useState<CommitteeWork['unrecorded']>();
  const [failure, setFailure] = React.useState<Failure>();
  const [publishing, setPublishing] = React.useState<readonly Publishing[]>([]);
  const [turn, setTurn] = React.useState(0);
  const start = useStart();
  const tended = React.useRef('');

  const publishAll = React.useCallback(async (bodyRow: Ref): Promise<void> => {
    const { publish } = await import(/* webpackChunkName: 'publish' */ '../../../../site/publish/runSaga');
    for (const definition of pack.editions.filter(one => publishedByBody(one, body.key))) {
      const tell = (change: Partial<Publishing>): void => setPublishing(all => {
        const now = all.find(one => one.definition.key === definition.key) ?? { definition, editions: [] };
        return [...all.filter(one => one !== now), { ...now, ...change }];
      });
      const done = await publish(definition, { store, pack, zone, today, bodyId: bodyRow.Id }, step => tell({ step: step.do, failure: undefined }));
      tell({ step: 'nothing', editions: done.editions, failure: done.failure });
      if (done.editions.length > 0) announce(fill(strings.PublishedEdition, definition.words[language], done.editions.join(', ')));
    }
  }, [store, pack, zone, today, body, language, announce]);

  /** Minutes that were posted as a draft say by which resolution they are adopted, as soon as somebody who may is here. */
  const postAdopted = React.useCallback(async (behind: Result<readonly Behind[]>): Promise<Failure | undefined> => {
    if (!behind.ok) return behind.failure;
    if (behind.value.length === 0) return undefined;
    const work = await import(/* webpackChunkName: 'post-adopted' */ '../../../../site/documents/postAdopted');
    const { posted, failure: stopped } = await work.postAdopted(store, behind.value, { pack, rules: body, body: row, zone, today: today() });
    if (posted > 0) announce(strings.PostedAdopted);
    return stopped;
  }, [store, pack, zone, today, body, row, announce]);

  // Once for each meeting that is opened, and again on request.
  React.useEffect(() => {
    const { meeting } = view;
    if (tended.current === `${meeting.Id} ${meeting.State} ${turn}`) return;
    tended.current = `${meeting.Id} ${meeting.State} ${turn}`;
    start(async () => {
      const { fillAgenda, applyDecisions, behindAdoption } = await loadWork();
      setFilling(takesItems(meeting));
      const filled = await fillAgenda(store, meeting, body, { vocabulary, zone, today: today() });
      // Both look first, in one request.
      const [stopped, behind] = await Promise.all([applyDecisions(store, view.resolutions, body), behindAdoption(store, view.resolutions)]);
      setFilling(false);
      setFailure('failure' in filled ? filled.failure : stopped ?? await postAdopted(behind));
      if ('added' in filled && filled.added > 0) announce(fill(strings.Filled, filled.added));
      // Also when somebody else filled it between our look and theirs.
      if ('added' in filled && (filled.items ?? view.items.length) !== view.items.length) onChanged();
      await publishAll({ Id: row.Id, Title: row.Title ?? '' });
    });
  }, [view, turn, store, body, row, vocabulary, zone, today, start, announce, onChanged, publishAll, postAdopted]);

  const record: CommitteeWork['record'] = async (meeting, recordings, known) => {
    setRecording(true);
    setRecorded(undefined);
    setUnrecorded(undefined);
    setFailure(undefined);
    try {
      const ref = { Id: row.Id, Title: row.Title ?? '' };
      const { recordDecisions, behindAdoption } = await loadWork();
      const { recorded: results, failure: stopped } = await recordDecisions(store, {
        meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, body: ref, rules: body, day: dayOfDecisions(meeting, zone)
      }, recordings, known);
      const left = results.filter(one => !one.resolution && !one.takenOut);
      const out = listed(results.filter(one => one.takenOut).map(({ item }) => calledIn(item, vocabulary, language)));
      const numbers = (overtaken: boolean): string =>
        listed(results.flatMap(one => one.resolution && Boolean(one.overtaken) === overtaken ? [one.resolution.Title ?? ''] : []));
      const done = [
        numbers(false) && fill(strings.Recorded, numbers(false)), numbers(true) && fill(strings.Overtaken, numbers(true)),
        out && fill(strings.TakenOut, out)
      ].filter(Boolean).join(' ');
      const cause = left[0]?.failure;
      const words = cause
        ? [done, failureWords(cause, language, titled).happened, fill(strings.NotRecorded, left.length)].filter(Boolean).join(' ') : done;
      setRecorded(done || undefined);
      setUnrecorded(cause && { failure: cause, count: left.length });
      setFailure(stopped === cause ? undefined : stopped);
      onChanged();
      const made = results.flatMap(one => one.resolution ? [one.resolution] : []);
      if (made.length > 0) start(() => publishAll(ref));
      if (made.length > 0 && !stopped) start(async () => { setFailure(await postAdopted(await behindAdoption(store, [...known, ...made]))); });
      return { words, left: left.map(one => one.item.Id) };
    } finally {
      setRecording(false);
    }
  };
  return { filling, recording, recorded, unrecorded, failure, publishing, record, again: React.useCallback(() => setTurn(now => now + 1), []) };
}
