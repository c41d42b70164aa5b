import * as React from 'react';
import { workItems } from '../../schema/lists/workItems';
import type { Cause } from '../../domain/related/ripple';
import { reviewedBy } from '../../domain/related/ripple';
import type { Touched, TouchedRow } from '../../site/related/ripple';
import { readRipple } from '../../site/related/ripple';
import { refText } from '../fields/refText';
import { mayAddTo } from '../register/rules';
import { titleOf } from '../register/titleOf';
import { OpenRow } from '../related/openRow';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useReading } from '../shell/useReading';
import { fill } from '../shell/words';
import { keyOf } from './keyOf';
import type { Chosen } from './StartReviews';
import { StartReviews } from './StartReviews';
import { strings } from './strings';
import { TouchedList } from './TouchedList';
import styles from './ripple.module.scss';

interface TouchedRowsProps {
  readonly cause: Cause;
  /** What the cause is called. */
  readonly words: string;
}

/** What a cause touches, list by list, and the reviews that can be started for it. */
export function TouchedRows({ cause, words }: TouchedRowsProps): JSX.Element {
  const { store, me } = useHub();
  const saves = React.useContext(OpenRow)?.saves;
  const reading = useReading(() => readRipple(store, cause), [store, cause.column, cause.key, saves]);
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(new Set());
  const lists = reading.value?.lists;
  if (!lists) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;

  const starts = mayAddTo(workItems, me.roles);
  const choosable = ({ list, rows }: Touched): readonly TouchedRow[] => starts && reviewedBy(list) ? rows.filter(({ reviews }) => !reviews.open) : [];
  const toReview: readonly Chosen[] = lists.flatMap(touched => choosable(touched).filter(one => chosen.has(keyOf(touched.list, one)))
    .map(({ row }) => ({ list: touched.list, row, name: refText(touched.list.name, { Id: row.Id, Title: titleOf(row) }) })));
  const choose = (keys: readonly string[], on: boolean): void =>
    setChosen(before => new Set(on ? [...before, ...keys] : [...before].filter(key => !keys.includes(key))));
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      <p role="status">{total === 0 ? fill(strings.Nothing, words) : fill(strings.Total, words, total)}</p>
      {total > 0 && lists.map(touched => (
        <TouchedList key={touched.list.name} touched={touched} choosable={choosable(touched)} chosen={chosen} onChoose={choose} />
      ))}
      {starts && total > 0 && (
        <div className={styles.start}>
          <StartReviews cause={cause} words={words} chosen={toReview} onChanged={left => {
            setChosen(new Set(left.map(one => keyOf(one.list, one))));
            reading.again();
          }} />
        </div>
      )}
    </>
  );
}
