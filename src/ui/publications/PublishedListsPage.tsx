import * as React from 'react';
import * as strings from 'PublicationsStrings';
import type { Publication } from '../../domain/publication/edition';
import type { Failure } from '../../data/store';
import { chunk } from '../shell/chunk';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useStart } from '../shell/start';
import { fill } from '../shell/words';
import { useReading } from '../shell/useReading';
import { readEditions } from './editions';
import { PublishedList } from './PublishedList';
import styles from './publications.module.scss';

const loadWork = (): Promise<typeof import('./press/work')> => import(/* webpackChunkName: 'publish' */ './press/work');

/** Only owners and chairs see it. */
const PublisherPart = chunk(() => import(/* webpackChunkName: 'publisher' */ './press/PublisherPart').then(part => part.PublisherPart));

/** The published lists: their numbered editions with files and content. Those who may publish also finish what is under way or due. */
export function PublishedListsPage(): JSX.Element {
  const { store, me, pack, zone, today, language, announce } = useHub();
  const publishes = me.roles.includes('owner') || me.roles.includes('chair');
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const start = useStart();
  const reading = useReading(() => readEditions(store, pack.editions, publishes), [store, pack, publishes]);
  const { again } = reading;

  /** Takes every list as far as it goes; finished editions appear. */
  const goOn = React.useCallback(async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { publish, unfinished } = await loadWork();
      const press = { store, pack, zone, today };
      const waiting = await unfinished(pack.editions, press);
      if (!waiting.ok) setFailure(waiting.failure);
      else {
        for (const definition of waiting.value) {
          const done = await publish(definition, press);
          if (done.failure) setFailure(done.failure);
          if (done.editions.length > 0) announce(fill(strings.PublishedNow, definition.words[language], done.editions.join(', ')));
          if (done.editions.length > 0 || done.failure) again();
        }
      }
    } finally {
      setBusy(false);
    }
  }, [store, pack, zone, today, language, announce, again]);

  // What a closed laptop left unfinished, and what is due, is done by whoever with the right opens the page.
  React.useEffect(() => { if (publishes) start(goOn); }, [publishes, goOn, start]);

  const retryOne = (publication: Publication): void => start(async () => {
    const { retry } = await loadWork();
    const retried = await retry(publication.Id, store);
    if (!retried.ok) setFailure(retried.failure);
    else await goOn();
    again();
  });

  const shown = reading.value !== undefined;
  // What bench/ measures: the moment in which a person sees the editions.
  React.useEffect(() => { if (shown) performance.mark('first-rows'); }, [shown]);

  if (!reading.value) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={again} /> : <Loading />;
  return (
    <div className={styles.page}>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={again} />}
      {failure && <FailureMessage failure={failure} onRetry={() => start(goOn)} />}
      {publishes && <p role="status" className={styles.status}>{busy ? strings.Working : ''}</p>}
      {reading.value.map(list => (
        <PublishedList key={list.definition.key} list={list}>
          {publishes && <PublisherPart definition={list.definition} underWay={list.underWay} busy={busy} onRetry={retryOne} onChanged={again} />}
        </PublishedList>
      ))}
    </div>
  );
}
