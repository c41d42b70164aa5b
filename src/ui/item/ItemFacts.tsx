import * as React from 'react';
import type { List } from '../../schema/define';
import { isEmpty } from '../../schema/kinds';
import type { Row } from '../list/columns';
import { useHub } from '../shell/hub';
import { valueText } from './valueText';
import styles from './item.module.scss';

interface ItemFactsProps {
  readonly list: List;
  readonly item: Row;
  readonly columns: readonly string[];
  /** Leaves out what is empty. */
  readonly filledOnly?: boolean;
}

/** Columns and their values, to read. */
export function ItemFacts({ list, item, columns, filledOnly }: ItemFactsProps): JSX.Element | null {
  const { reader, language } = useHub();
  const shown = filledOnly ? columns.filter(name => !isEmpty(item[name])) : columns;
  if (shown.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {shown.map(name => (
        <div key={name}>
          <dt>{list.fields[name].title[language]}</dt>
          <dd>{valueText(list, name, item[name], reader)}</dd>
        </div>
      ))}
    </dl>
  );
}
