import * as React from 'react';
import type { List } from '../../schema/define';
import type { StoredFile } from '../../data/store';
import { titled } from '../shell/titles';
import { useHub } from '../shell/hub';
import { failureWords, fill } from '../shell/words';
import { sizeText } from './sizeText';
import { strings } from './strings';
import type { UploadState, UploadTarget, Uploads } from './uploads';
import { createUploads } from './uploads';
import styles from './files.module.scss';

interface UploadAreaProps {
  readonly target: UploadTarget;
  /** Names that are there, so that a file beside one of them gets a free name. */
  readonly there: readonly string[];
  readonly onDone: (file: StoredFile<List>) => void;
}

/** Takes files by choosing or by drag and drop, several at once, and shows how each is getting on. */
export function UploadArea({ target, there, onDone }: UploadAreaProps): JSX.Element {
  const { store, announce } = useHub();
  const latest = React.useRef({ target, onDone });
  latest.current = { target, onDone };
  const [uploads, setUploads] = React.useState<Uploads>();
  const [states, setStates] = React.useState<readonly UploadState[]>([]);
  const [over, setOver] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    const made = createUploads(store, () => latest.current.target, file => {
      announce(fill(strings.Uploaded, file.name));
      latest.current.onDone(file);
    });
    const unsubscribe = made.subscribe(() => setStates(made.current()));
    setUploads(made);
    return () => {
      unsubscribe();
      made.dispose();
    };
  }, [store, announce]);
  const sending = states.some(({ phase }) => phase === 'sending' || phase === 'waiting');
  React.useEffect(() => {
    if (!sending) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [sending]);

  return (
    <div className={over ? styles.over : styles.area}
      onDragOver={event => {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        uploads?.add([...event.dataTransfer.files]);
      }}>
      <p>
        <button type="button" className={styles.button} onClick={() => input.current?.click()}>{strings.Choose}</button> {strings.OrDrop}
      </p>
      <input ref={input} type="file" multiple hidden aria-label={strings.Choose} onChange={event => {
        uploads?.add([...event.target.files ?? []]);
        // The same file may be chosen again.
        event.target.value = '';
      }} />
      {uploads && states.length > 0 && (
        <ul className={styles.uploads} aria-label={strings.Uploads}>
          {states.map(state => <UploadLine key={state.id} state={state} uploads={uploads} there={there} />)}
        </ul>
      )}
      {uploads && states.length > 0 && !sending && <button type="button" className={styles.button} onClick={uploads.clear}>{strings.Clear}</button>}
    </div>
  );
}

function UploadLine({ state, uploads, there }: { readonly state: UploadState; readonly uploads: Uploads; readonly there: readonly string[] }): JSX.Element {
  const { language } = useHub();
  const { id, name, bytes, sent, phase, problem, failure } = state;
  const percent = bytes === 0 ? 100 : Math.floor(sent / bytes * 100);
  const words = failure && failureWords(failure, language, titled);
  // Where no answer comes, what was begun could not be taken away either.
  const cut = failure?.kind === 'offline' || failure?.kind === 'busy';
  const command = (text: string, act: () => void): JSX.Element =>
    <button type="button" className={styles.button} aria-label={fill(strings.CommandOf, text, name)} onClick={act}>{text}</button>;
  return (
    <li>
      <span className={styles.name}>{name}</span> <span className={styles.quiet}>{sizeText(bytes, language)}</span>{' '}
      {phase === 'sending' && <progress max={100} value={percent} aria-label={fill(strings.Progress, name)}>{percent} %</progress>}
      {phase === 'waiting' && <span className={styles.quiet}>{strings.Waiting}</span>}
      {phase === 'done' && <span className={styles.done}>{strings.Done}</span>}
      {phase === 'stopped' && <span className={styles.quiet}>{strings.Stopped}</span>}
      {phase === 'refused' && problem && <span role="alert" className={styles.problem}>{strings[`File_${problem}`]}</span>}
      {phase === 'failed' && words && <span role="alert" className={styles.problem}>{words.happened} {cut ? strings.MaybeLeft : strings.NothingLeft} {words.todo}</span>}
      {phase === 'exists' && <span role="alert" className={styles.problem}>{strings.Exists}</span>}
      {(phase === 'sending' || phase === 'waiting') && command(strings.Stop, () => uploads.stop(id))}
      {(phase === 'failed' || phase === 'stopped') && command(strings.Again, () => uploads.again(id))}
      {phase === 'exists' && <>{command(strings.Replace, () => uploads.replace(id))}{command(strings.KeepBoth, () => uploads.keepBoth(id, there))}</>}
    </li>
  );
}
