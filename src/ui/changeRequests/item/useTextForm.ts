import * as React from 'react';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Failure } from '../../../data/store';
import type { Form } from '../../fields/useForm';
import { useForm } from '../../fields/useForm';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { Current, RequestChange, RequestColumn } from './changeRequest';
import { actorOf } from './changeRequest';
import { saveText } from './save';
import { strings } from './strings';

/** Two versions, until the user has chosen. */
export interface Conflict {
  readonly before: Current;
  readonly mine: RequestChange;
  readonly theirs: Current;
}

interface TextForm {
  readonly form: Form<typeof changeRequests>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly conflict: Conflict | undefined;
  /** Saves what was changed; the row as saved, or nothing when something stands in the way and is shown. */
  save(): Promise<Current | undefined>;
  /** Writes what the user chose on top of their version. */
  settle(change: RequestChange): Promise<void>;
  /** Gives up what was changed and shows their version. */
  drop(): void;
}

/** Editing the text of a change request: the form, its saving, and the conflict when somebody else saved first. */
export function useTextForm(item: Current, columns: readonly RequestColumn[], onItem: (item: Current, saved: boolean) => void): TextForm {
  const hub = useHub();
  const form = useForm(changeRequests, columns, item);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [conflict, setConflict] = React.useState<Conflict>();

  const write = async (onto: Current, change: RequestChange): Promise<Current | undefined> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await saveText(hub.store, onto, change, actorOf(hub));
      if (saved.kind === 'conflict') {
        setConflict({ before: onto, mine: change, theirs: saved.theirs });
        return undefined;
      }
      if (saved.kind === 'failure') {
        if (saved.failure.kind === 'invalid' && saved.failure.problems) form.refuse(saved.failure.problems);
        setFailure(saved.failure);
        return undefined;
      }
      setConflict(undefined);
      form.reset(saved.item);
      hub.announce(fill(strings.Saved, numberOf(saved.item)));
      onItem(saved.item, true);
      return saved.item;
    } finally {
      setBusy(false);
    }
  };
  const take = (theirs: Current): void => {
    setConflict(undefined);
    form.reset(theirs);
    onItem(theirs, false);
  };
  return {
    form, busy, failure, conflict,
    save: async () => {
      if (!form.attempt()) return undefined;
      const change = form.changes();
      if (Object.keys(change).length === 0) {
        hub.announce(strings.NothingToSave);
        return item;
      }
      return write(item, change);
    },
    settle: async change => {
      if (!conflict) return;
      if (Object.keys(change).length === 0) take(conflict.theirs);
      else await write(conflict.theirs, change);
    },
    drop: () => { if (conflict) take(conflict.theirs); }
  };
}
