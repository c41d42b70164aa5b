import * as React from 'react';
import type { Item, List } from '../../../schema/define';
import type { ItemRules } from '../../item/rules';
import type { Row } from '../../list/columns';
import type { GridEditing } from '../../list/Grid';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { strings } from './strings';
import styles from './cells.module.scss';

/** A cell of a register's table. */
export interface Cell {
  readonly id: number;
  readonly column: string;
}

/** What the page was asked for: that a click edits from now on, or no more; or to edit this one cell. */
export interface AskedToEdit {
  readonly on: boolean;
  readonly cell?: { readonly row: Row; readonly column: string };
}

export interface CellEditing {
  readonly rules: ItemRules<List> | undefined;
  /** The cell that is being edited. */
  readonly at: Cell | undefined;
  /** What is entered in the open cell is saved; false where it must be corrected first. Set by whoever shows the cell. */
  readonly settle: React.MutableRefObject<(() => Promise<boolean>) | undefined>;
  /** May this user change this cell? */
  may(row: Row, column: string): boolean;
  /** Goes on from one cell to the next one, or to none; nothing when it is not open any more. */
  leave(from: Cell, to?: Cell): void;
}

/**
 * Which cell of a register is edited.
 * @param load the register's rules
 * @param show brings the table's cursor to a cell
 * @param onEditing hears what the table is to do with its cells
 */
export function useCellEditing(
  asked: AskedToEdit, load: () => Promise<ItemRules<List>>, show: (cell: Cell) => void, onEditing: (editing: GridEditing) => void
): CellEditing {
  const { me, announce } = useHub();
  const start = useStart();
  const [rules, setRules] = React.useState<ItemRules<List>>();
  const [at, setAt] = React.useState<Cell>();
  const settle = React.useRef<() => Promise<boolean>>();
  const may = React.useCallback((row: Row, column: string) =>
    rules?.editable(row as unknown as Item<List>, me).includes(column) ?? false, [rules, me]);
  const begin = React.useCallback((row: Row, column: string) => start(async () => {
    if (settle.current && !await settle.current()) return;
    if (!may(row, column)) return announce(strings.NotEditable);
    show({ id: row.Id, column });
    setAt({ id: row.Id, column });
    // Showing is a wish of the page, the same for all cells.
  }), [may, start, announce]);

  React.useEffect(() => start(async () => {
    const loaded = await load();
    setRules(() => loaded);
  }), [load, start]);
  React.useEffect(() => onEditing({
    onKey: (row, column, key) => {
      const edits = key === 'F2' || (key === 'Enter' && asked.on && may(row, column));
      if (edits) begin(row, column);
      return edits;
    },
    cellProps: asked.on ? (row, column) => !may(row, column) ? { 'aria-readonly': true } : {
      className: styles.editable,
      onClick: event => {
        event.stopPropagation();
        begin(row, column);
      }
    } : undefined
  }), [asked.on, may, begin]);
  React.useEffect(() => {
    if (rules && asked.cell) begin(asked.cell.row, asked.cell.column);
    // Once, as soon as the rules are there.
  }, [rules, asked]);
  return {
    rules, at, settle, may,
    leave: (from, to) => {
      setAt(now => now && now.id === from.id && now.column === from.column ? to : now);
      show(to ?? from);
    }
  };
}
