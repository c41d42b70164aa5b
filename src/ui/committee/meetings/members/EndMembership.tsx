import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { List } from '../../../../schema/define';
import { bodyMembers } from '../../../../schema/lists/bodyMembers';
import type { Failure } from '../../../../data/store';
import { changeFresh } from '../../../../site/changeFresh';
import { ConfirmDialog } from '../../../fields/ConfirmDialog';
import { FormFields } from '../../../fields/FormFields';
import { Themed } from '../../../fields/Surface';
import { useForm } from '../../../fields/useForm';
import { Command } from '../../../list/commands/Command';
import type { Row } from '../../../list/columns';
import type { RegisterCommandProps } from '../../../register/definition';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill, listed } from '../../../shell/words';
import { strings } from './strings';
import styles from '../../../item/item.module.scss';

/** The list with the last day as a field that must be filled in. */
const withUntil: List = { ...bodyMembers, fields: { ...bodyMembers.fields, Until: { ...bodyMembers.fields.Until, required: true } } };

/** Ends the memberships that are selected. */
export function EndCommand({ selected, onChanged }: RegisterCommandProps): JSX.Element {
  const start = useStart();
  const [ending, setEnding] = React.useState<readonly Row[]>();
  return (
    <>
      <Command
        text={strings.End} label={selected.length > 0 ? undefined : strings.EndHow} disabled={selected.length === 0} onClick={() => setEnding(selected)}
      />
      {ending && <EndMembership rows={ending} onClose={() => setEnding(undefined)} onEnded={() => start(onChanged)} />}
    </>
  );
}

interface EndMembershipProps {
  readonly rows: readonly Row[];
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

const nameOf = (row: Row): string => String(row.Title ?? '');

/** Asks for the last day of membership; today unless said otherwise. */
function EndMembership({ rows, onClose, onEnded }: EndMembershipProps): JSX.Element {
  const { store, today, announce } = useHub();
  const start = useStart();
  const form = useForm(withUntil, ['Until'], { Until: today() });
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState('');
  const [failure, setFailure] = React.useState<Failure>();
  const end = async (): Promise<void> => {
    if (!form.attempt()) return;
    const until = String(form.values.Until);
    const early = rows.filter(row => until < String(row.From ?? ''));
    setProblem(early.length > 0 ? fill(strings.BeforeFrom, listed(early.map(nameOf))) : '');
    if (early.length > 0) return;
    setBusy(true);
    setFailure(undefined);
    const answers = await Promise.all(rows.map(row => changeFresh(store, bodyMembers, row.Id, now => now.Until === until ? undefined : { Until: until })));
    setBusy(false);
    onEnded();
    const failed = answers.find(answer => !answer.ok);
    if (failed && !failed.ok) return setFailure(failed.failure);
    announce(fill(strings.Ended, listed(rows.map(nameOf))));
    onClose();
  };
  return (
    <Themed>
      <ConfirmDialog
        title={rows.length === 1 ? fill(strings.EndTitle, nameOf(rows[0])) : fill(strings.EndTitles, rows.length)} text={strings.EndText}
        confirm={busy ? strings.Ending : strings.End} cancel={hubStrings.Cancel} busy={busy} onConfirm={() => start(end)} onCancel={onClose}
      >
        <FormFields form={form} idPrefix="end-membership" disabled={busy} />
        <p role="alert" className={styles.problem}>{problem}</p>
        {failure && <FailureMessage failure={failure} />}
      </ConfirmDialog>
    </Themed>
  );
}
