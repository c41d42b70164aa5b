import * as React from 'react';
import type { Change } from '../../../../schema/define';
import type { actionItems } from '../../../../schema/lists/actionItems';
import type { ActionItem } from '../../../../domain/committee/record';
import type { Failure } from '../../../../data/store';
import type { ActionsChanged } from '../../../../site/committee/actions';
import { changeActions, takeBackActions } from '../../../../site/committee/actions';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import styles from '../between.module.scss';
import page from '../../committee.module.scss';

/** Marking action items as done or dropped, and taking that back. */
export interface Settling {
  readonly busy: boolean;
  settle(ids: readonly number[], as: 'done' | 'dropped', decide: (action: ActionItem) => Change<typeof actionItems> | undefined): Promise<void>;
  /** What was settled last, with the way back; render it. */
  readonly notice: JSX.Element;
}

const words = { done: ['DoneOne', 'DoneMany'], dropped: ['DroppedOne', 'DroppedMany'] } as const;

/** @param onChanged hears of every write, to show the rows as they are now */
export function useSettling(onChanged: () => void): Settling {
  const { store, announce } = useHub();
  const start = useStart();
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [last, setLast] = React.useState<{ readonly actions: readonly ActionItem[]; readonly words: string }>();
  const box = React.useRef<HTMLDivElement>(null);
  const run = async (work: () => Promise<ActionsChanged>): Promise<ActionsChanged> => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    setFailure(done.failure);
    onChanged();
    return done;
  };
  const settle: Settling['settle'] = async (ids, as, decide) => {
    const { changed, failure: stopped } = await run(() => changeActions(store, ids, decide));
    const [one, many] = words[as];
    const told = changed.length === 1 ? fill(strings[one], changed[0].Title ?? '') : fill(strings[many], changed.length);
    setLast(changed.length > 0 ? { actions: changed, words: told } : undefined);
    if (changed.length > 0) announce(told);
    else if (!stopped) announce(strings.SettledAlready);
  };
  const undo = async (): Promise<void> => {
    if (!last) return;
    const done = await run(() => takeBackActions(store, last.actions));
    if (done.failure) return;
    // Its button goes away: the focus stays at what is said in its place.
    box.current?.focus();
    setLast({ actions: [], words: strings.Undone });
    announce(strings.Undone);
  };
  return {
    busy, settle,
    notice: (
      <>
        {failure && <FailureMessage failure={failure} />}
        {last && (
          <div ref={box} tabIndex={-1} className={styles.undo}>
            <p>{last.words}</p>
            {last.actions.length > 0 && (
              <button type="button" className={page.button} aria-disabled={busy} onClick={() => { if (!busy) start(undo); }}>{strings.Undo}</button>
            )}
          </div>
        )}
      </>
    )
  };
}
