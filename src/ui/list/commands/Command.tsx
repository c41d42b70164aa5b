import * as React from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import styles from './commands.module.scss';

export interface CommandProps {
  readonly icon?: IconName;
  readonly text: string;
  /** Says more than the text, to screen readers and as a hint. */
  readonly label?: string;
  readonly onClick: () => void;
  /** `main` stands out, `framed` looks like a button at all times. */
  readonly look?: 'main' | 'framed' | 'quiet';
  readonly disabled?: boolean;
  readonly expanded?: boolean;
}

/** A plain button: Fluent's would cost 60 kB before the first click. One that is disabled keeps the focus and does nothing. */
export function Command({ icon, text, label, onClick, look = 'quiet', disabled, expanded }: CommandProps): JSX.Element {
  return (
    <button
      type="button" className={`${styles.button} ${styles[look]}`} aria-label={label} title={label}
      aria-disabled={disabled} aria-expanded={expanded} onClick={() => { if (!disabled) onClick(); }}
    >
      {icon && <Icon name={icon} />}{text}
    </button>
  );
}
