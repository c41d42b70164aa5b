import * as React from 'react';
import * as strings from 'CommitteeStrings';
import type { PackBody } from '../../domain/program/pack';
import { useHub } from '../shell/hub';
import { LinkButton } from '../shell/LinkButton';
import styles from './committee.module.scss';

interface BodyChoiceProps {
  readonly rules: PackBody;
  readonly onChoose: (key: string) => void;
}

/** Which body the page shows, and the others to choose from. */
export function BodyChoice({ rules, onChoose }: BodyChoiceProps): JSX.Element {
  const { pack, language } = useHub();
  return (
    <div className={styles.meeting}>
      <h2 id="committee-title" tabIndex={-1}>{rules.words[language]}</h2>
      <div className={styles.field}>
        <label htmlFor="committee-body">{strings.Body}</label>
        <select id="committee-body" value={rules.key} onChange={event => onChoose(event.target.value)}>
          {pack.bodies.map(body => <option key={body.key} value={body.key}>{body.words[language]}</option>)}
        </select>
      </div>
      <LinkButton label={rules.words[language]} />
    </div>
  );
}
