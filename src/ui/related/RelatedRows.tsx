import * as React from 'react';
import type { List } from '../../schema/define';
import type { LinkedRow, RelatedRow } from '../../domain/related/related';
import { readRelated } from '../../site/related/readRelated';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useReading } from '../shell/useReading';
import { fill } from '../shell/words';
import { OpenRow } from './openRow';
import { RowLink, useRowFacts } from './RowLink';
import { strings } from './strings';
import styles from './related.module.scss';

interface RelatedRowsProps {
  readonly list: List;
  /** With all its columns. */
  readonly row: LinkedRow;
}

/** The rows that a row names and those that name it, list by list, each a way to its own panel. */
export function RelatedRows({ list, row }: RelatedRowsProps): JSX.Element {
  const { store, language } = useHub();
  const saves = React.useContext(OpenRow)?.saves;
  const reading = useReading(() => readRelated(store, list, row), [store, list, row, saves]);
  const related = reading.value;
  if (!related) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  return (
    <>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {related.groups.length === 0 && <p>{strings.None}</p>}
      {related.groups.map(group => (
        <section key={group.list.name} aria-labelledby={`related-${group.list.name}`}>
          <h2 id={`related-${group.list.name}`} className={styles.heading}>{fill(strings.Group, group.list.title[language], group.rows.length)}</h2>
          <ul className={styles.rows}>{group.rows.map(one => <Line key={one.row.Id} list={group.list} related={one} />)}</ul>
        </section>
      ))}
      {related.more && <p className={styles.quiet}>{strings.More}</p>}
    </>
  );
}

function Line({ list, related: { row, ties } }: { readonly list: List; readonly related: RelatedRow }): JSX.Element {
  const { language } = useHub();
  const factsOf = useRowFacts();
  const tied = ties.map(({ relation, way }) => fill(way === 'out' ? strings.Out : strings.In, relation.list.fields[relation.column].title[language]));
  return (
    <li>
      <RowLink list={list} row={row} />
      <p className={styles.quiet}>{[...factsOf(list, row), ...tied].join(' · ')}</p>
    </li>
  );
}
