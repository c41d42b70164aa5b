import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';

/** One line, or many for a note. */
export function TextInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<string>): JSX.Element {
  const parts = partsOf(id, column, error);
  const many = column.kind === 'note';
  return (
    <FieldFrame id={id} column={column} error={error}>
      <TextField
        id={id} value={value ?? ''} disabled={disabled} multiline={many} rows={many ? 4 : undefined} autoAdjustHeight={many}
        aria-labelledby={parts.label} aria-describedby={parts.describedBy} aria-required={column.required} invalid={error !== undefined}
        onChange={(_, text) => onChange(text ? text : null)} onBlur={onLeave}
      />
    </FieldFrame>
  );
}
