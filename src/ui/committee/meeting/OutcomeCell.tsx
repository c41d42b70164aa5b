import * as React from 'react';
import * as strings from 'CommitteeStrings';
import type { Resolution } from '../../../domain/committee/decision';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { AgendaLine } from './lines';
import { correctionOf } from './lines';
import styles from '../committee.module.scss';

interface OutcomeCellProps {
  readonly line: AgendaLine;
  /** Absent for those who only read. */
  readonly onCorrect?: (resolution: Resolution) => void;
}

/** What became of a line: its resolutions, with those that a correction replaced struck through and said to be, or where it stands. */
export function OutcomeCell({ line, onCorrect }: OutcomeCellProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const { standing, resolution, resolutions } = line;
  return (
    <>
      {resolutions.map(one => {
        const by = correctionOf(one, resolutions);
        const words = (
          <><strong>{vocabulary.word('outcome', one.Outcome ?? '', language)}</strong> <span className={styles.resolution}>{one.Title}</span>
            {one.WithoutQuorum && <span className={styles.waiting}> ({strings.NoQuorum})</span>}</>
        );
        return (
          <span key={one.Id} className={styles.outcome}>
            {by ? <><s>{words}</s> {fill(strings.Superseded, by.Title ?? '')}</> : words}
            {!by && onCorrect && (
              <button type="button" className={styles.plain} aria-label={fill(strings.CorrectOne, one.Title ?? '')}
                onClick={() => onCorrect(one)}>{strings.Correct}</button>
            )}
          </span>
        );
      })}
      {!resolution && <span className={styles.waiting}>{vocabulary.word('agendaItemState', standing, language)}</span>}
    </>
  );
}
