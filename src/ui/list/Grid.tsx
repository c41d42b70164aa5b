import * as React from 'react';
import type { Row, TableColumn } from './columns';
import type { HeaderProps } from './GridHeader';
import type { Card, LineData } from './GridRow';
import type { LinesHandle } from './Lines';
import { Lines } from './Lines';
import { moved, useGridCursor } from './useGridCursor';
import type { Dragging } from './useRowDrag';
import { evenLines } from './useRowDrag';
import { cardWidth, useWidth } from './useWidth';
import type { Line, Sort } from './view';
import { rowKey } from './view';
import styles from './Grid.module.scss';

const headerHeight = 36;
const rowHeight = 36;
const cardHeight = 100;
const leadingWidth = 40;
/** Room for a vertical scroll bar. */
const scrollBar = 18;

/** Changing cells in the grid. */
export interface GridEditing {
  /** Hears a key on a cell; `true`: it has been dealt with. */
  onKey(row: Row, column: string, key: string): boolean;
  /** What a cell has besides: a look of its own, what a click does. */
  cellProps?(row: Row, column: string): React.HTMLAttributes<HTMLElement>;
}

/** Where a grid's cursor is sent. */
export interface Destination {
  readonly id: number;
  readonly focus: boolean;
  /** The column it was in, when absent. */
  readonly column?: string;
}

interface GridProps {
  /** Names the grid to screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly lines: readonly Line[];
  /** Are there group lines among them? Then it is a tree grid. */
  readonly grouped?: boolean;
  /** Column that takes what width is left, and looks like what opens the row. */
  readonly titleColumn: string;
  readonly card: Card;
  /** How a row is called, for example by its number. */
  readonly labelOf: (row: Row) => string;
  /** Tallest height of the grid, in pixels; it is lower when there is less to show. */
  readonly height: number;
  readonly sort?: Sort;
  readonly widths?: Readonly<Record<string, number>>;
  readonly onSort?: (column: string) => void;
  readonly onResize?: (column: string, width: number) => void;
  /** Selected rows by Id; absent: there is no selecting. */
  readonly selected?: ReadonlySet<number>;
  readonly onSelected?: (selected: ReadonlySet<number>) => void;
  readonly onOpen?: (row: Row) => void;
  readonly onToggle?: (groupKey: string) => void;
  /** There when lines can be dragged to another place. */
  readonly dragging?: Dragging;
  /** Hears every key on a row first; `true`: it has been dealt with. */
  readonly onRowKey?: (row: Row, event: React.KeyboardEvent) => boolean;
  /** The row the cursor is on. */
  readonly onCurrent?: (row: Row | undefined) => void;
  /** A new object brings the cursor to this row, and the focus too when `focus` is true. */
  readonly goTo?: Destination;
  readonly editing?: GridEditing;
  readonly formatCount?: (count: number) => string;
  /** Another one means another question: the grid starts again at its first line. */
  readonly question?: unknown;
}

const nobody: ReadonlySet<number> = new Set();

/**
 * An accessible grid over any number of lines (WAI-ARIA "Grid", with groups "Treegrid"): one tab stop; arrows, Home, End and Page keys move;
 * Enter opens, Space selects, Ctrl+A selects all, F2 edits; the header sorts by Enter. Below {@link cardWidth} it shows cards.
 */
export function Grid(props: GridProps): JSX.Element {
  const {
    label, columns, lines, grouped = false, titleColumn, labelOf, height, sort, widths = {}, selected, onSelected, onOpen, onToggle,
    dragging, onRowKey, onCurrent, goTo, editing, question, formatCount = String
  } = props;
  const root = React.useRef<HTMLDivElement>(null);
  const list = React.useRef<LinesHandle>(null);
  const anchor = React.useRef<number>();
  const width = useWidth(root, 1024);

  const card = width <= cardWidth ? props.card : undefined;
  const leading = dragging ? 'drag' : onSelected ? 'select' : undefined;
  const first = leading ? 1 : 0;
  const top = card ? 0 : headerHeight;
  const itemSize = card ? cardHeight : rowHeight;
  const wanted = columns.reduce((sum, column) => sum + (widths[column.name] ?? column.width), leading ? leadingWidth : 0);
  const spare = Math.max(0, width - scrollBar - wanted);
  const widthOf = (column: TableColumn): number =>
    (widths[column.name] ?? column.width) + (column.name === titleColumn && widths[column.name] === undefined ? spare : 0);
  const full = Math.min(height, Math.max(itemSize, lines.length * itemSize) + top + (wanted > width ? scrollBar : 2));

  const shape = {
    lines, hasHeader: !card, columnCount: (card ? 1 : columns.length) + first,
    pageSize: Math.max(1, Math.floor((full - top) / itemSize) - 1)
  };
  const { cursor, go } = useGridCursor(shape, root, list);

  const currentLine = lines[cursor.line];
  const current = currentLine?.kind === 'row' ? currentLine.row : undefined;
  React.useEffect(() => onCurrent?.(current), [current, onCurrent]);
  React.useLayoutEffect(() => list.current?.start(), [question]);
  React.useLayoutEffect(() => {
    if (!goTo) return;
    const key = rowKey({ Id: goTo.id });
    const line = lines.findIndex(one => one.key === key);
    const column = columns.findIndex(one => one.name === goTo.column);
    if (line >= 0) go({ key, line, column: column < 0 ? cursor.column : column + first }, goTo.focus);
    // Only a new wish moves the cursor.
  }, [goTo]);

  const shownRows = (): readonly Row[] => lines.flatMap(line => line.kind === 'row' ? [line.row] : []);
  const select = (row: Row, range: boolean): void => {
    if (!selected || !onSelected) return;
    const next = new Set(selected);
    const rows = range && anchor.current !== undefined ? shownRows() : [];
    const [from, to] = [rows.findIndex(one => one.Id === anchor.current), rows.findIndex(one => one.Id === row.Id)].sort((a, b) => a - b);
    if (rows.length > 0 && from >= 0) rows.slice(from, to + 1).forEach(one => next.add(one.Id));
    else if (!next.delete(row.Id)) next.add(row.Id);
    anchor.current = row.Id;
    onSelected(next);
  };
  const rowCount = React.useMemo(() => lines.reduce((sum, line) => sum + (line.kind === 'row' ? 1 : 0), 0), [lines]);
  const selection = !selected || !onSelected ? undefined
    : selected.size === 0 ? 'none' : selected.size >= rowCount && shownRows().every(row => selected.has(row.Id)) ? 'all' : 'some';
  const selectAll = (): void => onSelected?.(selection === 'all' ? nobody : new Set(shownRows().map(row => row.Id)));

  const cell = card ? undefined : columns[cursor.column - first]?.name;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (current && onRowKey?.(current, event)) {
      event.preventDefault();
      return;
    }
    if (event.altKey) return;
    const to = moved(cursor, event, shape);
    if (current && cell && editing?.onKey(current, cell, event.key)) event.stopPropagation();
    else if (to) go(to);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && onSelected) onSelected(new Set(shownRows().map(row => row.Id)));
    else if (currentLine?.kind === 'group' && (event.key === 'Enter' || event.key === ' ')) onToggle?.(currentLine.key);
    else if (current && event.key === 'Enter') onOpen?.(current);
    else if (current && event.key === ' ') select(current, event.shiftKey);
    else return;
    event.preventDefault();
  };

  const data: LineData = {
    lines, columns, widthOf, card, leading, titleColumn, top, cursor, labelOf, grouped, formatCount, onOpen,
    more: editing?.cellProps,
    firstRowIndex: card ? 1 : 2, selected: selected ?? nobody, dragged: dragging?.drag?.from,
    onCell: (line, column) => {
      if (line !== cursor.line || column !== cursor.column) go({ key: lines[line].key, line, column }, false);
    },
    onSelect: select, onToggle: key => onToggle?.(key), onDragStart: (line, event) => {
      const box = list.current?.box;
      if (box) dragging?.start(line, event, evenLines(box, itemSize, top, lines.length));
    }
  };
  const header: HeaderProps | undefined = card ? undefined : {
    columns, widthOf, sort, selection, leading: leading !== undefined, height: headerHeight,
    onSort: props.onSort, onResize: props.onResize, onSelectAll: selectAll,
    cursor: cursor.line < 0 ? cursor.column : undefined,
    onCursor: column => { if (cursor.line >= 0 || column !== cursor.column) go({ key: 'header', line: -1, column }, false); }
  };
  return (
    <div
      ref={root} role={grouped ? 'treegrid' : 'grid'} className={styles.grid} aria-label={label}
      aria-rowcount={lines.length + (card ? 0 : 1)} aria-colcount={shape.columnCount} aria-multiselectable={onSelected ? true : undefined}
      onKeyDown={onKeyDown}
    >
      <Lines
        ref={list} data={data} header={header} height={full} lineHeight={itemSize} minWidth={card ? undefined : wanted}
        dropAt={dragging?.drag?.to}
      />
    </div>
  );
}
