import * as React from 'react';
import type { LinesHandle } from './Lines';
import type { Line } from './view';

/** The cell that has the grid's one tab stop. `line` -1 is the header; `key` finds the line again when lines move. */
export interface Cursor {
  readonly key: string;
  readonly line: number;
  readonly column: number;
}

interface GridShape {
  readonly lines: readonly Line[];
  readonly columnCount: number;
  readonly hasHeader: boolean;
  /** Lines that Page Up and Page Down go by. */
  readonly pageSize: number;
}

const headerKey = 'header';

/** Where the cursor is now: its line may have moved or gone since it was put there. */
export function settle(cursor: Cursor, { lines, columnCount, hasHeader }: GridShape): Cursor {
  const column = Math.max(0, Math.min(cursor.column, columnCount - 1));
  if (cursor.line < 0 && hasHeader) return { key: headerKey, line: -1, column };
  if (lines[cursor.line]?.key === cursor.key) return column === cursor.column ? cursor : { ...cursor, column };
  const moved = cursor.key === '' ? -1 : lines.findIndex(line => line.key === cursor.key);
  const line = moved >= 0 ? moved : Math.max(0, Math.min(cursor.line, lines.length - 1));
  return { key: lines[line]?.key ?? '', line, column };
}

/** Where a key takes the cursor, if it is one that moves it (WAI-ARIA practices, "Grid"). */
export function moved(cursor: Cursor, event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }, shape: GridShape):
  Cursor | undefined {
  const { lines, columnCount, hasHeader, pageSize } = shape;
  const top = hasHeader ? -1 : 0;
  const far = event.ctrlKey || event.metaKey;
  const to = (line: number, column: number): Cursor => {
    const at = Math.max(top, Math.min(line, lines.length - 1));
    return {
      line: at, column: Math.max(0, Math.min(column, columnCount - 1)), key: at < 0 ? headerKey : lines[at]?.key ?? ''
    };
  };
  const { line, column } = cursor;
  switch (event.key) {
    case 'ArrowDown': return to(far ? lines.length - 1 : line + 1, column);
    case 'ArrowUp': return to(far ? 0 : line - 1, column);
    case 'ArrowLeft': return to(line, column - 1);
    case 'ArrowRight': return to(line, column + 1);
    case 'PageDown': return to(line + pageSize, column);
    case 'PageUp': return to(line < 0 ? line : Math.max(0, line - pageSize), column);
    case 'Home': return far ? to(0, 0) : to(line, 0);
    case 'End': return far ? to(lines.length - 1, columnCount - 1) : to(line, columnCount - 1);
    default: return undefined;
  }
}

export interface GridCursor {
  readonly cursor: Cursor;
  /** Puts the cursor on a cell; with `focus` the browser's focus goes there too. */
  go(to: Cursor, focus?: boolean): void;
}

/** The roving tab stop of a grid, and the focus that follows it. */
export function useGridCursor(
  shape: GridShape, root: React.RefObject<HTMLElement>, list: React.RefObject<LinesHandle>
): GridCursor {
  const [held, setHeld] = React.useState<Cursor>({ key: '', line: 0, column: 1 });
  const wantsFocus = React.useRef(false);
  const cursor = settle(held, shape);
  const go = React.useCallback((to: Cursor, focus = true): void => {
    wantsFocus.current = focus;
    setHeld(to);
    if (to.line >= 0) list.current?.show(to.line);
  }, [list]);

  React.useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = root.current?.querySelector<HTMLElement>('[data-cursor]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    // Sideways only: the virtualiser has seen to up and down. Absent in jsdom.
    cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
  return { cursor, go };
}
