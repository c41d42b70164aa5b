import * as React from 'react';
import { longDay } from '../../../domain/calendarText';
import { daysLate } from '../../../domain/committee/actions';
import type { ActionItem } from '../../../domain/committee/record';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from './between.module.scss';

/** By when an action item is due, in brackets, and how late it is; nothing where it has no day. */
export function ActionDue({ action }: { readonly action: Pick<ActionItem, 'State' | 'Due'> }): JSX.Element | null {
  const { language, today } = useHub();
  if (!action.Due) return null;
  const day = longDay(action.Due, language);
  const late = daysLate(action, today());
  if (late === 0) return <span className={styles.when}>({fill(strings.DueDay, day)})</span>;
  return <span className={styles.late}>({fill(late === 1 ? strings.LateDayOne : strings.LateDays, day, late)})</span>;
}
