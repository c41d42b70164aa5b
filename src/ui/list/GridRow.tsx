import * as React from 'react';
import * as strings from 'ListStrings';
import { fill } from '../shell/words';
import type { Row, TableColumn } from './columns';
import type { Line } from './view';
import styles from './Grid.module.scss';

/** Which columns a row that is drawn as a card says where; the rest of the columns shown follow in its last line. */
export interface Card {
  readonly title: string;
  /** Said first, in bold. */
  readonly lead: readonly string[];
}

/** What every line of a grid needs; one object for all of them. */
export interface LineData {
  readonly lines: readonly Line[];
  readonly columns: readonly TableColumn[];
  readonly widthOf: (column: TableColumn) => number;
  readonly formatCount: (count: number) => string;
  readonly card?: Card;
  readonly leading: 'select' | 'drag' | undefined;
  /** Column whose text looks like what opens the row. */
  readonly titleColumn: string;
  readonly grouped: boolean;
  /** aria-rowindex of the first line. */
  readonly firstRowIndex: number;
  /** Height of what stands above the first line, in pixels. */
  readonly top: number;
  readonly selected: ReadonlySet<number>;
  readonly cursor: { readonly line: number; readonly column: number };
  readonly dragged?: number;
  readonly labelOf: (row: Row) => string;
  readonly more?: (row: Row, column: string) => React.HTMLAttributes<HTMLElement>;
  onCell(line: number, column: number): void;
  onOpen?(row: Row): void;
  onSelect(row: Row, range: boolean): void;
  onToggle(key: string): void;
  onDragStart(line: number, event: React.PointerEvent): void;
}

interface LineProps {
  readonly data: LineData;
  readonly index: number;
  /** In CSS pixels. */
  readonly height: number;
}

const nothing = '–';

function CellText({ column, row }: { readonly column: TableColumn; readonly row: Row }): JSX.Element {
  const text = column.text(row);
  if (text === '') return <span className={styles.empty} aria-label={strings.Empty}>{nothing}</span>;
  const mark = column.mark?.(row);
  if (!mark) return <>{text}</>;
  const told = column.told?.(row);
  return <><span className={styles.mark} aria-hidden="true" title={told}>{mark}</span>{told && <span className={styles.told}>{told} </span>}{text}</>;
}

function CardText({ row, card, columns }: { readonly row: Row; readonly card: Card; readonly columns: readonly TableColumn[] }): JSX.Element {
  const named = (name: string): readonly TableColumn[] => columns.filter(column => column.name === name);
  const rest = columns.filter(column => column.name !== card.title && !card.lead.includes(column.name) && column.text(row) !== '');
  return (
    <>
      <div className={styles.lead}>
        {card.lead.flatMap(named).map(column => <span key={column.name}><CellText column={column} row={row} /> </span>)}
      </div>
      {named(card.title).map(column => <div key={column.name} className={styles.headline}>{column.text(row)}</div>)}
      <div className={styles.rest}>{rest.map((column, at) => <React.Fragment key={column.name}>{at > 0 && ' · '}<CellText column={column} row={row} /></React.Fragment>)}</div>
    </>
  );
}

/** A row of cells is as wide as its cells; a card is as wide as the grid. */
const placed = ({ data: { top, card }, index, height }: LineProps): React.CSSProperties =>
  ({ top: index * height + top, height, lineHeight: `${height - 1}px`, ...card ? { width: '100%' } : { minWidth: '100%' } });

function GroupLine({ data, index, height, line }: LineProps & { readonly line: Extract<Line, { readonly kind: 'group' }> }): JSX.Element {
  const active = data.cursor.line === index;
  return (
    <div
      role="row" aria-level={1} aria-expanded={line.expanded} aria-rowindex={data.firstRowIndex + index}
      className={`${styles.row} ${styles.group}`} style={placed({ data, index, height })} onClick={() => data.onToggle(line.key)}
    >
      <div
        role="gridcell" aria-colindex={1} aria-colspan={data.card ? 1 : data.columns.length + (data.leading ? 1 : 0)}
        className={styles.cell} tabIndex={active ? 0 : -1} data-cursor={active || undefined}
        onFocus={() => data.onCell(index, data.cursor.column)}
      >
        <span className={styles.twisty} aria-hidden="true">{line.expanded ? '▾' : '▸'}</span>
        {line.text || strings.NoValue} <span className={styles.count}>({data.formatCount(line.count)})</span>
      </div>
    </div>
  );
}

function LeadingCell({ data, index, row, active }: {
  readonly data: LineData; readonly index: number; readonly row: Row; readonly active: boolean;
}): JSX.Element {
  const chosen = data.selected.has(row.Id);
  const drag = data.leading === 'drag';
  return (
    <div
      role="gridcell" aria-colindex={1} className={`${styles.cell} ${styles.pick} ${drag ? styles.grip : ''}`}
      tabIndex={active ? 0 : -1} data-cursor={active || undefined}
      aria-label={fill(drag ? strings.DragRow : chosen ? strings.SelectedRow : strings.SelectRow, data.labelOf(row))}
      onFocus={() => data.onCell(index, 0)}
      onClick={event => {
        event.stopPropagation();
        if (!drag) data.onSelect(row, event.shiftKey);
      }}
      onPointerDown={drag ? event => data.onDragStart(index, event) : undefined}
    >
      {drag ? <span aria-hidden="true">⠿</span> : <span className={styles.box} aria-hidden="true">{chosen ? '✓' : ''}</span>}
    </div>
  );
}

/** One line of the grid: a group, a row of cells, or a card. */
function GridLine({ data, index, height }: LineProps): JSX.Element {
  const { lines, columns, widthOf, card, leading, selected, cursor } = data;
  const line = lines[index];
  if (line.kind === 'group') return <GroupLine data={data} index={index} height={height} line={line} />;
  const { row } = line;
  const first = leading ? 1 : 0;
  const chosen = selected.has(row.Id);
  const cellProps = (column: number): React.HTMLAttributes<HTMLElement> & { readonly 'data-cursor'?: true } => {
    const active = cursor.line === index && cursor.column === column;
    return {
      role: 'gridcell', 'aria-colindex': column + 1, tabIndex: active ? 0 : -1, 'data-cursor': active || undefined,
      onFocus: () => data.onCell(index, column)
    };
  };
  const open = (): void => {
    // A click that ends marking some text is not meant to open.
    if (window.getSelection()?.isCollapsed === false) return;
    data.onOpen?.(row);
  };
  return (
    <div
      role="row" aria-level={data.grouped ? 2 : undefined} aria-rowindex={data.firstRowIndex + index}
      aria-selected={leading === 'select' ? chosen : undefined}
      className={[
        styles.row, data.onOpen && styles.opens, chosen && styles.selected, data.dragged === index && styles.dragged,
        leading === 'drag' && cursor.line === index && styles.current
      ].filter(Boolean).join(' ')}
      style={placed({ data, index, height })} onClick={open}
    >
      {leading && <LeadingCell data={data} index={index} row={row} active={cursor.line === index && cursor.column === 0} />}
      {card
        ? <div {...cellProps(first)} className={`${styles.cell} ${styles.card}`}><CardText row={row} card={card} columns={columns} /></div>
        : columns.map((column, at) => {
          const more = data.more?.(row, column.name);
          return (
            <div
              key={column.name} {...cellProps(at + first)} title={column.text(row)} style={{ width: widthOf(column) }} {...more}
              className={`${styles.cell} ${column.alignEnd ? styles.end : ''} ${more?.className ?? (column.name === data.titleColumn ? styles.title : '')}`}
            >
              <CellText column={column} row={row} />
            </div>
          );
        })}
    </div>
  );
}

/** Remembered, so that scrolling draws only the lines that come into sight. */
export const GridRow = React.memo(GridLine);
