import * as React from 'react';
import type { Change, ColumnName, List } from '../../schema/define';
import type { Failure } from '../../data/store';
import type { Form } from '../fields/useForm';
import { useForm } from '../fields/useForm';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import type { Current } from './current';
import type { ItemRules } from './rules';
import { saveRow } from './saveRow';
import { strings } from './strings';

/** Two versions, until the user has chosen. */
export interface Conflict<L extends List> {
  readonly before: Current<L>;
  readonly mine: Change<L>;
  readonly theirs: Current<L>;
}

export interface RowForm<L extends List> {
  readonly form: Form<L>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly conflict: Conflict<L> | undefined;
  /** Saves what was changed; the row as saved, or nothing when something stands in the way and is shown. */
  save(): Promise<Current<L> | undefined>;
  /** Writes what the user chose on top of their version. */
  settle(change: Change<L>): Promise<void>;
  /** Gives up what was changed and shows their version. */
  drop(): void;
}

/** Editing the text of a row: the form, its saving, and the conflict when somebody else saved first. */
export function useRowForm<L extends List>(
  rules: ItemRules<L>, item: Current<L>, columns: ReadonlyArray<ColumnName<L>>, onItem: (item: Current<L>, saved: boolean) => void
): RowForm<L> {
  const hub = useHub();
  const form = useForm(rules.list, columns, item);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [conflict, setConflict] = React.useState<Conflict<L>>();

  const write = async (onto: Current<L>, change: Change<L>): Promise<Current<L> | undefined> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await saveRow(hub, rules, onto, change);
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
      hub.announce(fill(strings.Saved, rules.labelOf(saved.item)));
      onItem(saved.item, true);
      return saved.item;
    } finally {
      setBusy(false);
    }
  };
  const take = (theirs: Current<L>): void => {
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
