import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useHub } from '../shell/hub';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from './input';

/** Yes or no, as a check box. */
export function FlagInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<boolean>): JSX.Element {
  const { language } = useHub();
  return (
    <FieldFrame id={id} column={column} error={error} group>
      <Checkbox
        id={id} checked={value ?? false} disabled={disabled} label={column.title[language]}
        inputProps={{ onBlur: onLeave }} onChange={(_, checked) => onChange(checked ?? false)}
      />
    </FieldFrame>
  );
}
