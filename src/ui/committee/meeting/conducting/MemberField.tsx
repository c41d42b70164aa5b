import * as React from 'react';
import { strings } from './strings';
import styles from '../../committee.module.scss';

interface MemberFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Voting members present and not in conflict; absent: any name is taken. */
  readonly names?: readonly string[];
  readonly problem?: string;
  readonly onChange: (value: string) => void;
}

/** Who moves or seconds: chosen from those who count, or typed where the body has no voting members on record. */
export function MemberField({ id, name, label, value, names, problem, onChange }: MemberFieldProps): JSX.Element {
  const shared = {
    id, name, value, required: true, 'aria-required': true, 'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onChange(event.target.value)
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}<span aria-hidden="true"> *</span></label>
      {names ? (
        <select {...shared}>
          <option value="">{names.length === 0 ? strings.NobodyPresent : strings.ChooseMember}</option>
          {/* Who was chosen and has left meanwhile stays to be seen. */}
          {[...new Set([...names, ...(value ? [value] : [])])].map(one => <option key={one} value={one}>{one}</option>)}
        </select>
      ) : <input type="text" maxLength={255} {...shared} />}
      {problem && <span id={`${id}-problem`} className={styles.problem}>{problem}</span>}
    </div>
  );
}
