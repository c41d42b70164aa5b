import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { parseDay } from '../../schema/kinds/date';
import { chunk } from '../shell/chunk';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';
import styles from './fields.module.scss';
import { strings } from './strings';

const CalendarPopup = chunk(() => import(/* webpackChunkName: "calendar" */ './CalendarPopup').then(part => part.CalendarPopup));

/**
 * A day, written (`2026-03-31`, `31 mars 2026`, `March 31, 2026`) or chosen in a calendar. It never passes through an instant,
 * so no time zone can move it.
 */
export function DateInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<string>): JSX.Element {
  const { language } = useHub();
  const [text, setText] = React.useState(value ?? '');
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  // A value that comes from outside (a reset form) is shown; what is being typed is not disturbed.
  React.useEffect(() => setText(shown => parseDay(shown) === value ? shown : value ?? shown), [value]);
  const parts = partsOf(id, column, error);

  const take = (entered: string): void => {
    setText(entered);
    if (entered.trim() === '') return onChange(null);
    const day = parseDay(entered);
    if (day) onChange(day);
    else onChange(value ?? null, { code: 'notADate', value: entered });
  };
  const leave = (): void => {
    const day = parseDay(text);
    if (day) setText(day);
    onLeave();
  };
  const choose = (day: string | undefined): void => {
    setOpen(false);
    button.current?.focus();
    if (day) take(day);
  };
  return (
    <FieldFrame id={id} column={column} error={error}>
      <div className={styles.withButton}>
        <TextField
          id={id} value={text} disabled={disabled} placeholder={strings.DatePlaceholder} autoComplete="off" className={styles.grows}
          aria-labelledby={parts.label} aria-describedby={parts.describedBy} aria-required={column.required} invalid={error !== undefined}
          onChange={(_, entered) => take(entered ?? '')} onBlur={leave}
        />
        <button
          ref={button} type="button" className={styles.iconButton} disabled={disabled} aria-haspopup="dialog" aria-expanded={open}
          aria-label={fill(strings.OpenCalendar, column.title[language])} onClick={() => setOpen(!open)} onMouseEnter={CalendarPopup.preload}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
            <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5 1.5v3M11 1.5v3" />
          </svg>
        </button>
      </div>
      {open && <CalendarPopup target={button} value={value} onChoose={choose} />}
    </FieldFrame>
  );
}
