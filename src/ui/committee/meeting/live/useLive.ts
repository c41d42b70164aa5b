import * as React from 'react';
import { meetings } from '../../../../schema/lists/meetings';
import { recordLists } from '../../../../site/committee/readRecord';
import type { Failure } from '../../../../data/store';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';

/**
 * How long after an answer is asked again, in milliseconds: with the question's way and the record's two, of a third of a second each, everyone sees what was
 * recorded within 3 seconds (issue "Committees", point 3).
 */
const every = 1500;
const longest = 30_000;

interface Following {
  readonly meetingId: number;
  /** The change token of the record that is shown; a new one starts anew from there. */
  readonly token?: string;
  /** Could the record not be read the last time? Then it is read again, whether anything changed or not. */
  readonly failed: boolean;
  readonly onChanged: () => void;
}

/** How long to wait after so many failures in a row: as long as SharePoint asks, else twice as long each time. */
export const pauseAfter = (failure: Failure, failures: number): number =>
  failure.kind === 'busy' ? Math.max(every, failure.retryAfter * 1000) : Math.min(longest, every * 2 ** failures);

/**
 * Asks again and again, in one small request, whether anything of the record's lists changed, and has the record read again when it did. Rests
 * while the page is hidden; waits as long as a busy SharePoint asks. Answers with what keeps the page from being live.
 */
export function useLive({ meetingId, token, failed, onChanged }: Following): Failure | undefined {
  const { store } = useHub();
  const [failure, setFailure] = React.useState<Failure>();
  const start = useStart();
  const unread = React.useRef(failed);
  unread.current = failed;
  React.useEffect(() => {
    let timer: number | undefined;
    let resume: (() => void) | undefined;
    let over = false;
    async function ask(since: string | undefined, failures: number): Promise<void> {
      const answer = await store.changesIn(recordLists, since);
      if (over) return;
      if (!answer.ok) {
        setFailure(answer.failure);
        // A token older than SharePoint's log: begun anew, and the record is read again.
        next(answer.failure.kind === 'tooLarge' ? undefined : since, failures + 1, pauseAfter(answer.failure, failures + 1));
        return;
      }
      const relevant = answer.value.changed.some(({ list, id }) => list !== meetings.name || id === meetingId);
      setFailure(undefined);
      // Without a token nobody knows what changed before.
      if (relevant || since === undefined || unread.current) onChanged();
      next(answer.value.token, 0, answer.value.more ? 0 : every);
    }
    function next(since: string | undefined, failures: number, pause: number): void {
      timer = window.setTimeout(() => {
        if (document.hidden) resume = () => start(() => ask(since, failures));
        else start(() => ask(since, failures));
      }, pause);
    }
    const onSeen = (): void => {
      if (document.hidden || !resume) return;
      resume();
      resume = undefined;
    };
    document.addEventListener('visibilitychange', onSeen);
    next(token, 0, every);
    return () => {
      over = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [store, meetingId, token, onChanged, start]);
  return failure;
}
