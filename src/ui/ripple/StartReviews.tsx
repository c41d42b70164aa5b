import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Cause } from '../../domain/related/ripple';
import type { Failure } from '../../data/store';
import type { ReviewWork, Started, ToReview } from '../../site/related/ripple';
import { startReviews, takeBackReviews } from '../../site/related/ripple';
import { Themed } from '../fields/Surface';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { useStart } from '../shell/start';
import { fill } from '../shell/words';
import { ReviewForm } from './ReviewForm';
import { strings } from './strings';
import styles from './ripple.module.scss';

/** A row that is to be reviewed, and what it is called. */
export type Chosen = Omit<ToReview, 'title'> & { readonly name: string };

interface StartReviewsProps {
  readonly cause: Cause;
  /** What the cause is called. */
  readonly words: string;
  readonly chosen: readonly Chosen[];
  /** Something was written; `left` are still to be reviewed. */
  readonly onChanged: (left: ReadonlyArray<Omit<ToReview, 'title'>>) => void;
}

/** What came of it, in words, and what of it can be taken back. */
interface Told {
  readonly words: string;
  readonly added: readonly number[];
}

/** Longest title of a work item, in characters. */
const longest = 255;

const count = (started: readonly Started[], what: 'added' | 'already'): number => started.filter(({ became }) => what in became).length;

/** The button that starts reviews for what is chosen; it asks what they have alike, says what came of it, and takes it back. */
export function StartReviews({ cause, words, chosen, onChanged }: StartReviewsProps): JSX.Element {
  const { store, me, announce } = useHub();
  const start = useStart();
  const [asking, setAsking] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [told, setTold] = React.useState<Told>();
  const tell = (text: string, added: readonly number[]): void => {
    setTold({ words: text, added });
    announce(text);
  };

  const begin = async (work: ReviewWork): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const titled = chosen.map(({ name, ...one }): ToReview => ({ ...one, title: fill(strings.ReviewTitle, name, words).slice(0, longest) }));
    const started = await startReviews(store, cause, titled, work);
    setBusy(false);
    if (!started.ok) return setFailure(started.failure);
    const failed = started.value.filter(({ became }) => 'kind' in became);
    setAsking(false);
    setFailure(failed.map(({ became }) => became as Failure)[0]);
    const [added, already] = [count(started.value, 'added'), count(started.value, 'already')];
    tell([
      fill(strings.Started, added), ...(already > 0 ? [fill(strings.Already, already)] : []), ...(failed.length > 0 ? [fill(strings.Failed, failed.length)] : [])
    ].join(' '), started.value.flatMap(({ became }) => 'added' in became ? [became.added] : []));
    onChanged(failed);
  };
  const takeBack = async (ids: readonly number[]): Promise<void> => {
    setBusy(true);
    const stayed = await takeBackReviews(store, me, ids);
    setBusy(false);
    tell([fill(strings.TakenBack, ids.length - stayed.length), ...(stayed.length > 0 ? [fill(strings.Stayed, stayed.length)] : [])].join(' '), []);
    onChanged([]);
  };
  return (
    <Themed>
      {told && (
        <p className={styles.told}>
          {told.words}{' '}
          {told.added.length > 0 && <DefaultButton text={strings.Undo} aria-disabled={busy} onClick={() => { if (!busy) start(() => takeBack(told.added)); }} />}
        </p>
      )}
      {failure && !asking && <FailureMessage failure={failure} />}
      <PrimaryButton
        text={fill(strings.Start, chosen.length)} aria-disabled={chosen.length === 0 || busy} title={chosen.length === 0 ? strings.StartNone : undefined}
        onClick={() => {
          if (chosen.length > 0 && !busy) setAsking(true);
          else if (!busy) announce(strings.StartNone);
        }}
      />
      {asking && (
        <ReviewForm words={words} howMany={chosen.length} busy={busy} onConfirm={work => start(() => begin(work))} onCancel={() => setAsking(false)}>
          {failure && <FailureMessage failure={failure} />}
        </ReviewForm>
      )}
    </Themed>
  );
}
