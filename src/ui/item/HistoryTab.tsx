import * as React from 'react';
import { momentText } from '../../domain/calendarText';
import { isEmpty } from '../../schema/kinds';
import type { List } from '../../schema/define';
import type { Result, Version } from '../../data/store';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { fill } from '../shell/words';
import { historyEntries } from './history';
import type { Difference } from './history';
import { strings } from './strings';
import { valueText } from './valueText';
import styles from './item.module.scss';

interface HistoryTabProps {
  readonly list: List;
  readonly id: number;
  /** Of the version shown: another one is read anew. */
  readonly etag: string;
}

/** Who changed what, and when, newest first; times in the site's zone. */
export function HistoryTab({ list, id, etag }: HistoryTabProps): JSX.Element {
  const { store, reader } = useHub();
  const [answer, setAnswer] = React.useState<Result<ReadonlyArray<Version<List>>>>();
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let current = true;
    setAnswer(undefined);
    store.history(list, id).then(
      versions => { if (current) setAnswer(versions); },
      error => { if (current) setAnswer(() => { throw error; }); }
    );
    return () => { current = false; };
  }, [store, list, id, etag, attempt]);

  if (!answer) return <Loading />;
  if (!answer.ok) return <FailureMessage failure={answer.failure} onRetry={() => setAttempt(attempt + 1)} />;
  const entries = historyEntries(list, answer.value);
  if (entries.length === 0) return <p>{strings.History_empty}</p>;
  return (
    <ol className={styles.history}>
      {entries.map(({ label, at, by, first, differences }) => (
        <li key={label}>
          <p>
            <strong>{fill(first ? strings.History_created : strings.History_changed, by.Title)}</strong>
            {' '}<time dateTime={at}>{momentText(at, reader)}</time>
          </p>
          {differences.length === 0 ? <p>{strings.History_nothing}</p>
            : <ul>{differences.map(one => <DifferenceLine key={one.name} list={list} {...one} />)}</ul>}
        </li>
      ))}
    </ol>
  );
}

function DifferenceLine({ list, name, before, after }: Difference & { readonly list: List }): JSX.Element {
  const { reader, language } = useHub();
  // The key itself is no reading matter.
  if (name === 'RankKey') return <li>{strings.History_ranked}</li>;
  const title = list.fields[name].title[language];
  const was = valueText(list, name, before, reader);
  const is = valueText(list, name, after, reader);
  return (
    <li>
      {isEmpty(before) ? fill(strings.History_set, title, is)
        : isEmpty(after) ? fill(strings.History_cleared, title, was) : fill(strings.History_change, title, was, is)}
    </li>
  );
}
