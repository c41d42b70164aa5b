import * as React from 'react';
import type { Change, List } from '../../schema/define';
import type { Row } from '../list/columns';
import { mayAddTo, mayWrite } from '../register/rules';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useReading } from '../shell/useReading';
import { FileList } from './FileList';
import { UploadArea } from './UploadArea';

/** Far more files than one row has. */
const mostFiles = 500;

interface FilesOfProps {
  readonly library: List;
  /** The library's column that names the row. */
  readonly column: string;
  readonly row: Row;
  /** What each file's row has besides. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The files of one row of a register, newest first, and where more are taken in. One request, whatever the library's size. */
export function FilesOf({ library, column, row, values }: FilesOfProps): JSX.Element {
  const { store, me } = useHub();
  const reading = useReading(async () => {
    const page = await store.files(library, { where: [{ column, is: 'eq', value: { Id: row.Id, Title: '' } }], top: mostFiles });
    return page.ok ? page.value.files : page.failure;
  }, [store, library, column, row.Id]);
  const files = reading.value;
  const target = React.useMemo(() => ({
    library, folder: `${column.toLowerCase()}-${row.Id}`,
    row: { ...values, [column]: { Id: row.Id, Title: String(row.Title ?? '') } } as Change<List>
  }), [library, column, row, values]);
  return (
    <>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {!files && !reading.failure && <Loading />}
      {files && <FileList library={library} files={files} removes={mayWrite(library, me.roles)} onRemoved={reading.again} />}
      {files && mayAddTo(library, me.roles) && <UploadArea target={target} there={files.map(file => file.name)} onDone={reading.again} />}
    </>
  );
}
