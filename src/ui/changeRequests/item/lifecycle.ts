import { changeRequestStatuses } from '../../../schema/lists/changeRequests';
import type { Status } from '../../../domain/changeRequest/status';
import type { Transition } from '../../../domain/changeRequest/transitions';
import { transitions } from '../../../domain/changeRequest/transitions';

/** A status as it stands in the picture. */
export interface Station {
  readonly status: Status;
  readonly exit: boolean;
  readonly x: number;
  readonly y: number;
}

/** A way between two statuses; several transitions that lead the same way are one. */
export interface Way {
  readonly from: Status;
  readonly to: Status;
  /** Down the main line, out of it, or back into it. */
  readonly kind: 'onward' | 'out' | 'back';
  /** SVG path data. */
  readonly path: string;
}

export interface Lifecycle {
  readonly width: number;
  readonly height: number;
  readonly stations: readonly Station[];
  readonly ways: readonly Way[];
}

/** Sizes in units of the picture; at 320 pixels of screen one unit is nearly one pixel. */
const width = 304;
const row = 30;
const mainX = 12;
const exitX = 202;
/** Ways out run between the labels of the main line and the exits. */
const gutter = { from: 170, to: 194 };

/** The transitions that leave a status, in the order of the table. */
export const leaving = (status: Status): readonly Transition[] => transitions.filter(transition => transition.from.includes(status));

/** Lays out the lifecycle from the table of transitions: the main line downward, its ways out beside it. */
export function lifecycle(): Lifecycle {
  const exits = changeRequestStatuses.filter(status => transitions.some(transition => transition.exit && transition.to === status));
  const main = changeRequestStatuses.filter(status => !exits.includes(status));
  const height = main.length * row;
  const step = exits.length > 1 ? (height - row) / (exits.length - 1) : 0;
  const stations: readonly Station[] = [
    ...main.map((status, index) => ({ status, exit: false, x: mainX, y: row / 2 + index * row })),
    ...exits.map((status, index) => ({ status, exit: true, x: exitX, y: row / 2 + index * step }))
  ];
  const at = new Map(stations.map(station => [station.status, station]));
  const ways = new Map<string, Way>();
  for (const { from: sources, to } of transitions) {
    for (const from of sources) {
      const start = at.get(from);
      const end = at.get(to);
      if (start && end) ways.set(`${from}>${to}`, { from, to, ...wayBetween(start, end) });
    }
  }
  return { width, height, stations, ways: [...ways.values()] };
}

function wayBetween(start: Station, end: Station): Pick<Way, 'kind' | 'path'> {
  const curve = (fromX: number, toX: number): string => {
    const middle = (fromX + toX) / 2;
    return `M${fromX} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${toX} ${end.y}`;
  };
  if (start.exit && end.exit) {
    return { kind: 'out', path: `M${exitX - 6} ${start.y}C${exitX - 22} ${start.y} ${exitX - 22} ${end.y} ${exitX - 6} ${end.y}` };
  }
  if (end.exit) return { kind: 'out', path: curve(gutter.from, gutter.to) };
  if (start.exit) return { kind: 'back', path: curve(gutter.to, gutter.from) };
  const clear = Math.sign(end.y - start.y) * 7;
  return { kind: 'onward', path: `M${mainX} ${start.y + clear}L${mainX} ${end.y - clear}` };
}

/** Breaks a label into lines of about so many characters, at spaces. */
export function linesOf(label: string, longest: number): readonly string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}
