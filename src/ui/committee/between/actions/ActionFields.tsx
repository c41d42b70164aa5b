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

/** Columns that people fill in; the account follows from a member's name, and the name from an account. */
export const actionColumns = ['Title', 'Who', 'Owner', 'Due', 'Note'] as const;

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
  const who = typeof form.values.Who === 'string' ? form.values.Who : '';
  const owner = form.values.Owner as Ref | null | undefined;
  const enter: typeof form.enter = (name, value, problem) => {
    form.enter(name, value, problem);
    // An account that was chosen for the name stays; one that came with a member's name goes with it.
    if (name === 'Who' && owner?.Id === accountOf(who, members)?.Id) form.enter('Owner', accountOf(typeof value === 'string' ? value : '', members) ?? null);
    if (name === 'Owner' && value && !problem && who.trim() === '') form.enter('Who', (value as Ref).Title);
  };
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
      <FormFields form={{ ...form, enter } as unknown as Form} idPrefix={idPrefix} disabled={disabled} />
      {who.trim() !== '' && <p className={styles.note} role="status">{owner ? fill(strings.IsTold, owner.Title) : fill(strings.IsNotTold, who)}</p>}
    </>
  );
}
