import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { List } from '../../schema/define';
import type { Failure, StoredFile } from '../../data/store';
import { ConfirmDialog } from '../fields/ConfirmDialog';
import { current } from '../item/current';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { useStart } from '../shell/start';
import { fill } from '../shell/words';
import { previewOf } from './previewOf';
import { sizeText } from './sizeText';
import { strings } from './strings';
import styles from './files.module.scss';

interface FileListProps {
  readonly library: List;
  readonly files: ReadonlyArray<StoredFile<List>>;
  readonly removes: boolean;
  readonly onRemoved: () => void;
}

/** Files with their sizes and days, each opened in the browser; those who may can put one into the recycle bin. */
export function FileList({ library, files, removes, onRemoved }: FileListProps): JSX.Element {
  const { store, siteUrl, language, zone, announce } = useHub();
  const start = useStart();
  const [asking, setAsking] = React.useState<StoredFile<List>>();
  const [failure, setFailure] = React.useState<Failure>();
  const [busy, setBusy] = React.useState(false);
  const remove = async (file: StoredFile<List>): Promise<void> => {
    setBusy(true);
    const row = await current(store, library, file.row.Id);
    const removed = row.ok ? await store.remove(library, row.value) : row;
    setBusy(false);
    if (!removed.ok) return setFailure(removed.failure);
    setAsking(undefined);
    announce(fill(strings.Removed, file.name));
    onRemoved();
  };
  if (files.length === 0) return <p className={styles.quiet}>{strings.NoFiles}</p>;
  return (
    <ul className={styles.files}>
      {files.map(file => (
        <li key={file.row.Id}>
          <a href={previewOf(siteUrl, file.url)} target="_blank" rel="noreferrer">{file.name}<span className={styles.hidden}> {strings.NewTab}</span></a>{' '}
          <span className={styles.quiet}>
            {[sizeText(file.bytes, language), file.row.Modified && zone.dayOf(file.row.Modified)].filter(Boolean).join(' · ')}
          </span>
          {removes && (
            <button type="button" className={styles.button} aria-label={fill(strings.CommandOf, strings.Remove, file.name)}
              onClick={() => setAsking(file)}>{strings.Remove}</button>
          )}
        </li>
      ))}
      {asking && (
        <ConfirmDialog title={fill(strings.RemoveTitle, asking.name)} text={strings.RemoveText} confirm={strings.Remove} cancel={hubStrings.Cancel} busy={busy}
          onConfirm={() => start(() => remove(asking))} onCancel={() => {
            setFailure(undefined);
            setAsking(undefined);
          }}>
          {failure && <FailureMessage failure={failure} />}
        </ConfirmDialog>
      )}
    </ul>
  );
}
