import * as React from 'react';
import type { Series } from '../../../../domain/committee/series';
import { longestSeries } from '../../../../domain/committee/series';
import { strings } from './strings';
import styles from './schedule.module.scss';

/** How the meetings repeat, as the form holds it: numbers as typed. */
export interface Repetition {
  readonly repeats: 'once' | Series['repeats'];
  readonly every: string;
  readonly ends: 'count' | 'until';
  readonly count: string;
  readonly until: string;
}

export const once: Repetition = { repeats: 'once', every: '1', ends: 'count', count: '6', until: '' };

/** The series from a first day; undefined where what was entered is none. */
export function seriesOf({ repeats, every, ends, count, until }: Repetition, first: string): Series | undefined {
  if (repeats === 'once') return { first, repeats: 'weeks', every: 1, end: { count: 1 } };
  const whole = (text: string): number | undefined => /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : undefined;
  const [step, many] = [whole(every), whole(count)];
  if (step === undefined) return undefined;
  if (ends === 'until') return until >= first ? { first, repeats, every: step, end: { until } } : undefined;
  return many === undefined ? undefined : { first, repeats, every: step, end: { count: many } };
}

interface RepeatsProps {
  readonly value: Repetition;
  readonly disabled: boolean;
  /** The first day in words, for « on the second Tuesday ». */
  readonly monthly: string;
  readonly onChange: (value: Repetition) => void;
}

/** Whether there is one meeting or a series of them, how often, and until when. */
export function Repeats({ value, disabled, monthly, onChange }: RepeatsProps): JSX.Element {
  const change = (part: Partial<Repetition>): void => onChange({ ...value, ...part });
  return (
    <fieldset className={styles.repeats} disabled={disabled}>
      <legend>{strings.Repeats}</legend>
      <label className={styles.field}>
        {strings.HowOften}
        <select value={value.repeats} onChange={event => change({ repeats: event.target.value as Repetition['repeats'] })}>
          <option value="once">{strings.Once}</option>
          <option value="weeks">{strings.Weeks}</option>
          <option value="month">{monthly}</option>
        </select>
      </label>
      {value.repeats !== 'once' && (
        <>
          <label className={styles.field}>
            {value.repeats === 'weeks' ? strings.EveryWeeks : strings.EveryMonths}
            <input type="number" min={1} max={52} value={value.every} onChange={event => change({ every: event.target.value })} />
          </label>
          <label className={styles.field}>
            {strings.Ends}
            <select value={value.ends} onChange={event => change({ ends: event.target.value as Repetition['ends'] })}>
              <option value="count">{strings.AfterCount}</option>
              <option value="until">{strings.OnDay}</option>
            </select>
          </label>
          {value.ends === 'count'
            ? (
              <label className={styles.field}>
                {strings.HowMany}
                <input type="number" min={1} max={longestSeries} value={value.count} onChange={event => change({ count: event.target.value })} />
              </label>
            )
            : (
              <label className={styles.field}>
                {strings.LastDay}
                <input type="date" value={value.until} onChange={event => change({ until: event.target.value })} />
              </label>
            )}
        </>
      )}
    </fieldset>
  );
}
