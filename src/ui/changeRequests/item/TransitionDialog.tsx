import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { Column, List, Ref } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { move, statusOf } from '../../../domain/changeRequest/move';
import type { Given, Refusal } from '../../../domain/changeRequest/move';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Asked, Transition } from '../../../domain/changeRequest/transitions';
import type { Failure } from '../../../data/store';
import { ConfirmDialog } from '../../fields/ConfirmDialog';
import { FormFields } from '../../fields/FormFields';
import { useForm } from '../../fields/useForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { Current } from './changeRequest';
import { actorOf } from './changeRequest';
import type { Merged } from './merge';
import { MergeTarget } from './MergeTarget';
import { refusalWords } from './refusalWords';
import styles from '../../item/item.module.scss';
import { strings } from './strings';

/** What stopped a move, shown in the dialog that asked for it. */
export type Stopped =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | Merged & { readonly kind: 'half' };

interface TransitionDialogProps {
  readonly transition: Transition;
  readonly item: Current;
  /** There is text to be saved first. */
  readonly unsaved: boolean;
  readonly busy: boolean;
  readonly stopped: Stopped | undefined;
  readonly onConfirm: (given: Given) => void;
  readonly onCancel: () => void;
}

/** The list with the columns that a transition asks for, which then must be filled in. */
function asking(needs: readonly Asked[]): List {
  const fields: Record<string, Column> = { ...changeRequests.fields };
  for (const name of needs) fields[name] = { ...fields[name], required: true, computed: false };
  return { ...changeRequests, fields };
}

/** Asks for what a transition needs and whether it is meant. What is refused says why, and stays open to be corrected. */
export function TransitionDialog({ transition, item, unsaved, busy, stopped, onConfirm, onCancel }: TransitionDialogProps): JSX.Element {
  const hub = useHub();
  const { language, vocabulary } = hub;
  const list = React.useMemo(() => asking(transition.needs), [transition]);
  const form = useForm(list, transition.needs, {});
  const [refused, setRefused] = React.useState<Refusal>();
  const word = (status: string): string => vocabulary.label(changeRequests.fields.Status, status, language);
  const given = form.values as Given & { readonly MergedInto?: Ref | null };
  const half = stopped?.kind === 'half' ? stopped : undefined;

  const confirm = (): void => {
    setRefused(undefined);
    if (!form.attempt()) return;
    const made = half ? undefined : move(transition, item, actorOf(hub), hub.today(), given);
    if (made && 'refusal' in made) setRefused(made.refusal);
    else onConfirm(given);
  };
  const refusal = refused ?? (stopped?.kind === 'refused' ? stopped.refusal : undefined);
  return (
    <ConfirmDialog
      title={fill(strings.Move_title, transition.words[language], numberOf(item))}
      confirm={busy ? strings.Moving : half ? strings.Merge_goOn : transition.words[language]} cancel={hubStrings.Cancel} busy={busy}
      onConfirm={confirm} onCancel={onCancel}
    >
      <p>{fill(strings.Move_text, word(statusOf(item)), word(transition.to))}{transition.stamps && ` ${strings.Move_final}`}</p>
      {unsaved && <p>{strings.Move_savedFirst}</p>}
      <FormFields form={form} idPrefix={`move-${transition.name}`} disabled={busy || half !== undefined} />
      {given.MergedInto && <MergeTarget target={given.MergedInto} />}
      {refusal && <p role="alert" className={styles.problem}>{refusalWords(refusal, language)}</p>}
      {stopped?.kind === 'failure' && <FailureMessage failure={stopped.failure} />}
      {half && (
        <>
          <p role="alert" className={styles.problem}>
            {fill(half.written === 'target' ? strings.Merge_halfTarget : strings.Merge_halfSource, numberOf(half.target), numberOf(item))}
          </p>
          <FailureMessage failure={half.failure} todo={strings.Merge_goOnText} />
        </>
      )}
    </ConfirmDialog>
  );
}
