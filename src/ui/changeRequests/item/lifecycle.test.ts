import { changeRequestStatuses } from '../../../schema/lists/changeRequests';
import { transitions } from '../../../domain/changeRequest/transitions';
import { lifecycle, linesOf } from './lifecycle';

describe('the picture of the lifecycle', () => {
  const picture = lifecycle();
  const main = picture.stations.filter(station => !station.exit);

  test('has every status once, inside the picture and apart from the others', () => {
    expect(picture.stations.map(station => station.status).sort()).toEqual([...changeRequestStatuses].sort());
    expect(new Set(picture.stations.map(({ x, y }) => `${x} ${y}`)).size).toBe(changeRequestStatuses.length);
    for (const { x, y } of picture.stations) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(picture.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(picture.height);
    }
  });

  test('the main line runs from received to implemented, each step a way', () => {
    expect(main.map(station => station.status)).toEqual(changeRequestStatuses.slice(0, 8));
    for (const [index, station] of main.slice(0, -1).entries()) {
      expect(picture.ways).toContainEqual(expect.objectContaining({ from: station.status, to: main[index + 1].status, kind: 'onward' }));
    }
  });

  test('every transition of the table is a way, and no other is drawn', () => {
    const wanted = new Set(transitions.flatMap(({ from, to }) => from.map(one => `${one}>${to}`)));
    expect(new Set(picture.ways.map(({ from, to }) => `${from}>${to}`))).toEqual(wanted);
    expect(picture.ways).toHaveLength(wanted.size);
  });

  test('a way out ends at an exit, a way back at the main line', () => {
    const exit = new Map(picture.stations.map(station => [station.status, station.exit]));
    for (const { kind, to } of picture.ways) expect(exit.get(to)).toBe(kind === 'out');
  });
});

test('labels break at spaces', () => {
  expect(linesOf('Returned: needs information', 18)).toEqual(['Returned: needs', 'information']);
  expect(linesOf('Received', 18)).toEqual(['Received']);
});
