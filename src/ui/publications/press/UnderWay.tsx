import * as React from 'react';
import { publications } from '../../../schema/lists/publications';
import type { Publication } from '../../../domain/publication/edition';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';
import { titled } from '../../shell/titles';
import { failureWords, fill } from '../../shell/words';
import { strings } from './strings';
import styles from '../publications.module.scss';

interface UnderWayProps {
  readonly rows: readonly Publication[];
  readonly busy: boolean;
  readonly onRetry: (publication: Publication) => void;
}

/** The reason that was noted on an edition: a failure in words, or the text itself where it is none. */
function reason(problem: string, language: 'en' | 'fr'): string {
  try {
    return failureWords(JSON.parse(problem) as Failure, language, titled).happened;
  } catch {
    return problem;
  }
}

/** Editions that are not finished, for those who publish: state, attempts, what went wrong, and a way to go on. */
export function UnderWay({ rows, busy, onRetry }: UnderWayProps): JSX.Element | null {
  const { vocabulary, language } = useHub();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.underWay} aria-label={strings.UnderWay}>
      {rows.map(row => (
        <li key={row.Id}>
          <strong>{fill(strings.Edition, row.Edition ?? 0)}</strong>{' '}
          {vocabulary.label(publications.fields.State, row.State ?? 'queued', language)}
          {(row.Attempts ?? 0) > 0 && <>. {fill(strings.Attempts, row.Attempts ?? 0)}</>}
          {row.Problem && <p>{reason(row.Problem, language)}</p>}
          {row.State === 'failed' && (
            <button type="button" className={styles.button} disabled={busy} onClick={() => onRetry(row)}>
              {strings.TryAgain}<span className={styles.hidden}> {fill(strings.Edition, row.Edition ?? 0)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
