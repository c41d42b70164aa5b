import * as React from 'react';
import { isEmpty } from '../../../schema/kinds';
import { useHub } from '../../shell/hub';
import type { ChangeRequest } from './changeRequest';
import { columnNamed, valueText } from './valueText';
import styles from './item.module.scss';

interface ItemFactsProps {
  readonly item: ChangeRequest;
  readonly columns: readonly string[];
  /** Leaves out what is empty. */
  readonly filledOnly?: boolean;
}

/** Columns and their values, to read. */
export function ItemFacts({ item, columns, filledOnly }: ItemFactsProps): JSX.Element | null {
  const { reader, language } = useHub();
  const values: Readonly<Record<string, unknown>> = item;
  const shown = filledOnly ? columns.filter(name => !isEmpty(values[name])) : columns;
  if (shown.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {shown.map(name => (
        <div key={name}>
          <dt>{columnNamed(name).title[language]}</dt>
          <dd>{valueText(name, values[name], reader)}</dd>
        </div>
      ))}
    </dl>
  );
}
