import * as React from 'react';
import * as publicationStrings from 'PublicationsStrings';
import type { EditionDefinition } from '../../../domain/program/editions';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import type { PublishedEdition } from '../editions';
import { readFrozen } from '../editions';
import { EditionRows } from './EditionRows';
import styles from '../publications.module.scss';

interface EditionContentProps {
  readonly definition: EditionDefinition;
  readonly edition: PublishedEdition;
}

/** What a published edition says, in the page: read from its own data, in which its columns are frozen too. */
export function EditionContent({ definition, edition }: EditionContentProps): JSX.Element {
  const { store } = useHub();
  const reading = useReading(() => readFrozen(store, edition, definition), [store, edition, definition]);
  const frozen = reading.value;
  if (!frozen) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  return (
    <div className={styles.content}>
      <EditionRows columns={frozen.columns} rows={frozen.rows} groupBy={frozen.groupBy} changes={frozen.changes}
        caption={fill(publicationStrings.RowsOf, edition.edition)} />
    </div>
  );
}
