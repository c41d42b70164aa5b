import * as React from 'react';
import type { Ref } from '../../schema/define';
import { FailureMessage } from '../shell/FailureMessage';
import { fill } from '../shell/words';
import { Chooser } from './Chooser';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';
import { strings } from './strings';
import { usePeople } from './usePeople';
import styles from './fields.module.scss';

interface ManyProps extends Omit<InputProps<readonly Ref[]>, 'value'> {
  readonly value: readonly Ref[];
  readonly many: boolean;
}

function RefsInput({ id, column, value, many, error, disabled, onChange, onLeave }: ManyProps): JSX.Element {
  const { chosen, options, search, siteOnly, knowing, trouble, choose } = usePeople(value, onChange);
  const parts = partsOf(id, column, error);
  return (
    <FieldFrame id={id} column={column} error={knowing ? undefined : error}>
      <Chooser
        id={id} labelledBy={parts.label} describedBy={parts.describedBy} required={column.required} invalid={error !== undefined && !knowing}
        disabled={disabled} many={many} options={options} chosen={chosen} search={search} note={siteOnly ? strings.SitePeopleOnly : strings.FindPeople}
        onChange={choose} onLeave={onLeave}
      />
      <div className={styles.help} role="status">{knowing && fill(strings.Knowing, knowing)}</div>
      {trouble && <FailureMessage failure={trouble.failure} todo={trouble.todo} onRetry={trouble.retry} />}
    </FieldFrame>
  );
}

/** Somebody of the site or of the organization, found by typing a part of the name or the address. */
function OneInput({ value, onChange, ...rest }: InputProps<Ref>): JSX.Element {
  const refs = React.useMemo(() => value ? [value] : [], [value]);
  return <RefsInput {...rest} many={false} value={refs} onChange={(next, problem) => onChange(next?.[0] ?? null, problem)} />;
}

const nobody: readonly Ref[] = [];

/** Several people. */
function ManyInput({ value = nobody, ...rest }: InputProps<readonly Ref[]>): JSX.Element {
  return <RefsInput {...rest} many value={value} />;
}

export { ManyInput as PeopleInput, OneInput as PersonInput };
