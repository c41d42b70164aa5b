import * as React from 'react';
import type { Ref } from '../../schema/define';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from './input';
import styles from './fields.module.scss';
import { strings } from './strings';

type PersonInputProps = Pick<InputProps<Ref | readonly Ref[]>, 'id' | 'column' | 'value' | 'error'>;

/** People are shown and not chosen here: no list of the hub has a person column that a form fills in. */
export function PersonInput({ id, column, value, error }: PersonInputProps): JSX.Element {
  const people = value === undefined ? [] : [value].flat() as readonly Ref[];
  return (
    <FieldFrame id={id} column={column} error={error} group>
      <p className={styles.shown}>{people.map(person => person.Title).join('; ') || strings.Empty}</p>
      <p className={styles.help}>{strings.NoPeopleSearch}</p>
    </FieldFrame>
  );
}
