import fc from 'fast-check';
import { nextCell } from './nextCell';

const rows = [{ Id: 7 }, { Id: 5 }, { Id: 3 }];
const columns = ['Title', 'Status', 'Due'];

it('leads over what may not be changed, and over the ends of rows', () => {
  const may = ({ Id }: { readonly Id: number }, column: string): boolean => Id !== 5 && column !== 'Status';
  expect(nextCell(rows, columns, may, { id: 7, column: 'Title' }, 1)).toEqual({ id: 7, column: 'Due' });
  expect(nextCell(rows, columns, may, { id: 7, column: 'Due' }, 1)).toEqual({ id: 3, column: 'Title' });
  expect(nextCell(rows, columns, may, { id: 3, column: 'Title' }, -1)).toEqual({ id: 7, column: 'Due' });
  expect(nextCell(rows, columns, may, { id: 3, column: 'Due' }, 1)).toBeUndefined();
  expect(nextCell(rows, columns, may, { id: 7, column: 'Title' }, -1)).toBeUndefined();
  expect(nextCell(rows, columns, may, { id: 9, column: 'Title' }, 1)).toBeUndefined();
});

it('forth and back leads to where it began', () => {
  const cells = rows.flatMap(row => columns.map(column => `${row.Id} ${column}`));
  fc.assert(fc.property(fc.subarray(cells, { minLength: 1 }), fc.nat(), (open, which) => {
    const may = (row: { readonly Id: number }, column: string): boolean => open.includes(`${row.Id} ${column}`);
    const [id, column] = open[which % open.length].split(' ');
    const from = { id: Number(id), column };
    const next = nextCell(rows, columns, may, from, 1);
    if (next) expect(nextCell(rows, columns, may, next, -1)).toEqual(from);
  }));
});
