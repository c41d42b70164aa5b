import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { ColumnName, List } from '../../../schema/define';
import type { Failure } from '../../../data/store';
import { FormFields } from '../../fields/FormFields';
import type { Form } from '../../fields/useForm';
import { useForm } from '../../fields/useForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { useStart } from '../../shell/start';
import styles from '../../item/item.module.scss';

/** What was entered, without what was left empty. */
export type Entered = Readonly<Record<string, unknown>>;

interface AddFormProps {
  readonly list: List;
  readonly columns: ReadonlyArray<ColumnName<List>>;
  readonly base: Entered;
  readonly send: string;
  readonly sending: string;
  /** Writes it under this key, the same for as long as the form is open; what stopped it stays shown over what was entered. */
  readonly onSend: (entered: Entered, key: string) => Promise<Failure | undefined>;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onCancel: () => void;
  /** Columns with a row that gives the form its title while that is empty. */
  readonly titledBy?: readonly string[];
  readonly children?: (form: Form) => React.ReactNode;
}

/** Enters a new row. A second press, or one after a lost answer, finds what the first wrote. */
export function AddForm({ list, columns, base, send, sending, onSend, onUnsaved, onCancel, titledBy = [], children }: AddFormProps): JSX.Element {
  const start = useStart();
  const entry = useForm(list, columns, base);
  const [key] = React.useState(() => crypto.randomUUID());
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const under = React.useRef(false);
  const root = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => onUnsaved(entry.unsaved), [entry.unsaved, onUnsaved]);
  React.useEffect(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const form: Form = {
    ...entry,
    enter: (name, value, problem) => {
      entry.enter(name, value, problem);
      const title = (value as { readonly Title?: string } | null | undefined)?.Title;
      if (title && titledBy.includes(name) && !entry.values.Title) entry.enter('Title', title);
    }
  };
  const submit = async (): Promise<void> => {
    if (!entry.attempt()) return;
    setBusy(true);
    setFailure(undefined);
    const values = { ...entry.values, ...entry.changes() };
    const stopped = await onSend(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)), key);
    if (!stopped) return;
    setBusy(false);
    if (stopped.kind === 'invalid' && stopped.problems) entry.refuse(stopped.problems);
    setFailure(stopped);
  };
  return (
    <form ref={root} noValidate onSubmit={event => {
      event.preventDefault();
      // The button is drawn anew only after this event: a second press in between must not send too.
      if (under.current) return;
      under.current = true;
      start(() => submit().finally(() => { under.current = false; }));
    }}>
      <FormFields form={form} idPrefix="agenda-new" disabled={busy} />
      {children?.(form)}
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.save}>
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={busy ? sending : send} aria-disabled={busy} />
          <DefaultButton text={hubStrings.Cancel} onClick={onCancel} disabled={busy} />
        </div>
      </div>
    </form>
  );
}
