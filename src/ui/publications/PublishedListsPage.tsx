import * as React from 'react';
import * as strings from 'PublicationsStrings';
import { bodies } from '../../schema/lists/bodies';
import type { Publication } from '../../domain/publication/edition';
import type { Failure } from '../../data/store';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useStart } from '../shell/start';
import { fill } from '../shell/words';
import { useReading } from '../shell/useReading';
import { EditionItem } from './EditionItem';
import { readEditions } from './editions';
import { UnderWay } from './UnderWay';
import styles from './publications.module.scss';

const loadSaga = (): Promise<typeof import('../../site/publish/runSaga')> =>
  import(/* webpackChunkName: 'publish' */ '../../site/publish/runSaga');

/** The published lists: their numbered editions with files and content. Those who may publish also finish what is under way. */
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
    try {
      const { publish } = await loadSaga();
      for (const definition of pack.editions) {
        const body = await store.find(bodies, `body:${definition.body}`);
        if (!body.ok || !body.value) {
          setFailure(body.ok ? { kind: 'missing', of: 'item', what: 'Bodies' } : body.failure);
          continue;
        }
        const done = await publish(definition, { store, pack, zone, today, bodyId: body.value.Id });
        setFailure(done.failure);
        if (done.editions.length > 0) announce(fill(strings.PublishedNow, definition.words[language], done.editions.join(', ')));
        if (done.editions.length > 0 || done.failure) again();
      }
    } finally {
      setBusy(false);
    }
  }, [store, pack, zone, today, language, announce, again]);

  // What a closed laptop or a dropped connection left unfinished is finished by whoever with the right opens the page.
  React.useEffect(() => { if (publishes) start(goOn); }, [publishes, goOn, start]);

  const retryOne = (publication: Publication): void => start(async () => {
    const { retry } = await loadSaga();
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
      {reading.value.map(({ definition, editions, underWay }) => (
        <section key={definition.key} aria-labelledby={definition.fileName}>
          <h2 id={definition.fileName}>{definition.words[language]}</h2>
          {definition.introduction && <p>{definition.introduction[language]}</p>}
          {busy && publishes && <p role="status">{strings.Working}</p>}
          <UnderWay rows={underWay} busy={busy} onRetry={retryOne} />
          {editions.length === 0 && <p className={styles.empty}>{strings.NoEditions}</p>}
          <ul className={styles.editions}>
            {editions.map((edition, index) => (
              <EditionItem key={edition.edition} definition={definition} edition={edition} newest={index === 0} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
