import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { fill } from '../../../shell/words';
import { strings } from './strings';
import styles from './RankView.module.scss';

interface PositionDialogProps {
  /** The number of what is moved. */
  readonly name: string;
  /** How many positions there are. */
  readonly of: number;
  readonly onPosition: (position: number) => void;
  readonly onCancel: () => void;
}

/** Asks for a position, 1 is first. */
export function PositionDialog({ name, of, onPosition, onCancel }: PositionDialogProps): JSX.Element {
  const [text, setText] = React.useState('');
  const position = Number(text);
  const valid = Number.isInteger(position) && position >= 1 && position <= of;
  return (
    <Dialog
      hidden={false} onDismiss={onCancel} minWidth={280}
      dialogContentProps={{ title: fill(strings.MoveRow, name), closeButtonAriaLabel: strings.Cancel, showCloseButton: true }}
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (valid) onPosition(position);
        }}
      >
        <label className={styles.position}>
          {fill(strings.Position, of)}
          <input
            type="number" min={1} max={of} step={1} required value={text} autoFocus aria-invalid={text !== '' && !valid}
            onChange={event => setText(event.target.value)}
          />
        </label>
        <DialogFooter>
          <PrimaryButton type="submit" text={strings.Move} disabled={!valid} allowDisabledFocus />
          <DefaultButton text={strings.Cancel} onClick={onCancel} />
        </DialogFooter>
      </form>
    </Dialog>
  );
}
