import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Draft, List } from '../../../schema/define';
import type { Failure } from '../../../data/store';
import { FormFields } from '../../fields/FormFields';
import { Sheet } from '../../fields/Sheet';
import { useForm } from '../../fields/useForm';
import { useUnsaved } from '../../fields/useUnsaved';
import type { Row } from '../../list/columns';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { AddRowProps } from '../definition';
import { enteredColumns } from '../rules';
import { duplicateOf, firstValues, stickyOf } from './firstValues';
import type { OfRegister } from './panelProps';
import { strings } from './strings';
import styles from '../../item/item.module.scss';

const EnteredChanges = chunk(() => import(/* webpackChunkName: 'versions' */ '../../item/versions/EnteredChanges').then(part => part.EnteredChanges));

/** Enters new rows, one after another if need be: Enter adds and closes, Ctrl+Enter adds and begins the next. */
export function AddRow(props: AddRowProps & OfRegister): JSX.Element {
  const { list, labelOf, parts, from, onClose, onAdded } = props;
  const hub = useHub();
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  // Each round is one row; what it begins with is made once.
  const [round, setRound] = React.useState(() => ({
    key: crypto.randomUUID(),
    base: {
      ...firstValues(list, parts, hub),
      ...(from && duplicateOf(list, from.row, from.as === 'version' ? parts.nextVersion?.anew : undefined))
    },
    fixed: from?.as === 'version' ? parts.nextVersion?.fixed(from.row) : undefined
  }));
  const [last, setLast] = React.useState<Row>();
  const done = (row: Row, values: Readonly<Record<string, unknown>>, another: boolean): void => {
    setUnsaved(false);
    onAdded(row);
    hub.announce(fill(strings.Added, labelOf(row)));
    if (!another) return onClose();
    setLast(row);
    setRound({ key: crypto.randomUUID(), base: { ...firstValues(list, parts, hub), ...stickyOf(parts, values) }, fixed: undefined });
  };
  return (
    <Sheet
      title={from?.as === 'version' ? fill(strings.NewVersionOf, labelOf(from.row)) : fill(strings.AddTo, list.title[hub.language])}
      width={560} onClose={() => guard(onClose)}
    >
      {last && (
        <p className={styles.quiet}>
          {fill(strings.Added, labelOf(last))}{' '}
          <DefaultButton text={strings.SameAgain} onClick={() => setRound({
            key: crypto.randomUUID(), base: { ...firstValues(list, parts, hub), ...duplicateOf(list, last) }, fixed: undefined
          })} />
        </p>
      )}
      <NewRow key={round.key} rowKey={round.key} base={round.base} fixed={round.fixed} replaced={round.fixed && from?.row} list={list} onDone={done} onUnsaved={setUnsaved} onCancel={() => guard(onClose)} />
      {question}
    </Sheet>
  );
}

interface NewRowProps {
  /** One key for as long as this form is open: pressing again, or after a lost answer, finds what was written. */
  readonly rowKey: string;
  readonly base: Readonly<Record<string, unknown>>;
  /** What the row has besides what is entered. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** The version that this row follows. */
  readonly replaced?: Row;
  readonly list: List;
  readonly onDone: (row: Row, values: Readonly<Record<string, unknown>>, another: boolean) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onCancel: () => void;
}

function NewRow({ rowKey, base, fixed, replaced, list, onDone, onUnsaved, onCancel }: NewRowProps): JSX.Element {
  const { store } = useHub();
  const start = useStart();
  const form = useForm(list, enteredColumns(list), base);
  const sending = React.useRef(false);
  const root = React.useRef<HTMLFormElement>(null);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  React.useEffect(() => onUnsaved(form.unsaved), [form.unsaved, onUnsaved]);
  React.useEffect(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const send = async (another: boolean): Promise<void> => {
    if (!form.attempt()) return;
    setBusy(true);
    setFailure(undefined);
    const values = { ...form.values, ...form.changes(), ...fixed };
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
    const added = await store.add(list, filled as Draft<List>, rowKey);
    setBusy(false);
    if (added.ok) return onDone(added.value, filled, another);
    if (added.failure.kind === 'invalid' && added.failure.problems) form.refuse(added.failure.problems);
    setFailure(added.failure);
  };
  const submit = (another: boolean): void => {
    // The button is drawn anew only after this event: a second press in between must not send too.
    if (sending.current) return;
    sending.current = true;
    start(() => send(another).finally(() => { sending.current = false; }));
  };
  return (
    <form
      ref={root} noValidate
      onSubmit={event => {
        event.preventDefault();
        submit(false);
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit(true);
      }}
    >
      <FormFields form={form} idPrefix="new-row" disabled={busy} />
      {replaced && <EnteredChanges list={list} columns={form.columns} before={replaced} after={{ ...form.values, ...fixed }} />}
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.save}>
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={busy ? strings.Adding : strings.Add} aria-disabled={busy} />
          <DefaultButton text={strings.AddAnother} title={strings.AddAnotherKeys} onClick={() => submit(true)} aria-disabled={busy} />
          <DefaultButton text={hubStrings.Cancel} onClick={onCancel} disabled={busy} />
        </div>
      </div>
    </form>
  );
}
