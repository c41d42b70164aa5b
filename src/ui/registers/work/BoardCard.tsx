import * as React from 'react';
import { workStatuses } from '../../../schema/lists/versionColumns';
import type { TableColumn } from '../../list/columns';
import { fill } from '../../shell/words';
import type { Card, WorkStatus } from './moveCard';
import { statusOf } from './moveCard';
import { strings } from './strings';
import styles from './board.module.scss';

/** What can be done with a card by who may write. Steps are places up or down, or columns to the right. */
export interface CardMoves {
  readonly onRank: (card: Card, step: number) => void;
  readonly onStatus: (card: Card, status: WorkStatus) => void;
  readonly onDrag: (card: Card | undefined) => void;
  readonly onOver: (card: Card) => void;
}

interface BoardCardProps {
  readonly card: Card;
  readonly columns: readonly TableColumn[];
  readonly word: (status: WorkStatus) => string;
  readonly onOpen: (id: number) => void;
  /** Absent for those who may only read. */
  readonly moves?: CardMoves;
  /** A dragged card would be put above this one. */
  readonly dropAbove: boolean;
}

/** One work item on the board: what it is, who leads, what is late or stale, and how it is moved. */
export function BoardCard({ card, columns, word, onOpen, moves, dropAbove }: BoardCardProps): JSX.Element {
  const column = (name: string): TableColumn | undefined => columns.find(one => one.name === name);
  const text = (name: string): string => column(name)?.text(card) ?? '';
  const late = column('Due')?.mark?.(card);
  const stale = column('Status')?.mark?.(card);
  const status = statusOf(card);
  const onKey = (event: React.KeyboardEvent): void => {
    if (!event.altKey || !moves) return;
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const along = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    const next = workStatuses[workStatuses.indexOf(status) + across];
    if (across !== 0 && next) moves.onStatus(card, next);
    else if (along !== undefined) moves.onRank(card, along);
    else return;
    event.preventDefault();
  };
  return (
    <li data-card={card.Id} className={dropAbove ? styles.dropAbove : styles.card} draggable={Boolean(moves)}
      onDragStart={() => moves?.onDrag(card)} onDragEnd={() => moves?.onDrag(undefined)} onDragOver={() => moves?.onOver(card)}>
      <button type="button" className={styles.title} onClick={() => onOpen(card.Id)} onKeyDown={onKey}>{text('Title')}</button>
      <span className={styles.facts}>{[text('Kind'), text('Lead')].filter(Boolean).join(' · ')}</span>
      {text('Due') && (
        <span className={late ? styles.late : styles.facts}>{fill(late ? strings.Late : strings.Due, text('Due'))}</span>
      )}
      {stale && <span className={styles.stale}>{column('Status')?.told?.(card)}</span>}
      {moves && (
        <span className={styles.moves}>
          <select aria-label={fill(strings.StatusOf, text('Title'))} value={status}
            onChange={event => moves.onStatus(card, event.target.value as WorkStatus)}>
            {workStatuses.map(one => <option key={one} value={one}>{word(one)}</option>)}
          </select>
          {/* For fingers; the keyboard has Alt with the arrows, and needs no more stops on each card. */}
          <button type="button" tabIndex={-1} aria-label={fill(strings.Up, text('Title'))} onClick={() => moves.onRank(card, -1)}>↑</button>
          <button type="button" tabIndex={-1} aria-label={fill(strings.Down, text('Title'))} onClick={() => moves.onRank(card, 1)}>↓</button>
        </span>
      )}
    </li>
  );
}
