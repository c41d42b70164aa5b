import * as React from 'react';
import { minutes } from '../../../schema/lists/minutes';
import { blocksOf, textOf } from '../../../domain/committee/documentText';
import type { Choice, Piece, TextChange } from '../../../domain/committee/minutes/merge';
import { conflictsIn, merge, settle, textChanges } from '../../../domain/committee/minutes/merge';
import type { MinutesRow } from '../../../domain/committee/record';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';

/** Do two texts mean the same? SharePoint may give other line ends than it was given. */
export const sameText = (a: string | undefined, b: string | undefined): boolean => textOf(blocksOf(a ?? '')) === textOf(blocksOf(b ?? ''));

interface Edited {
  /** The row that the edits began from. */
  readonly saved: MinutesRow;
  readonly text: string;
  /** The composition that the text takes in. */
  readonly composed: string;
}

/** Two versions of the text that a person must decide between. */
export interface Merging {
  readonly pieces: readonly Piece[];
  /** Who else changed it; absent: what was recorded did. */
  readonly by?: string;
  /** What the text takes in, and what it began from, once it is decided. */
  readonly composed: string;
  readonly saved: MinutesRow;
}

/** What came into the text from elsewhere, to be looked at before it is saved. */
export interface BroughtIn {
  readonly by?: string;
  readonly changes: readonly TextChange[];
}

/** The minutes in one language while they are edited. */
export interface Draft {
  readonly text: string;
  readonly dirty: boolean;
  /** Somebody wrote what was not composed. */
  readonly edited: boolean;
  /** What was recorded has changed since the text was composed. */
  readonly behind: boolean;
  readonly restored: boolean;
  readonly busy: boolean;
  readonly merging?: Merging;
  readonly broughtIn?: BroughtIn;
  readonly failure?: Failure;
  write(text: string): void;
  bringIn(): void;
  choose(choices: readonly Choice[]): void;
  dropChoice(): void;
  /** Ends with whether it was saved. */
  save(): Promise<boolean>;
  discard(): void;
}

/** Edits that were left behind unsaved when the user went elsewhere on the page, by the row's Id. */
const kept = new Map<number, Edited>();

const begin = (saved: MinutesRow): Edited => ({ saved, text: saved.Text ?? '', composed: saved.Composed ?? '' });
const isDirty = ({ saved, text, composed }: Edited): boolean => !sameText(text, saved.Text) || !sameText(composed, saved.Composed);

/**
 * Editing the minutes in one language.
 * @param row as read; @param fresh what the record says now; @param keepsUp follow the record by itself as long as nobody has edited the text
 */
export function useDraft(row: MinutesRow, fresh: string, keepsUp: boolean, onKeptUp: () => void): Draft {
  const { store } = useHub();
  const start = useStart();
  const [edited, setEdited] = React.useState<Edited>(() => kept.get(row.Id) ?? begin(row));
  const [restored, setRestored] = React.useState(() => kept.has(row.Id));
  const [merging, setMerging] = React.useState<Merging>();
  const [broughtIn, setBroughtIn] = React.useState<BroughtIn>();
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const { saved, text, composed } = edited;
  const dirty = isDirty(edited);
  const behind = !sameText(composed, fresh);

  React.useEffect(() => {
    if (dirty) kept.set(row.Id, edited);
    else kept.delete(row.Id);
  }, [row.Id, edited, dirty]);

  // What others saved is shown as long as nothing would be lost by it.
  React.useEffect(() => { setEdited(now => isDirty(now) || now.saved.Id !== row.Id ? now : begin(row)); }, [row]);

  const putTogether = (next: Merging, changes: readonly TextChange[]): void => {
    if (conflictsIn(next.pieces).length > 0) {
      setMerging(next);
      return;
    }
    setEdited({ saved: next.saved, text: settle(next.pieces, []), composed: next.composed });
    setBroughtIn({ by: next.by, changes });
  };

  /** Somebody else saved first: both versions are put together, and where they clash the user chooses. */
  const meet = async (mine: Edited): Promise<void> => {
    const theirs = await store.get(minutes, saved.Id);
    if (!theirs.ok) {
      setFailure(theirs.failure);
      return;
    }
    const pieces = merge(saved.Text ?? '', mine.text, theirs.value.Text ?? '');
    const takesIn = sameText(mine.composed, saved.Composed) ? theirs.value.Composed ?? '' : mine.composed;
    putTogether({ pieces, by: theirs.value.Editor?.Title ?? '', composed: takesIn, saved: theirs.value }, textChanges(saved.Text ?? '', theirs.value.Text ?? ''));
  };

  const change = async (next: Edited): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const to = { Id: saved.Id, ETag: saved.ETag ?? '' };
      const done = await store.change(minutes, to, { Text: next.text, Composed: next.composed });
      if (done.ok) {
        setEdited(begin(done.value));
        setBroughtIn(undefined);
        setRestored(false);
        return true;
      }
      if (done.failure.kind !== 'conflict') setFailure(done.failure);
      else await meet(next);
      return false;
    } finally {
      setBusy(false);
    }
  };

  // Minutes that nobody edited write themselves.
  const untouched = keepsUp && behind && !dirty && !busy && !failure && sameText(saved.Text, saved.Composed);
  React.useEffect(() => {
    if (untouched) start(async () => { if (await change({ saved, text: fresh, composed: fresh })) onKeptUp(); });
  }, [untouched, fresh]);

  return {
    text, dirty, edited: !sameText(text, composed), behind, restored, busy, merging, broughtIn, failure,
    write: next => setEdited(now => ({ ...now, text: next })),
    bringIn: () => putTogether({ pieces: merge(composed, text, fresh), composed: fresh, saved }, textChanges(composed, fresh)),
    choose: choices => {
      if (!merging) return;
      const next = settle(merging.pieces, choices);
      setEdited({ saved: merging.saved, text: next, composed: merging.composed });
      setBroughtIn({ by: merging.by, changes: textChanges(text, next) });
      setMerging(undefined);
    },
    dropChoice: () => setMerging(undefined),
    save: () => change(edited),
    discard: () => {
      setEdited(begin(saved));
      setBroughtIn(undefined);
      setRestored(false);
      setFailure(undefined);
    }
  };
}
