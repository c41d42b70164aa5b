import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Writer } from '../../schema/kinds/kind';
import { kinds } from '../../schema/kinds';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';

const nothingNamed: Writer = { optionNamed: () => undefined, refNamed: () => undefined };

/** A number as people write it in either language; dollars for money. What is no number stays in the box and is refused. */
export function NumberInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<number>): JSX.Element {
  const [text, setText] = React.useState(value === undefined ? '' : String(value));
  const parts = partsOf(id, column, error);
  const take = (entered: string): void => {
    setText(entered);
    if (entered.trim() === '') return onChange(null);
    const read = kinds.number.fromCell(entered, column, nothingNamed);
    if (typeof read === 'number') onChange(read);
    else onChange(value ?? null, read.problem);
  };
  return (
    <FieldFrame id={id} column={column} error={error}>
      <TextField
        id={id} value={text} disabled={disabled} inputMode="decimal" prefix={column.kind === 'money' ? '$' : undefined}
        aria-labelledby={parts.label} aria-describedby={parts.describedBy} aria-required={column.required} invalid={error !== undefined}
        onChange={(_, entered) => take(entered ?? '')} onBlur={onLeave}
      />
    </FieldFrame>
  );
}
