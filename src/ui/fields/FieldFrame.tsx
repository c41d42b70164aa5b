import * as React from 'react';
import { Label } from '@fluentui/react/lib/Label';
import type { Column } from '../../schema/define';
import { useHub } from '../shell/hub';
import styles from './fields.module.scss';

interface FieldFrameProps {
  readonly id: string;
  readonly column: Column;
  readonly error?: string;
  /** A group of inputs (check boxes, two texts) has a legend; a single one a label. */
  readonly group?: boolean;
  readonly children: React.ReactNode;
}

/** Ids of a field's parts, which tie them together for screen readers. */
export const partsOf = (id: string, column: Column, error: string | undefined):
{ readonly label: string; readonly describedBy: string | undefined } => ({
  label: `${id}-label`,
  describedBy: [column.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
});

/** Label, help and error around an input of any kind, so that all look and read alike. */
export function FieldFrame({ id, column, error, group, children }: FieldFrameProps): JSX.Element {
  const { language } = useHub();
  const parts = partsOf(id, column, error);
  const around = group ? { role: 'group', 'aria-labelledby': parts.label, 'aria-describedby': parts.describedBy } : {};
  return (
    <div className={styles.field} data-field={id} {...around}>
      <Label id={parts.label} htmlFor={group ? undefined : id} required={column.required}>{column.title[language]}</Label>
      {children}
      {column.help && <div id={`${id}-help`} className={styles.help}>{column.help[language]}</div>}
      {/* There before it has words, or screen readers do not hear of them. */}
      <div id={`${id}-error`} className={styles.error} role="alert">{error}</div>
    </div>
  );
}
