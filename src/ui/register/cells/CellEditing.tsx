import * as React from 'react';
import type { Change, Item, List } from '../../../schema/define';
import type { Failure } from '../../../data/store';
import { Themed } from '../../fields/Surface';
import type { Current } from '../../item/current';
import { saveRow } from '../../item/saveRow';
import type { ItemRules } from '../../item/rules';
import type { Row, TableColumn } from '../../list/columns';
import type { GridEditing } from '../../list/Grid';
import type { Line } from '../../list/view';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { CellEditor } from './CellEditor';
import { nextCell } from './nextCell';
import { strings } from './strings';
import type { AskedToEdit, Cell } from './useCellEditing';
import { useCellEditing } from './useCellEditing';
import styles from './cells.module.scss';

interface CellEditingProps {
  readonly asked: AskedToEdit;
  /** The register's rules, fetched when somebody begins to edit. */
  readonly load: () => Promise<ItemRules<List>>;
  /** Brings the table's cursor to a cell. */
  readonly onShow: (cell: Cell) => void;
  readonly onEditing: (editing: GridEditing) => void;
  /** The lines and columns of the table as they are shown. */
  readonly lines: readonly Line[];
  readonly columns: readonly TableColumn[];
  readonly onSaved: (row: Row) => void;
}

/** What was changed last, to be taken back. */
interface Last {
  readonly item: Current<List>;
  readonly column: string;
  readonly before: unknown;
}

/** The rules of one column: somebody who changed another one meanwhile is not in the way. */
const ofOne = (rules: ItemRules<List>, column: string): ItemRules<List> => ({ ...rules, columns: [column] });

/** Frames that the table gets to draw the cell, before it counts as gone. */
const patience = 30;

/** The table's cell with the cursor, once it is drawn and has the focus. */
function useAnchor(at: Cell | undefined): HTMLElement | undefined {
  const [anchor, setAnchor] = React.useState<HTMLElement>();
  React.useEffect(() => {
    setAnchor(undefined);
    if (!at) return undefined;
    let frame = 0;
    const look = (left: number): void => {
      const cell = document.activeElement?.closest<HTMLElement>('[role=gridcell][data-cursor]');
      if (cell) setAnchor(cell);
      else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
    };
    // The cursor moves after this effect.
    frame = requestAnimationFrame(() => look(patience));
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return anchor;
}

/** Editing in the table: how it is done, the open cell, and taking back what was changed last. */
export function CellEditing({ asked, load, lines, columns, onShow, onEditing, onSaved }: CellEditingProps): JSX.Element | null {
  const hub = useHub();
  const { announce } = hub;
  const start = useStart();
  const { on } = asked;
  const { rules, at, may, settle, leave } = useCellEditing(asked, load, onShow, onEditing);
  const anchor = useAnchor(at);
  // The version that the last write left: its next cell needs not be read again.
  const [known, setKnown] = React.useState<Current<List>>();
  const [last, setLast] = React.useState<Last>();
  const [said, setSaid] = React.useState<string>();
  const [failure, setFailure] = React.useState<Failure>();
  React.useEffect(() => { if (on) announce(strings.Hint); }, [on, announce]);

  if (!rules) return null;
  const titleOf = (column: string): string => columns.find(one => one.name === column)?.title ?? column;
  const undo = ({ item, column, before }: Last): void => start(async () => {
    setFailure(undefined);
    const saved = await saveRow(hub, ofOne(rules, column), item, { [column]: before ?? null } as Change<List>);
    if (saved.kind === 'failure') return setFailure(saved.failure);
    setLast(undefined);
    const words = saved.kind === 'saved' ? strings.Undone : strings.NotUndone;
    const row = saved.kind === 'saved' ? saved.item : saved.theirs;
    const [first, second] = saved.kind === 'saved' ? [rules.labelOf(row), titleOf(column)] : [titleOf(column), rules.labelOf(row)];
    setKnown(row);
    onSaved(row);
    setSaid(fill(words, first, second));
    announce(fill(words, first, second));
  });
  const rows = (): readonly Row[] => lines.flatMap(line => line.kind === 'row' ? [line.row] : []);
  const nameOf = (id: number): string => {
    const row = rows().find(one => one.Id === id);
    return row ? rules.labelOf(row as unknown as Item<List>) : '';
  };
  return (
    <div className={styles.bar}>
      {on && <p className={styles.hint}>{strings.Hint}</p>}
      {last && (
        <p className={styles.last}>
          {fill(strings.Changed, rules.labelOf(last.item), titleOf(last.column))}{' '}
          <button type="button" onClick={() => undo(last)}>{strings.Undo}</button>
        </p>
      )}
      {said && !last && <p className={styles.last}>{said}</p>}
      {failure && <FailureMessage failure={failure} />}
      {at && anchor && (
        <Themed>
          <CellEditor
            key={`${at.id} ${at.column}`} id={at.id} rules={ofOne(rules, at.column)} anchor={anchor} settle={settle}
            known={known?.Id === at.id ? known : undefined} label={fill(strings.CellOf, titleOf(at.column), nameOf(at.id))}
            onItem={item => {
              setKnown(item);
              onSaved(item);
            }}
            onChanged={(item, before) => {
              setSaid(undefined);
              setFailure(undefined);
              setLast({ item, column: at.column, before });
            }}
            onLeave={step => leave(at, step === 0 ? undefined : nextCell(rows(), columns.map(one => one.name), may, at, step))}
          />
        </Themed>
      )}
    </div>
  );
}
