import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Draft } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Failure } from '../../../data/store';
import { FormFields } from '../../fields/FormFields';
import { Sheet } from '../../fields/Sheet';
import { useForm } from '../../fields/useForm';
import { useUnsaved } from '../../fields/useUnsaved';
import type { AddRowProps } from '../../register/definition';
import { CopyButton } from '../../shell/CopyButton';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { authorColumns } from './changeRequest';
import { lastSociety, rememberSociety } from './lastSociety';
import { strings } from './strings';
import type { Submitted } from './submit';
import { submit } from './submit';
import styles from '../../item/item.module.scss';

/** The short form by which society members submit a change request, in a panel. */
export function SubmitForm({ onClose, onAdded, onOpen }: AddRowProps): JSX.Element {
  const [submitted, setSubmitted] = React.useState<Submitted>();
  const [unsaved, setUnsaved] = React.useState(false);
  const [round, setRound] = React.useState(0);
  const { guard, question } = useUnsaved(unsaved);
  const done = (answer: Submitted): void => {
    setUnsaved(false);
    setSubmitted(answer);
    onAdded(answer.item);
  };
  return (
    <Sheet title={strings.NewTitle} width={520} onClose={() => guard(onClose)} firstFocus="#new-cr-Title">
      {submitted ? (
        <Receipt
          submitted={submitted} onClose={onClose}
          onOpen={onOpen && (() => {
            onClose();
            onOpen(submitted.item.Id);
          })}
          onAnother={() => {
            setSubmitted(undefined);
            setRound(round + 1);
          }}
        />
      ) : <NewRequest key={round} onSubmitted={done} onUnsaved={setUnsaved} onCancel={() => guard(onClose)} />}
      {question}
    </Sheet>
  );
}

interface NewRequestProps {
  readonly onSubmitted: (submitted: Submitted) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onCancel: () => void;
}

function NewRequest({ onSubmitted, onUnsaved, onCancel }: NewRequestProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  const form = useForm(changeRequests, authorColumns, { Society: lastSociety(hub) });
  // One key for as long as this form is open: pressing again, or after a lost answer, finds what was written.
  const [key] = React.useState(() => crypto.randomUUID());
  const sending = React.useRef(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  React.useEffect(() => onUnsaved(form.unsaved), [form.unsaved, onUnsaved]);

  const send = async (): Promise<void> => {
    if (!form.attempt()) return;
    setBusy(true);
    setFailure(undefined);
    const entered = { ...form.values, ...form.changes() };
    const draft = { ...entered, DateReceived: hub.today(), Status: 'received' } as Draft<typeof changeRequests>;
    const answer = await submit(hub.store, draft, key);
    if (answer.ok) {
      rememberSociety(hub, draft.Society);
      onSubmitted(answer.value);
      return;
    }
    if (answer.failure.kind === 'invalid' && answer.failure.problems) form.refuse(answer.failure.problems);
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <form
      noValidate onSubmit={event => {
        event.preventDefault();
        // The button is drawn anew only after this event: a second press in between must not send too.
        if (sending.current) return;
        sending.current = true;
        start(() => send().finally(() => { sending.current = false; }));
      }}
    >
      <FormFields form={form} idPrefix="new-cr" disabled={busy} />
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={busy ? strings.Submitting : strings.Submit} aria-disabled={busy} />
        <DefaultButton text={hubStrings.Cancel} onClick={onCancel} disabled={busy} />
      </div>
    </form>
  );
}

interface ReceiptProps {
  readonly submitted: Submitted;
  readonly onClose: () => void;
  readonly onOpen?: () => void;
  readonly onAnother: () => void;
}

/** The number, to copy, and what to do next. It has the focus, so that screen readers say it. */
function Receipt({ submitted: { item, earlier }, onClose, onOpen, onAnother }: ReceiptProps): JSX.Element {
  const number = numberOf(item);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { announce } = useHub();
  React.useEffect(() => {
    heading.current?.focus();
    announce(fill(strings.Submitted, number));
  }, [number, announce]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.receipt}>{fill(strings.Submitted, number)}</h2>
      <p><CopyButton text={number} label={fill(hubStrings.CopyNamed, number)} /></p>
      <p>{item.Title}</p>
      {earlier && <p>{strings.SubmittedEarlier}</p>}
      <p>{strings.SubmittedText}</p>
      <div className={styles.buttons}>
        {onOpen && <PrimaryButton text={strings.OpenIt} onClick={onOpen} />}
        <DefaultButton text={strings.SubmitAnother} onClick={onAnother} />
        <DefaultButton text={hubStrings.Close} onClick={onClose} />
      </div>
    </>
  );
}
