import * as React from 'react';
import { DefaultButton, IconButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { Themed } from '../../fields/Surface';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { TableColumn } from '../columns';
import type { Table } from '../useTable';
import { strings } from './strings';
import styles from './commands.module.scss';

interface ColumnsDialogProps {
  readonly table: Table;
  readonly shownAtFirst: readonly string[];
  readonly onClose: () => void;
}

/** Chooses the columns of a table and their order. Nothing changes until it is applied. */
export function ColumnsDialog({ table, shownAtFirst, onClose }: ColumnsDialogProps): JSX.Element {
  const { announce } = useHub();
  const arranged = (names: readonly string[]): readonly string[] =>
    [...names, ...table.columns.map(column => column.name).filter(name => !names.includes(name))];
  const [order, setOrder] = React.useState(() => arranged(table.shown.map(column => column.name)));
  const [chosen, setChosen] = React.useState(() => new Set(table.shown.map(column => column.name)));

  const columnOf = (name: string): TableColumn => {
    const column = table.columns.find(one => one.name === name);
    if (!column) throw new Error(`The table has no column ${name}.`);
    return column;
  };
  const move = (index: number, by: -1 | 1): void => {
    const next = [...order];
    [next[index], next[index + by]] = [next[index + by], next[index]];
    setOrder(next);
    const { title } = columnOf(order[index]);
    announce(fill(strings.ColumnMoved, title, index + by + 1, order.length));
  };
  const toggle = (name: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  const apply = (): void => {
    table.show(order.filter(name => chosen.has(name)));
    onClose();
  };
  return (
    <Themed><Dialog
      hidden={false} onDismiss={onClose} minWidth={320} maxWidth={480} modalProps={{ isBlocking: false }}
      dialogContentProps={{ title: strings.Columns, subText: strings.ColumnsHelp, closeButtonAriaLabel: strings.Cancel, showCloseButton: true }}
    >
      <ol className={styles.columns}>
        {order.map(columnOf).map(({ name, title }, index) => (
          <li key={name} className={styles.column}>
            <label className={styles.value}>
              <input type="checkbox" checked={chosen.has(name)} onChange={event => toggle(name, event.target.checked)} />
              <span>{title}</span>
            </label>
            <IconButton
              iconProps={{ iconName: 'Up' }} ariaLabel={fill(strings.ColumnUp, title)} disabled={index === 0} allowDisabledFocus
              onClick={() => move(index, -1)}
            />
            <IconButton
              iconProps={{ iconName: 'Down' }} ariaLabel={fill(strings.ColumnDown, title)} disabled={index === order.length - 1}
              allowDisabledFocus onClick={() => move(index, 1)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className={styles.wrong}>{chosen.size === 0 ? strings.LastColumn : ''}</p>
      <DialogFooter>
        <PrimaryButton text={strings.Apply} onClick={apply} disabled={chosen.size === 0} />
        <DefaultButton
          text={strings.ColumnsReset} onClick={() => {
            setOrder(arranged(shownAtFirst));
            setChosen(new Set(shownAtFirst));
          }}
        />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </DialogFooter>
    </Dialog></Themed>
  );
}
