import * as React from 'react';
import type { Publication } from '../../../domain/publication/edition';
import type { Failure } from '../../../data/store';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { strings } from './strings';
import page from '../committee.module.scss';

interface RetryEditionProps {
  readonly publication: Publication;
  readonly onPublished: () => void;
}

/** An edition that failed, tried again on the spot: the page that shows editions may be anywhere. */
export function RetryEdition({ publication, onPublished }: RetryEditionProps): JSX.Element {
  const { store, pack, zone, today, language, announce } = useHub();
  const start = useStart();
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const definition = pack.editions.find(one => one.key === publication.Definition);
  const again = async (): Promise<void> => {
    if (!definition) return;
    setBusy(true);
    const { publish, retry } = await import(/* webpackChunkName: 'publish' */ '../../../site/publish/runSaga');
    const retried = await retry(publication.Id, store);
    const stopped = !retried.ok ? retried.failure : (await publish(definition, { store, pack, zone, today })).failure;
    setBusy(false);
    setFailure(stopped);
    if (stopped) return;
    announce(strings.Retried);
    onPublished();
  };
  return (
    <>
      {fill(strings.Turn_edition, definition?.words[language] ?? publication.Definition ?? '', publication.Edition ?? 0)}
      {definition && (
        <> <button type="button" className={page.button} aria-disabled={busy} onClick={() => { if (!busy) start(again); }}>
          {busy ? strings.Trying : strings.TryAgain}
        </button></>
      )}
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}
