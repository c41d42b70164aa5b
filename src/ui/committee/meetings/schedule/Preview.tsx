import * as React from 'react';
import { dayText, momentText } from '../../../../domain/calendarText';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { strings } from './strings';
import styles from './schedule.module.scss';

interface PreviewProps {
  /** When each meeting starts: instants (UTC), in order. */
  readonly starts: readonly string[];
  /** Those that are left out. */
  readonly left: ReadonlySet<string>;
  /** Days on which the body has a meeting already, in the site's zone. */
  readonly taken: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** The days of a series before it is scheduled: each can be left out, and one that has passed, or on which the body meets already, says so. */
export function Preview({ starts, left, taken, disabled, onLeft }: PreviewProps): JSX.Element {
  const hub = useHub();
  const toggle = (start: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(start);
    else next.add(start);
    onLeft(next);
  };
  return (
    <fieldset className={styles.preview} disabled={disabled}>
      <legend>{fill(strings.Preview, starts.filter(start => !left.has(start)).length)}</legend>
      <ol>
        {starts.map(start => (
          <li key={start}>
            <label>
              <input type="checkbox" checked={!left.has(start)} onChange={event => toggle(start, event.target.checked)} />
              <span>
                {momentText(start, hub, dayText)}
                {Date.parse(start) < Date.now() && <>{' '}<strong className={styles.taken}>{strings.Past}</strong></>}
                {taken.has(hub.zone.dayOf(start)) && <>{' '}<strong className={styles.taken}>{strings.Taken}</strong></>}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
