import * as React from 'react';
import type { Ref } from '../../../../schema/define';
import type { actionItems } from '../../../../schema/lists/actionItems';
import { accountOf } from '../../../../domain/committee/actions';
import { membersOn } from '../../../../domain/committee/members';
import type { Member } from '../../../../domain/committee/record';
import { FormFields } from '../../../fields/FormFields';
import type { Form } from '../../../fields/useForm';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import styles from '../between.module.scss';

/** Columns that people fill in; the account follows from the name. */
export const actionColumns = ['Title', 'Who', 'Owner', 'Due', 'Note'] as const;
const asked = ['Title', 'Who', 'Due', 'Note'] as const;

interface ActionFieldsProps {
  readonly form: Form<typeof actionItems>;
  /** Members of the body, to choose from. */
  readonly members: readonly Member[];
  readonly idPrefix: string;
  readonly disabled?: boolean;
}

/** What an action item asks for. Whoever takes it on is a member to choose or a name to type; a member with an account is told of it. */
export function ActionFields({ form, members, idPrefix, disabled }: ActionFieldsProps): JSX.Element {
  const { today } = useHub();
  const names = [...new Set(membersOn(members, today()).map(member => member.Title ?? ''))].filter(Boolean);
  const enter: typeof form.enter = (name, value, problem) => {
    form.enter(name, value, problem);
    if (name === 'Who') form.enter('Owner', accountOf(typeof value === 'string' ? value : '', members) ?? null);
  };
  const who = typeof form.values.Who === 'string' ? form.values.Who : '';
  const owner = form.values.Owner as Ref | null | undefined;
  // The summary, the focus and the fields are of the columns that are asked for.
  const shown: Form<typeof actionItems> = { ...form, columns: asked, enter };
  return (
    <>
      {names.length > 0 && (
        <p className={styles.pick}>
          <label htmlFor={`${idPrefix}-member`}>{strings.ChooseMember}</label>
          <select id={`${idPrefix}-member`} disabled={disabled} value={names.includes(who) ? who : ''} onChange={event => enter('Who', event.target.value || null)}>
            <option value="">{strings.SomebodyElse}</option>
            {names.map(name => <option key={name} value={name}>{name}</option>)}
          </select>
        </p>
      )}
      <FormFields form={shown as unknown as Form} idPrefix={idPrefix} disabled={disabled} />
      {who.trim() !== '' && <p className={styles.note} role="status">{owner ? fill(strings.IsTold, owner.Title) : fill(strings.IsNotTold, who)}</p>}
    </>
  );
}
