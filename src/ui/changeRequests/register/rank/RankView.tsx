import * as React from 'react';
import type { Failure } from '../../../../data/store';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { Command } from '../../../list/commands/Command';
import type { IconName } from '../../../list/commands/Icon';
import type { Row, TableColumn } from '../../../list/columns';
import { Grid } from '../../../list/Grid';
import type { Loaded, Rows } from '../../../list/rows';
import { useGridHeight } from '../../../list/useGridHeight';
import { useRowDrag } from '../../../list/useRowDrag';
import type { Line } from '../../../list/view';
import { linesOf } from '../../../list/view';
import { inPriorityOrder, labelOf } from '../registerColumns';
import type { MovedRank, Ranked, RankResult } from './moveRank';
import { moveTo, placeOf, undoMove } from './moveRank';
import { PositionForm } from './PositionForm';
import { strings } from './strings';
import styles from './RankView.module.scss';

const shown: readonly string[] = ['RankKey', 'Id', 'Title', 'Status', 'Category', 'Society'];
const card = { title: 'Title', lead: ['RankKey', 'Id', 'Status'] };
const nothingFolded: ReadonlySet<string> = new Set();

/** Its place among the buttons. */
const positionButton = 4;

interface RankViewProps {
  readonly rows: Rows;
  readonly loaded: Loaded;
  readonly columns: readonly TableColumn[];
  readonly onOpen: (id: number) => void;
}

/** Those with a rank and those without, as two groups; the second is left out when it is empty. */
function rankLines(order: readonly Row[]): readonly Line[] {
  const ranked = order.filter(row => row.RankKey !== undefined);
  const unranked = order.filter(row => row.RankKey === undefined);
  if (unranked.length === 0) return linesOf(ranked, undefined, nothingFolded);
  return linesOf(order, [
    { key: 'ranked', text: strings.Ranked, rows: ranked }, { key: 'unranked', text: strings.NotRanked, rows: unranked }
  ], nothingFolded);
}

/** What is in review or prioritized, in priority order, to be ranked by drag, by Alt with the arrow keys, or by the buttons. */
export function RankView({ rows, loaded, columns, onOpen }: RankViewProps): JSX.Element {
  const { store, announce } = useHub();
  const start = useStart();
  const height = useGridHeight();
  const order = React.useMemo(() => inPriorityOrder(loaded.rows), [loaded.rows]);
  const lines = React.useMemo(() => rankLines(order), [order]);
  const [currentId, setCurrentId] = React.useState<number>();
  const [last, setLast] = React.useState<MovedRank>();
  const [goTo, setGoTo] = React.useState<{ readonly id: number; readonly focus: boolean }>();
  const [asking, setAsking] = React.useState(false);
  const [message, setMessage] = React.useState('');
  const [failure, setFailure] = React.useState<Failure>();
  const moving = React.useRef(false);
  const bar = React.useRef<HTMLDivElement>(null);

  const current = order.find(row => row.Id === currentId);
  const ranked = order.filter(row => row.RankKey !== undefined);
  const complete = loaded.phase === 'complete';
  const say = (words: string, assertive = false): void => {
    setMessage(words);
    announce(words, assertive);
  };

  /** Shows what came of a move. Moves are one after the other: the next one must see where this one ended. */
  const carryOut = (row: Row, focus: boolean, work: () => Promise<RankResult>, undoing = false): void => {
    if (moving.current || !complete) return;
    moving.current = true;
    start(async () => {
      const result = await work().finally(() => { moving.current = false; });
      setFailure('failure' in result ? result.failure : undefined);
      if ('moved' in result) {
        rows.put(result.moved.row as Row);
        setLast(undoing ? undefined : result.moved);
        const { place, of } = placeOf(inPriorityOrder(rows.current().rows), row.Id);
        say(place === 0 ? fill(strings.RankTakenAway, labelOf(row)) : fill(strings.MovedTo, labelOf(row), place, of));
      } else if ('overtaken' in result) {
        rows.put(result.overtaken as Row);
        say(fill(strings.Overtaken, labelOf(row)), true);
      }
      setGoTo({ id: row.Id, focus });
      await rows.refresh();
    });
  };
  const move = (row: Row, position: number, focus: boolean): void => {
    const at = ranked.findIndex(one => one.Id === row.Id);
    const end = at < 0 ? ranked.length : ranked.length - 1;
    const to = Math.max(0, Math.min(position, end));
    if (to === at) say(fill(to === 0 ? strings.AlreadyFirst : strings.AlreadyLast, labelOf(row)));
    else carryOut(row, focus, () => moveTo(store, order as readonly Ranked[], row as Ranked, to));
  };
  const placeBefore = (row: Row): number => {
    const at = ranked.findIndex(one => one.Id === row.Id);
    return at < 0 ? ranked.length : at;
  };
  const onRowKey = (row: Row, event: React.KeyboardEvent): boolean => {
    if (!event.altKey) return false;
    const at = placeBefore(row);
    switch (event.key) {
      case 'ArrowUp': move(row, at - 1, true); return true;
      case 'ArrowDown': move(row, at + 1, true); return true;
      case 'Home': move(row, 0, true); return true;
      case 'End': move(row, ranked.length, true); return true;
      default: return false;
    }
  };
  const dragging = useRowDrag(({ from, to }) => {
    const line = lines[from];
    if (line?.kind !== 'row') return;
    const above = lines.slice(0, to).filter(one => one.kind === 'row' && one.row.RankKey !== undefined && one.key !== line.key);
    move(line.row, above.length, false);
  });
  const undo = (): void => {
    if (last) carryOut(last.row as Row, false, () => undoMove(store, last), true);
  };

  const stopAsking = (): void => {
    setAsking(false);
    bar.current?.querySelectorAll('button')[positionButton]?.focus();
  };
  const button = (text: string, icon: IconName, onClick: (row: Row) => void): JSX.Element => (
    <Command look="framed" text={text} icon={icon} disabled={!current || !complete} onClick={() => { if (current) onClick(current); }} />
  );
  return (
    <div>
      <p className={styles.help}>{complete ? strings.RankHelp : strings.RankWaits}</p>
      <div ref={bar} className={styles.bar} role="group" aria-label={strings.RankCommands}>
        <span className={styles.current}>{current ? fill(strings.MoveRow, labelOf(current)) : strings.ChooseRow}</span>
        {button(strings.ToTop, 'top', row => move(row, 0, false))}
        {button(strings.Up, 'up', row => move(row, placeBefore(row) - 1, false))}
        {button(strings.Down, 'down', row => move(row, placeBefore(row) + 1, false))}
        {button(strings.ToBottom, 'bottom', row => move(row, ranked.length, false))}
        {button(strings.ToPosition, 'position', () => setAsking(true))}
        <Command look="framed" text={strings.Undo} icon="undo" disabled={!last} onClick={undo} />
      </div>
      {asking && current && (
        <PositionForm
          of={Math.max(1, current.RankKey === undefined ? ranked.length + 1 : ranked.length)} onCancel={stopAsking}
          onPosition={position => {
            stopAsking();
            move(current, position - 1, false);
          }}
        />
      )}
      <p className={styles.message}>{message}</p>
      {(failure ?? loaded.failure) && (
        <FailureMessage
          failure={(failure ?? loaded.failure) as Failure}
          onRetry={() => {
            setFailure(undefined);
            start(complete ? rows.refresh : rows.read);
          }}
        />
      )}
      {order.length === 0 && complete && <p className={styles.message}>{strings.NothingToRank}</p>}
      {order.length > 0 && (
        <Grid
          label={strings.RankLabel} columns={shown.flatMap(name => columns.filter(column => column.name === name))} lines={lines}
          grouped={lines.some(line => line.kind === 'group')} titleColumn="Title" card={card} labelOf={labelOf} height={height}
          onOpen={row => onOpen(row.Id)} dragging={dragging} onRowKey={onRowKey} onCurrent={row => setCurrentId(row?.Id)} goTo={goTo}
        />
      )}
    </div>
  );
}
