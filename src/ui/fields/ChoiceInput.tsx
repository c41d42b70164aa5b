import * as React from 'react';
import { useHub } from '../shell/hub';
import { Chooser } from './Chooser';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';

/** One of the program pack's choices, in the user's language. A stored value that the pack no longer has stays until it is changed. */
export function ChoiceInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<string>): JSX.Element {
  const { vocabulary, language } = useHub();
  const options = vocabulary.optionsOf(column).map(option => ({ key: option.key, text: option.words[language] }));
  const chosen = value === undefined ? [] : [{ key: value, text: vocabulary.label(column, value, language) }];
  const parts = partsOf(id, column, error);
  return (
    <FieldFrame id={id} column={column} error={error}>
      <Chooser
        id={id} labelledBy={parts.label} describedBy={parts.describedBy} required={column.required} invalid={error !== undefined}
        disabled={disabled} options={options} chosen={chosen} onLeave={onLeave}
        onChange={([next], problem) => onChange(next?.key ?? null, problem && { ...problem, code: 'notAnOption' })}
      />
    </FieldFrame>
  );
}
