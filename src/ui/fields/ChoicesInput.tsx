import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useHub } from '../shell/hub';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from './input';
import styles from './fields.module.scss';

/** Any of the program pack's choices, as check boxes. Stored in the pack's order; a value that the pack no longer has can be unticked. */
export function ChoicesInput({ id, column, value = [], error, disabled, onChange, onLeave }: InputProps<readonly string[]>): JSX.Element {
  const { vocabulary, language } = useHub();
  const known = vocabulary.optionsOf(column).map(option => option.key);
  const keys = [...known, ...value.filter(key => !known.includes(key))];
  const tick = (key: string, ticked: boolean): void => {
    const next = keys.filter(one => one === key ? ticked : value.includes(one));
    onChange(next.length > 0 ? next : null);
  };
  return (
    <FieldFrame id={id} column={column} error={error} group>
      <div className={styles.checks}>
        {keys.map((key, index) => (
          <Checkbox
            key={key} id={index === 0 ? id : undefined} label={vocabulary.label(column, key, language)} disabled={disabled}
            checked={value.includes(key)} inputProps={{ onBlur: onLeave }} onChange={(_, ticked) => tick(key, ticked ?? false)}
          />
        ))}
      </div>
    </FieldFrame>
  );
}
