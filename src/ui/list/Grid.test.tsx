import '@testing-library/jest-dom';
import * as React from 'react';
import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import type { Reader } from '../../schema/kinds/kind';
import { changeRequests } from '../../schema/lists/changeRequests';
import type { Row } from './columns';
import { tableColumns } from './columns';
import { Grid } from './Grid';
import { useRowDrag } from './useRowDrag';
import { grouped, linesOf } from './view';

const reader: Reader = {
  language: 'en', label: (_, key) => key,
  zone: { name: 'America/Toronto', dayOf: instant => instant.slice(0, 10), midnightOf: day => `${day}T05:00:00Z` }
};
const columns = tableColumns(changeRequests, ['Id', 'Title', 'Status'], reader);
const rows = Array.from({ length: 1000 }, (_, index): Row => (
  { Id: index + 1, Title: `Sample ${index + 1}`, Status: index % 2 === 0 ? 'received' : 'endorsed' }));
const collator = new Intl.Collator('en-CA');

interface Given extends Partial<React.ComponentProps<typeof Grid>> {
  readonly groups?: boolean;
}

function Sample({ groups = false, ...rest }: Given): JSX.Element {
  const [selected, setSelected] = React.useState<ReadonlySet<number>>(new Set());
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  return (
    <Grid
      label="Sample" columns={columns} titleColumn="Title" card={{ title: 'Title', lead: ['Id'] }} labelOf={row => `CR-${row.Id}`} height={400}
      lines={linesOf(rows, groups ? grouped(rows, columns[2], collator) : undefined, folded)} grouped={groups}
      selected={selected} onSelected={setSelected} onToggle={key => setFolded(folded.has(key) ? new Set() : new Set([key]))} {...rest}
    />
  );
}

const press = (key: string, options: { readonly ctrlKey?: boolean; readonly altKey?: boolean } = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
};
const begin = (): void => screen.getAllByRole('gridcell')[0].focus();
const focused = (): string => {
  const row = document.activeElement?.closest('[role="row"]');
  return `${row?.getAttribute('aria-rowindex')}:${document.activeElement?.getAttribute('aria-colindex')}`;
};

it('tells its size, and where each row and cell is, though it draws only some', () => {
  render(<Sample />);
  const grid = screen.getByRole('grid', { name: 'Sample' });
  expect(grid).toHaveAttribute('aria-rowcount', '1001');
  expect(grid).toHaveAttribute('aria-colcount', '4');
  expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  const drawn = within(grid).getAllByRole('row');
  expect(drawn.length).toBeLessThan(40);
  expect(drawn.map(row => row.getAttribute('aria-rowindex'))).toEqual(drawn.map((_, index) => String(index + 1)));
});

it('has one tab stop', () => {
  render(<Sample />);
  const stops = (): number => screen.getByRole('grid').querySelectorAll('[tabindex="0"]').length;
  expect(stops()).toBe(1);
  begin();
  press('ArrowDown');
  press('ArrowRight');
  expect(stops()).toBe(1);
  expect(document.activeElement).toHaveAttribute('tabindex', '0');
});

it('is walked with the keys of the ARIA practices', () => {
  render(<Sample />);
  begin();
  expect(focused()).toBe('2:1');
  press('ArrowRight');
  press('ArrowDown');
  expect(focused()).toBe('3:2');
  press('End');
  expect(focused()).toBe('3:4');
  press('ArrowRight');
  expect(focused()).toBe('3:4');
  press('Home');
  expect(focused()).toBe('3:1');
  press('End', { ctrlKey: true });
  expect(focused()).toBe('1001:4');
  press('PageUp');
  expect(focused()).toBe('992:4');
  press('Home', { ctrlKey: true });
  expect(focused()).toBe('2:1');
  press('ArrowUp');
  expect(focused()).toBe('1:1');
  expect(document.activeElement).toHaveAttribute('role', 'columnheader');
  press('PageDown');
  expect(focused()).toBe('10:1');
});

it('keeps the focused cell when it is scrolled out of sight', () => {
  render(<Sample />);
  begin();
  press('ArrowDown');
  const cell = document.activeElement;
  const box = screen.getByRole('grid').firstElementChild as HTMLElement;
  // jsdom lays nothing out.
  Object.defineProperty(box, 'scrollHeight', { value: 36_036 });
  box.scrollTop = 20_000;
  fireEvent.scroll(box);
  expect(screen.getByText('Sample 560')).toBeInTheDocument();
  expect(document.activeElement).toBe(cell);
  press('ArrowDown');
  expect(focused()).toBe('4:1');
});

it('opens with Enter or a click, selects with Space or the box, and all with Ctrl+A', () => {
  const onOpen = jest.fn();
  render(<Sample onOpen={onOpen} />);
  begin();
  press('ArrowDown');
  press('Enter');
  expect(onOpen).toHaveBeenLastCalledWith(rows[1]);
  fireEvent.click(screen.getByText('Sample 3'));
  expect(onOpen).toHaveBeenLastCalledWith(rows[2]);
  const selected = (): readonly (string | null)[] => screen.getAllByRole('row', { selected: true }).map(row => row.getAttribute('aria-rowindex'));
  press(' ');
  fireEvent.click(screen.getByRole('gridcell', { name: 'Select CR-4' }));
  expect(selected()).toEqual(['3', '5']);
  fireEvent.click(screen.getByRole('gridcell', { name: 'Select CR-7' }), { shiftKey: true });
  expect(selected()).toEqual(['3', '5', '6', '7', '8']);
  press('a', { ctrlKey: true });
  expect(screen.queryAllByRole('row', { selected: false }).filter(row => row.hasAttribute('aria-selected'))).toHaveLength(0);
  expect(onOpen).toHaveBeenCalledTimes(2);
});

it('sorts and changes widths from the header by keyboard', () => {
  const onSort = jest.fn();
  const onResize = jest.fn();
  render(<Sample onSort={onSort} onResize={onResize} sort={{ column: 'Title', descending: true }} />);
  begin();
  press('ArrowUp');
  press('ArrowRight');
  press('ArrowRight');
  expect(document.activeElement).toHaveAttribute('aria-sort', 'descending');
  press('Enter');
  expect(onSort).toHaveBeenCalledWith('Title');
  press('ArrowRight', { ctrlKey: true });
  expect(onResize).toHaveBeenCalledWith('Title', expect.any(Number));
  expect(screen.getByRole('columnheader', { name: 'Status' })).toHaveAttribute('aria-sort', 'none');
});

it('folds groups with Enter and tells whether they are unfolded', () => {
  render(<Sample groups />);
  expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '1003');
  begin();
  const head = (): HTMLElement => screen.getAllByRole('row').filter(row => row.hasAttribute('aria-expanded'))[0];
  expect(head()).toHaveAttribute('aria-expanded', 'true');
  press('Enter');
  expect(head()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '503');
  press('ArrowDown');
  press('ArrowDown');
  expect(focused()).toMatch(/^4:/);
});

it('leaves keys to the page that the page wants', () => {
  const onRowKey = jest.fn((row: Row, event: React.KeyboardEvent) => event.altKey);
  render(<Sample onRowKey={onRowKey} />);
  begin();
  press('ArrowDown', { altKey: true });
  expect(onRowKey).toHaveBeenCalledWith(rows[0], expect.anything());
  expect(focused()).toBe('2:1');
  press('ArrowDown');
  expect(focused()).toBe('3:1');
});

it('follows a row to where it is wanted', () => {
  const { rerender } = render(<Sample />);
  rerender(<Sample goTo={{ id: 700, focus: true }} />);
  expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '701');
});

it('tells where a dragged row was dropped, and Escape gives up', () => {
  const onDrop = jest.fn();
  function Draggable(): JSX.Element {
    return <Sample dragging={useRowDrag(onDrop)} selected={undefined} onSelected={undefined} />;
  }
  render(<Draggable />);
  const grip = screen.getByRole('gridcell', { name: 'Drag CR-2' });
  const drag = (to: number, end: string): void => {
    const down = createEvent.pointerDown(grip);
    Object.defineProperties(down, { clientY: { value: 90 }, button: { value: 0 } });
    fireEvent(grip, down);
    const move = createEvent.pointerMove(document);
    Object.defineProperty(move, 'clientY', { value: to });
    fireEvent(document, move);
    if (end === 'drop') fireEvent.pointerUp(document);
    else fireEvent.keyDown(document, { key: end });
  };
  // Lines are 36 pixels high and the header stands above them: 180 is the gap before the fifth.
  drag(180, 'Escape');
  expect(onDrop).not.toHaveBeenCalled();
  drag(180, 'drop');
  expect(onDrop).toHaveBeenCalledWith({ from: 1, to: 4 });
  drag(90, 'drop');
  expect(onDrop).toHaveBeenCalledTimes(1);
});
