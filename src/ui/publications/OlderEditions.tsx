import * as React from 'react';
import * as strings from 'PublicationsStrings';
import type { EditionDefinition } from '../../domain/program/editions';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useReading } from '../shell/useReading';
import { EditionItem } from './EditionItem';
import { readOlder } from './editions';
import styles from './publications.module.scss';

interface OlderEditionsProps {
  readonly definition: EditionDefinition;
  /** The newest edition's number. */
  readonly before: number;
}

/** The editions before the newest, newest first; read when they are asked for. */
export function OlderEditions({ definition, before }: OlderEditionsProps): JSX.Element {
  const { store } = useHub();
  const reading = useReading(() => readOlder(store, definition, before), [store, definition, before]);
  if (!reading.value) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  if (reading.value.length === 0) return <p>{strings.NoOlder}</p>;
  return (
    <ul className={styles.editions}>
      {reading.value.map(edition => <li key={edition.edition}><EditionItem definition={definition} edition={edition} newest={false} /></li>)}
    </ul>
  );
}
