import * as React from 'react';
import { workStatuses } from '../../../schema/lists/versionColumns';
import { workItems } from '../../../schema/lists/workItems';
import type { Failure } from '../../../data/store';
import type { Row, TableColumn } from '../../list/columns';
import type { Loaded, Rows } from '../../list/rows';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { MovedCard, WorkStatus } from './moveCard';
import { moveCard } from './moveCard';
import { strings } from './strings';
import styles from './board.module.scss';

/** Cards shown of one status until more are asked for. */
const cardsAtOnce = 30;

interface BoardProps {
  readonly rows: Rows;
  readonly loaded: Loaded;
  readonly columns: readonly TableColumn[];
  readonly onOpen: (id: number) => void;
}

/** Work items by status: moved by drag, by the choice on each card, or by Alt with the left and right arrow. */
export function Board({ rows, loaded, columns, onOpen }: BoardProps): JSX.Element {
  const { store, me, vocabulary, language, announce } = useHub();
  const start = useStart();
  const [last, setLast] = React.useState<MovedCard>();
  const [failure, setFailure] = React.useState<Failure>();
  const [over, setOver] = React.useState<WorkStatus>();
  const [more, setMore] = React.useState<Readonly<Partial<Record<WorkStatus, number>>>>({});
  const board = React.useRef<HTMLDivElement>(null);
  const dragged = React.useRef<number>();
  const moves = me.roles.some(role => workItems.access[role] === 'write');
  const word = (status: string): string => vocabulary.label(workItems.fields.Status, status, language);
  const text = (name: string, row: Row): string => columns.find(column => column.name === name)?.text(row) ?? '';
  const mark = (row: Row): string => columns.find(column => column.name === 'Due')?.mark?.(row) ?? '';

  const move = (id: number, to: WorkStatus, undo = false): void => start(async () => {
    setFailure(undefined);
    const moved = await moveCard(store, id, to);
    if (!moved.ok) return setFailure(moved.failure);
    rows.put(moved.value.row);
    setLast(undo ? undefined : moved.value);
    announce(fill(strings.Moved, String(moved.value.row.Title ?? ''), word(to)));
    // The card is drawn anew in its new column: the focus goes with it.
    requestAnimationFrame(() => board.current?.querySelector<HTMLElement>(`[data-card="${id}"] button`)?.focus());
  });
  const onKey = (event: React.KeyboardEvent, row: Row, status: WorkStatus): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = workStatuses[workStatuses.indexOf(status) + step];
    if (!event.altKey || step === 0 || !next) return;
    event.preventDefault();
    move(row.Id, next);
  };
  return (
    <div ref={board}>
      <p className={styles.hint}>{moves ? strings.Hint : ''}</p>
      {failure && <FailureMessage failure={failure} />}
      {last && last.from !== undefined && (
        <p className={styles.moved}>
          {fill(strings.Moved, String(last.row.Title ?? ''), word(last.to))}{' '}
          <button type="button" onClick={() => { if (last.from) move(last.row.Id, last.from, true); }}>{strings.Undo}</button>
        </p>
      )}
      <div className={styles.board}>
        {workStatuses.map(status => {
          const cards = loaded.rows.filter(row => (row.Status ?? workStatuses[0]) === status)
            .sort((a, b) => text('Due', a) === '' ? 1 : text('Due', b) === '' ? -1 : text('Due', a) < text('Due', b) ? -1 : 1);
          const shown = more[status] ?? cardsAtOnce;
          return (
            <section key={status} aria-label={fill(strings.Column, word(status), cards.length)} className={over === status ? styles.over : styles.column}
              onDragOver={event => {
                if (dragged.current === undefined) return;
                event.preventDefault();
                setOver(status);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={event => {
                event.preventDefault();
                setOver(undefined);
                if (dragged.current !== undefined) move(dragged.current, status);
                dragged.current = undefined;
              }}>
              <h2>{word(status)} <span className={styles.count}>{cards.length}</span></h2>
              <ul>
                {cards.slice(0, shown).map(row => (
                  <li key={row.Id} data-card={row.Id} className={styles.card} draggable={moves}
                    onDragStart={() => { dragged.current = row.Id; }} onDragEnd={() => { dragged.current = undefined; }}>
                    <button type="button" className={styles.title} onClick={() => onOpen(row.Id)}
                      onKeyDown={moves ? event => onKey(event, row, status) : undefined}>{text('Title', row)}</button>
                    <span className={styles.facts}>{[text('Kind', row), text('Lead', row)].filter(Boolean).join(' · ')}</span>
                    {text('Due', row) && (
                      <span className={mark(row) ? styles.late : styles.facts}>
                        {fill(mark(row) ? strings.Late : strings.Due, text('Due', row))}
                      </span>
                    )}
                    {moves && (
                      <select aria-label={fill(strings.StatusOf, text('Title', row))} value={status}
                        onChange={event => move(row.Id, event.target.value as WorkStatus)}>
                        {workStatuses.map(one => <option key={one} value={one}>{word(one)}</option>)}
                      </select>
                    )}
                  </li>
                ))}
              </ul>
              {cards.length > shown && (
                <button type="button" className={styles.more} onClick={() => setMore({ ...more, [status]: shown + cardsAtOnce })}>
                  {fill(strings.More, cards.length - shown)}
                </button>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
