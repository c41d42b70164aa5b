import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Failure } from '../../../data/store';
import { exportRows } from '../../register/exportRows';
import type { Row } from '../../list/columns';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { registerFor } from '../registerFor';
import { exportedColumns } from './exportedColumns';
import type { CommandWork } from './given';
import { readAll, readRows } from './readRows';
import { strings } from './strings';
import styles from './commands.module.scss';
import itemStyles from '../../item/item.module.scss';

/** Hands over rows of the list as an Excel or CSV file, as the register's own export does. */
export function ExportList({ list, ids, columns, onClose }: CommandWork): JSX.Element {
  const { store, reader, pack, language, today, announce } = useHub();
  const start = useStart();
  const [all, setAll] = React.useState(ids.length === 0);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [said, setSaid] = React.useState('');
  const hand = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    setSaid(strings.Reading);
    const { read, columns: columnsOf, shown } = registerFor(list);
    let about: readonly Row[] = [];
    const known = columnsOf(reader, () => about, pack);
    const names = exportedColumns(columns, known.map(column => column.name), shown);
    // A priority is a place among all rows, whichever of them are exported.
    const asked = await (all || names.includes('RankKey') ? readAll(store, list, read) : readRows(store, list, ids, read));
    setBusy(false);
    setSaid('');
    if (!asked.ok) return setFailure(asked.failure);
    about = asked.value;
    const rows = all ? about : about.filter(row => ids.includes(row.Id));
    await exportRows(list, format, rows, names.flatMap(name => known.filter(column => column.name === name)), reader, list.title[language], today());
    const words = fill(strings.Exported, rows.length);
    setSaid(words);
    announce(words);
  };
  const begin = (format: 'csv' | 'xlsx'): void => { if (!busy) start(() => hand(format)); };
  return (
    <>
      {ids.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{strings.ExportRows}</legend>
          <label><input type="radio" name="list-export" checked={!all} onChange={() => setAll(false)} />{fill(strings.ExportSelected, ids.length)}</label>
          <label><input type="radio" name="list-export" checked={all} onChange={() => setAll(true)} />{strings.ExportAll}</label>
        </fieldset>
      )}
      <p>{strings.ExportText}</p>
      {failure && <FailureMessage failure={failure} />}
      <p role="status">{said}</p>
      <div className={itemStyles.buttons}>
        <PrimaryButton text={strings.Excel} aria-disabled={busy} onClick={() => begin('xlsx')} />
        <PrimaryButton text={strings.Csv} aria-disabled={busy} onClick={() => begin('csv')} />
        <DefaultButton text={hubStrings.Close} onClick={onClose} />
      </div>
    </>
  );
}
