import * as React from 'react';
import { Command } from '../../../list/commands/Command';
import commands from '../../../list/commands/commands.module.scss';
import { fill } from '../../../shell/words';
import { strings } from './strings';
import styles from './RankView.module.scss';

interface PositionFormProps {
  /** How many positions there are. */
  readonly of: number;
  readonly onPosition: (position: number) => void;
  readonly onCancel: () => void;
}

/** Asks for a position, 1 is first. Escape gives up. */
export function PositionForm({ of, onPosition, onCancel }: PositionFormProps): JSX.Element {
  const input = React.useRef<HTMLInputElement>(null);
  const [text, setText] = React.useState('');
  const position = Number(text);
  const valid = text.trim() !== '' && Number.isInteger(position) && position >= 1 && position <= of;
  React.useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles.position} noValidate
      onSubmit={event => {
        event.preventDefault();
        if (valid) onPosition(position);
        else input.current?.focus();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        {fill(strings.Position, of)}{' '}
        <input
          ref={input} type="number" className={commands.input} min={1} max={of} step={1} value={text} aria-invalid={text !== '' && !valid}
          onChange={event => setText(event.target.value)}
        />
      </label>
      <button type="submit" className={`${commands.button} ${commands.main}`}>{strings.Move}</button>
      <Command look="framed" text={strings.Cancel} onClick={onCancel} />
    </form>
  );
}
