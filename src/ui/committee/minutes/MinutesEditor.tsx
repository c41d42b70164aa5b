import * as React from 'react';
import type { Language } from '../../../schema/define';
import { ConfirmDialog } from '../../fields/ConfirmDialog';
import { useUnsaved } from '../../fields/useUnsaved';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { MinutesRow } from '../../../domain/committee/record';
import { ChooseVersions } from './ChooseVersions';
import { DocumentPreview } from './DocumentPreview';
import { strings } from './strings';
import type { BroughtIn } from './useDraft';
import { useDraft } from './useDraft';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

interface MinutesEditorProps {
  readonly row: MinutesRow;
  readonly language: Language;
  /** What the record says now. */
  readonly fresh: string;
  readonly frozen: boolean;
  /** Does a text that nobody edited follow the record? */
  readonly keepsUp: boolean;
  readonly onState: (language: Language, state: { readonly dirty: boolean; readonly edited: boolean; readonly behind: boolean }) => void;
}

function Changes({ by, changes, lang }: BroughtIn & { readonly lang: string }): JSX.Element {
  return (
    <div className={styles.broughtIn}>
      <p role="status">{by === undefined ? strings.BroughtIn : fill(strings.TheirSave, by)}</p>
      {changes.length > 0 && (
        <details>
          <summary>{strings.WhatChanged}</summary>
          <ul>
            {changes.map(({ before, after }, index) => (
              <li key={index}>
                <strong>{strings.Was}</strong> <span className={styles.units} lang={lang}>{before.join('\n') || strings.Nothing}</span>
                <strong>{strings.Is}</strong> <span className={styles.units} lang={lang}>{after.join('\n') || strings.Nothing}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The minutes in one language: the text, how it will look, and what was recorded since. */
export function MinutesEditor({ row, language, fresh, frozen, keepsUp, onState }: MinutesEditorProps): JSX.Element {
  const { announce } = useHub();
  const start = useStart();
  const words = strings[`In_${language}`];
  const draft = useDraft(row, fresh, keepsUp && !frozen, () => announce(fill(strings.Updated, words)));
  const { dirty, edited, behind, text, busy } = draft;
  const [asking, setAsking] = React.useState(false);
  // Asks before the page is left; on the page itself, edits that were left behind are kept.
  useUnsaved(dirty);
  const area = React.useRef<HTMLTextAreaElement>(null);
  const id = React.useMemo(() => `minutes-${Math.round(Math.random() * 1e9)}`, []);
  React.useEffect(() => onState(language, { dirty, edited, behind }), [language, dirty, edited, behind, onState]);

  const save = (): void => {
    if (busy || !dirty) return;
    start(async () => { if (await draft.save()) announce(fill(strings.Saved, words)); });
  };
  return (
    <div>
      {draft.restored && <p className={styles.note} role="status">{strings.Kept}</p>}
      {behind && !frozen && !draft.merging && (
        <div className={styles.behind}>
          <span>{strings.Behind}</span>
          <button type="button" className={shared.button} onClick={() => {
            draft.bringIn();
            area.current?.focus();
          }}>{strings.BringIn}</button>
        </div>
      )}
      {draft.merging && <ChooseVersions merging={draft.merging} lang={language} onCancel={draft.dropChoice} onChoose={choices => {
        draft.choose(choices);
        area.current?.focus();
      }} />}
      {draft.broughtIn && <Changes {...draft.broughtIn} lang={language} />}
      {draft.failure && <FailureMessage failure={draft.failure} onRetry={save} />}
      <div className={styles.editor}>
        <div className={styles.text}>
          <label htmlFor={id}>{strings.Text}</label>
          <textarea ref={area} id={id} lang={language} rows={24} value={text} readOnly={frozen} aria-describedby={`${id}-help`} spellCheck
            onChange={event => draft.write(event.target.value)} />
          <p id={`${id}-help`} className={styles.note}>{strings.TextHelp}</p>
        </div>
        <div className={styles.text}>
          <span className={styles.label} aria-hidden="true">{strings.Preview}</span>
          <DocumentPreview text={text} lang={language} />
        </div>
      </div>
      {!frozen && (
        <div className={shared.commands}>
          <button type="button" className={shared.primary} aria-disabled={busy || !dirty} onClick={save}>
            {busy ? strings.Saving : strings.Save}
          </button>
          {dirty && <button type="button" className={shared.button} onClick={() => setAsking(true)}>{strings.Discard}</button>}
          {dirty && <span className={styles.note}>{strings.Unsaved}</span>}
        </div>
      )}
      {asking && <ConfirmDialog title={strings.Discard_title} text={strings.Discard_text} confirm={strings.Discard} cancel={strings.Discard_keep}
        onCancel={() => setAsking(false)} onConfirm={() => {
          setAsking(false);
          draft.discard();
        }} />}
    </div>
  );
}
