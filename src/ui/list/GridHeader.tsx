import * as React from 'react';
import * as strings from 'ListStrings';
import type { TableColumn } from './columns';
import { narrowest } from './preferences';
import type { Sort } from './view';
import shell from '../shell/shell.module.scss';
import styles from './Grid.module.scss';

export interface HeaderProps {
  readonly columns: readonly TableColumn[];
  readonly widthOf: (column: TableColumn) => number;
  readonly sort?: Sort;
  readonly onSort?: (column: string) => void;
  readonly onResize?: (column: string, width: number) => void;
  /** Column that has the tab stop, when the header has it. */
  readonly cursor?: number;
  readonly onCursor: (column: number) => void;
  /** `all`, `some` or `none` of the rows shown are selected; absent: there is no selecting. */
  readonly selection?: 'all' | 'some' | 'none';
  readonly onSelectAll: () => void;
  /** Is there a first cell without a heading of its own? */
  readonly leading: boolean;
  readonly height: number;
}

const step = 16;

function ResizeHandle({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }): JSX.Element {
  const from = React.useRef<{ readonly x: number; readonly width: number }>();
  return (
    <span
      className={styles.handle} aria-hidden="true"
      onClick={event => event.stopPropagation()}
      onPointerDown={event => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={event => {
        if (from.current) onWidth(Math.max(narrowest, from.current.width + event.clientX - from.current.x));
      }}
      onPointerUp={() => { from.current = undefined; }}
      onPointerCancel={() => { from.current = undefined; }}
    />
  );
}

/** The column headings: Enter sorts, Ctrl+Left and Ctrl+Right change the width. */
export function GridHeader(props: HeaderProps): JSX.Element {
  const { columns, widthOf, sort, onSort, onResize, cursor, onCursor, selection, onSelectAll, leading, height } = props;
  const first = leading ? 1 : 0;
  const tabStop = (index: number): { readonly tabIndex: number; readonly 'data-cursor'?: true } =>
    cursor === index ? { tabIndex: 0, 'data-cursor': true } : { tabIndex: -1 };
  const activates = (event: React.KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' ';
  return (
    <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.header}`} style={{ height, lineHeight: `${height}px` }}>
      {leading && (
        <div
          role="columnheader" aria-colindex={1} className={`${styles.cell} ${styles.pick}`} {...tabStop(0)}
          onFocus={() => onCursor(0)}
          onClick={selection ? onSelectAll : undefined}
          onKeyDown={event => {
            if (!selection || !activates(event)) return;
            event.preventDefault();
            onSelectAll();
          }}
        >
          <span className={shell.hidden}>{selection ? strings.SelectAll : strings.Move}</span>
          {selection && <span className={styles.box} aria-hidden="true">{selection === 'all' ? '✓' : selection === 'some' ? '–' : ''}</span>}
        </div>
      )}
      {columns.map((column, index) => {
        const sorted = sort?.column === column.name ? (sort.descending ? 'descending' : 'ascending') : 'none';
        const width = widthOf(column);
        return (
          <div
            key={column.name} role="columnheader" aria-colindex={index + first + 1} aria-sort={onSort && sorted}
            className={`${styles.cell} ${onSort ? styles.heading : ''} ${column.alignEnd ? styles.end : ''}`} style={{ width }}
            {...tabStop(index + first)}
            title={column.title}
            onFocus={() => onCursor(index + first)}
            onClick={() => onSort?.(column.name)}
            onKeyDown={event => {
              const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
              if (sideways !== 0 && event.ctrlKey && onResize) {
                onResize(column.name, Math.max(narrowest, width + sideways * step));
              } else if (activates(event)) onSort?.(column.name);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            {column.title}
            {sorted !== 'none' && <span className={styles.arrow} aria-hidden="true">{sorted === 'descending' ? '↓' : '↑'}</span>}
            {onResize && <ResizeHandle width={width} onWidth={wide => onResize(column.name, wide)} />}
          </div>
        );
      })}
    </div>
  );
}
