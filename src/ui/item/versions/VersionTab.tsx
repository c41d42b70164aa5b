import * as React from 'react';
import type { List, Ref } from '../../../schema/define';
import type { Row } from '../../list/columns';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import { strings } from './strings';
import { VersionChanges } from './VersionChanges';
import styles from './versions.module.scss';

interface VersionTabProps {
  readonly list: List;
  readonly columns: readonly string[];
  /** With all its columns. */
  readonly row: Row;
}

/** What a version changed against the one that it replaces. */
export function VersionTab({ row, ...of }: VersionTabProps): JSX.Element {
  const replaced = row.Replaces as Ref | undefined;
  return replaced ? <Replaced {...of} row={row} id={replaced.Id} /> : <p>{strings.First}</p>;
}

function Replaced({ list, columns, row, id }: VersionTabProps & { readonly id: number }): JSX.Element {
  const { store } = useHub();
  const reading = useReading(async () => {
    const read = await store.get(list, id);
    return read.ok ? { before: read.value as unknown as Row } : read.failure;
  }, [store, list, id]);
  if (!reading.value) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const { before } = reading.value;
  return (
    <>
      <h2 className={styles.heading}>{fill(strings.Heading, String(before.Version ?? ''), String(row.Version ?? ''))}</h2>
      <VersionChanges list={list} columns={columns} before={before} after={row} />
    </>
  );
}
