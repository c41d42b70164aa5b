import * as React from 'react';
import { resourceFiles } from '../../../schema/lists/resourceFiles';
import { FilesOf } from '../../files/FilesOf';
import type { Row } from '../../list/columns';

/** The published files of a practice's version. */
export const PracticeFiles = ({ row }: { readonly row: Row }): JSX.Element => {
  const values = React.useMemo(() => ({ Version: row.Version }), [row.Version]);
  return <FilesOf library={resourceFiles} column="Practice" row={row} values={values} />;
};

/** The published files of a training resource's version. */
export const TrainingResourceFiles = ({ row }: { readonly row: Row }): JSX.Element => {
  const values = React.useMemo(() => ({ Version: row.Version }), [row.Version]);
  return <FilesOf library={resourceFiles} column="TrainingResource" row={row} values={values} />;
};
