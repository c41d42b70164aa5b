import * as React from 'react';
import type { EditionDefinition } from '../../../domain/program/editions';
import type { Failure } from '../../../data/store';
import { preview } from '../../../site/publish/preview';
import { publish } from '../../../site/publish/runSaga';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import { EditionRows } from '../content/EditionRows';
import { strings } from './strings';
import styles from '../publications.module.scss';

interface PreviewPanelProps {
  readonly definition: EditionDefinition;
  readonly onClose: () => void;
  /** Called with the editions that were published; none where somebody else was first. */
  readonly onPublished: (editions: readonly number[]) => void;
}

/** What the next edition would hold if it were published now, and the button that publishes it, which asks first. */
export function PreviewPanel({ definition, onClose, onPublished }: PreviewPanelProps): JSX.Element {
  const { store, pack, zone, today, announce } = useHub();
  const press = React.useMemo(() => ({ store, pack, zone, today }), [store, pack, zone, today]);
  const reading = useReading(async () => {
    const made = await preview(definition, press);
    return made.ok ? made.value : made.failure;
  }, [definition, press]);
  const [asking, setAsking] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const start = useStart();
  const sure = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => { if (asking) sure.current?.focus(); }, [asking]);
  const next = reading.value;
  if (!next) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const number = next.after + 1;

  const publishNow = (): void => start(async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const done = await publish(definition, press, undefined, next.after);
      if (done.failure) setFailure(done.failure);
      else {
        if (done.editions.length === 0) announce(strings.Overtaken, true);
        onPublished(done.editions);
      }
    } finally {
      setBusy(false);
    }
  });

  return (
    <section className={styles.preview} aria-label={fill(strings.PreviewOf, number)}>
      <h3>{fill(strings.PreviewOf, number)}</h3>
      <p>{fill(strings.NotPublished, number, next.asOf, next.rows.length)}</p>
      {failure && <FailureMessage failure={failure} onRetry={publishNow} />}
      {asking ? (
        <div role="group" aria-label={fill(strings.Sure, number)} className={styles.line}>
          <span>{fill(strings.Sure, number)} {strings.Final}</span>
          <button ref={sure} type="button" className={styles.button} disabled={busy} onClick={publishNow}>{busy ? strings.Publishing : strings.Yes}</button>
          <button type="button" className={styles.button} disabled={busy} onClick={() => setAsking(false)}>{strings.No}</button>
        </div>
      ) : (
        <div className={styles.line}>
          <button type="button" className={styles.button} onClick={() => setAsking(true)}>{fill(strings.Publish, number)}</button>
          <button type="button" className={styles.button} onClick={onClose}>{strings.Close}</button>
        </div>
      )}
      <div className={styles.content}>
        <EditionRows columns={next.columns} rows={next.rows} groupBy={definition.groupBy} changes={next.changes} caption={strings.RowsOf} />
      </div>
    </section>
  );
}
