import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Link } from '../../schema/define';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { FieldFrame } from './FieldFrame';
import type { InputProps } from './input';
import { strings } from './strings';

/** An address, and the words it is shown under. */
export function LinkInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<Link>): JSX.Element {
  const title = column.title[useHub().language];
  const set = (part: Partial<Link>): void => {
    const next = { Url: value?.Url ?? '', Description: value?.Description ?? '', ...part };
    onChange(next.Url === '' && next.Description === '' ? null : next);
  };
  return (
    <FieldFrame id={id} column={column} error={error} group>
      <TextField
        id={id} type="url" label={fill(strings.LinkAddress, title)} value={value?.Url ?? ''} disabled={disabled}
        invalid={error !== undefined} onChange={(_, text) => set({ Url: text?.trim() ?? '' })} onBlur={onLeave}
      />
      <TextField
        label={fill(strings.LinkWords, title)} value={value?.Description ?? ''} disabled={disabled}
        onChange={(_, text) => set({ Description: text ?? '' })} onBlur={onLeave}
      />
    </FieldFrame>
  );
}
