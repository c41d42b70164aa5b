import * as React from 'react';
import type { List, Words } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { statusOf } from '../../../domain/changeRequest/move';
import type { Given } from '../../../domain/changeRequest/move';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Transition } from '../../../domain/changeRequest/transitions';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill, listed } from '../../shell/words';
import type { Current } from './changeRequest';
import { actorOf } from './changeRequest';
import { makeMove } from './makeMove';
import { mergeInto } from './merge';
import { strings } from './strings';
import { TransitionDialog } from './TransitionDialog';
import type { Stopped } from './TransitionDialog';

interface Moves {
  readonly busy: boolean;
  /** Starts a command: asks first where the transition needs something, cannot be undone or is a way out. */
  begin(transition: Transition): void;
  /** Why the last command did nothing, where no dialog is open to say it. */
  readonly notice: Stopped | { readonly kind: 'changed'; readonly words: string } | undefined;
  /** The dialog, while it is open; render it. */
  readonly dialog: JSX.Element | null;
}

interface MovesOptions {
  readonly item: Current | undefined;
  readonly unsaved: boolean;
  /** Saves the text that the user has changed; the row to go on from, or nothing when that did not succeed. */
  readonly saveFirst: () => Promise<Current | undefined>;
  /** The row as it is now, after a move or because somebody else changed it. */
  readonly onItem: (item: Current, moved: boolean) => void;
}

const titleOf = (name: string): Words => (changeRequests as List).fields[name].title;

const asksFirst = ({ needs, exit, stamps }: Transition): boolean => needs.length > 0 || exit === true || stamps !== undefined;

/** Carries out the commands that move a change request along. */
export function useMoves({ item, unsaved, saveFirst, onItem }: MovesOptions): Moves {
  const hub = useHub();
  const { store, vocabulary, language, announce } = hub;
  const start = useStart();
  const [asking, setAsking] = React.useState<Transition>();
  const [busy, setBusy] = React.useState(false);
  const [stopped, setStopped] = React.useState<Moves['notice']>();

  const done = (moved: Current): void => {
    setAsking(undefined);
    announce(fill(strings.Moved, numberOf(moved), vocabulary.label(changeRequests.fields.Status, statusOf(moved), language)));
    onItem(moved, true);
  };
  const carryOut = async (transition: Transition, given: Given): Promise<void> => {
    const from = unsaved ? await saveFirst() : item;
    if (!from) {
      // What stopped the save is shown at the form.
      setAsking(undefined);
      return;
    }
    if (given.MergedInto) {
      const merged = await mergeInto(store, transition, from.Id, given.MergedInto.Id, actorOf(hub), hub.today());
      if (merged.kind === 'merged') done(merged.item);
      else setStopped(merged);
      return;
    }
    const moved = await makeMove(store, transition, from, actorOf(hub), hub.today(), given);
    if (moved.kind === 'moved') done(moved.item);
    else if (moved.kind === 'changed') {
      setAsking(undefined);
      const columns = listed(moved.columns.map(name => titleOf(name)[language]));
      setStopped({ kind: 'changed', words: fill(strings.Move_changed, columns) });
      onItem(moved.item, false);
    } else setStopped(moved);
  };
  const run = (transition: Transition, given: Given): void => {
    if (busy) return;
    setBusy(true);
    setStopped(undefined);
    start(() => carryOut(transition, given).finally(() => setBusy(false)));
  };
  const cancel = (): void => {
    setAsking(undefined);
    // A merge that is half done has changed the row all the same.
    if (stopped?.kind === 'half' && stopped.written === 'source') {
      start(async () => {
        const read = await store.get(changeRequests, item?.Id ?? 0);
        if (read.ok && read.value.ETag) onItem({ ...read.value, ETag: read.value.ETag }, true);
      });
    }
    setStopped(undefined);
  };
  return {
    busy,
    begin: transition => {
      if (busy) return;
      setStopped(undefined);
      if (asksFirst(transition)) setAsking(transition);
      else run(transition, {});
    },
    notice: asking ? undefined : stopped,
    dialog: asking && item ? (
      <TransitionDialog
        transition={asking} item={item} unsaved={unsaved} busy={busy} stopped={stopped?.kind === 'changed' ? undefined : stopped}
        onConfirm={given => run(asking, given)} onCancel={cancel}
      />
    ) : null
  };
}
