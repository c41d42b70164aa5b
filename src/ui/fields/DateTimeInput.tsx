import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { instantIn, timeIn } from '../../domain/clock';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { DateInput } from './DateInput';
import type { InputProps } from './input';
import styles from './fields.module.scss';
import { strings } from './strings';

/** A day and a clock time in the site's zone, whatever the browser's. */
export function DateTimeInput({ id, column, value, error, disabled, onChange, onLeave }: InputProps<string>): JSX.Element {
  const { zone, language } = useHub();
  const [day, setDay] = React.useState(value ? zone.dayOf(value) : undefined);
  const [time, setTime] = React.useState(value ? timeIn(zone, value) : '09:00');
  const set = (nextDay: string | undefined, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    onChange(nextDay && nextTime ? instantIn(zone, nextDay, nextTime) : null);
  };
  return (
    <div className={styles.field}>
      <DateInput
        id={id} column={column} value={day} error={error} disabled={disabled} onLeave={onLeave}
        onChange={(next, problem) => problem ? onChange(value ?? null, problem) : set(next ?? undefined, time)}
      />
      <TextField
        type="time" label={fill(strings.TimeOf, column.title[language])} description={fill(strings.TimeZone, zone.name)}
        value={time} disabled={disabled} onChange={(_, next) => set(day, next ?? '')} onBlur={onLeave}
      />
    </div>
  );
}
