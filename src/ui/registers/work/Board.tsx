import * as React from 'react';
import { workStatuses } from '../../../schema/lists/versionColumns';
import { workItems } from '../../../schema/lists/workItems';
import type { Failure } from '../../../data/store';
import type { SeenChange } from '../../item/changeSeen';
import type { Row, TableColumn } from '../../list/columns';
import type { Loaded, Rows } from '../../list/rows';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { CardMoves } from './BoardCard';
import { BoardCard } from './BoardCard';
import type { Before, Card, CardPlace, WorkStatus } from './moveCard';
import { inColumn, moveCard, putBack, statusOf } from './moveCard';
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

/** Work items by status and priority: moved by drag, by the choice and buttons on each card, or by Alt with the arrow keys. */
export function Board({ rows, loaded, columns, onOpen }: BoardProps): JSX.Element {
  const { store, me, vocabulary, language, announce } = useHub();
  const start = useStart();
  const [last, setLast] = React.useState<{ readonly card: Card; readonly before: Before }>();
  const [message, setMessage] = React.useState('');
  const [failure, setFailure] = React.useState<Failure>();
  const [over, setOver] = React.useState<{ readonly status: WorkStatus; readonly above?: number }>();
  const [more, setMore] = React.useState<Readonly<Partial<Record<WorkStatus, number>>>>({});
  const board = React.useRef<HTMLDivElement>(null);
  const dragged = React.useRef<Card>();
  const moving = React.useRef(false);
  const cards = loaded.rows as readonly Card[];
  const mayMove = me.roles.some(role => workItems.access[role] === 'write');
  const word = (status: WorkStatus): string => vocabulary.label(workItems.fields.Status, status, language);
  const titleOf = (card: Card): string => card.Title ?? String(card.Id);
  const say = (words: string, assertive = false): void => {
    setMessage(words);
    announce(words, assertive);
  };

  /** Shows what came of a move. Moves are one after the other: the next one must see where this one ended. */
  const carryOut = (card: Card, words: (moved: Card) => string, work: () => Promise<SeenChange<typeof workItems>>, undoing = false): void => {
    if (moving.current) return;
    moving.current = true;
    start(async () => {
      const result = await work().finally(() => { moving.current = false; });
      setFailure('failure' in result ? result.failure : undefined);
      if ('failure' in result) return;
      if ('overtaken' in result) {
        rows.put(result.overtaken as Row);
        setLast(undefined);
        return say(fill(strings.Overtaken, titleOf(card)), true);
      }
      rows.put(result.changed as Row);
      setLast(undoing ? undefined : { card: result.changed, before: { Status: card.Status, RankKey: card.RankKey } });
      say(words(result.changed));
      // The card is drawn anew in its new place: the focus goes with it.
      requestAnimationFrame(() => board.current?.querySelector<HTMLElement>(`[data-card="${card.Id}"] button`)?.focus());
    });
  };
  const move = (card: Card, place: CardPlace): void => carryOut(card, moved => {
    if (place.position === undefined) return fill(strings.Moved, titleOf(card), word(place.status));
    const ranked = inColumn(rows.current().rows as readonly Card[], place.status).filter(one => one.RankKey !== undefined);
    return fill(strings.Ranked, titleOf(card), ranked.findIndex(one => one.Id === moved.Id) + 1, ranked.length, word(place.status));
  }, () => moveCard(store, cards, card, place));
  /** A card without a priority stands below those that have one: a step up makes it the last of them. */
  const rank = (card: Card, step: number): void => {
    const status = statusOf(card);
    const ranked = inColumn(cards, status).filter(one => one.RankKey !== undefined);
    const has = card.RankKey !== undefined;
    const at = has ? ranked.findIndex(one => one.Id === card.Id) : ranked.length + 1;
    const position = Math.max(0, Math.min(at + step, has ? ranked.length - 1 : ranked.length));
    if (position === at || (!has && step === 1)) return say(fill(at === 0 ? strings.AlreadyFirst : strings.AlreadyLast, titleOf(card)));
    move(card, { status, position });
  };
  const drop = (status: WorkStatus): void => {
    const card = dragged.current;
    dragged.current = undefined;
    setOver(undefined);
    if (!card || over?.above === card.Id) return;
    const others = inColumn(cards, status).filter(one => one.Id !== card.Id);
    const position = over?.above === undefined ? -1 : others.findIndex(one => one.Id === over.above);
    if (position >= 0) move(card, { status, position });
    // Below the last card: the end of its own column, or another column at the priority that it has.
    else move(card, status === statusOf(card) ? { status, position: others.length } : { status });
  };
  const moves: CardMoves = {
    onRank: rank,
    onStatus: (card, status) => move(card, { status }),
    onDrag: card => {
      dragged.current = card;
      if (!card) setOver(undefined);
    },
    onOver: card => {
      if (dragged.current && over?.above !== card.Id) setOver({ status: statusOf(card), above: card.Id });
    }
  };
  return (
    <div ref={board}>
      <p className={styles.hint}>{mayMove ? strings.Hint : ''}</p>
      {failure && <FailureMessage failure={failure} />}
      {message && (
        <p className={styles.moved}>
          {message}{' '}
          {last && (
            <button type="button" onClick={() => carryOut(last.card, () => fill(strings.PutBack, titleOf(last.card)),
              () => putBack(store, last.card, last.before), true)}>{strings.Undo}</button>
          )}
        </p>
      )}
      <div className={styles.board}>
        {workStatuses.map(status => {
          const column = inColumn(cards, status);
          const shown = more[status] ?? cardsAtOnce;
          return (
            <section key={status} aria-label={fill(strings.Column, word(status), column.length)} className={over?.status === status ? styles.over : styles.column}
              onDragOver={event => {
                if (!dragged.current) return;
                event.preventDefault();
                const onCard = (event.target as Element).closest('[data-card]');
                if (!onCard && (over?.status !== status || over.above !== undefined)) setOver({ status });
              }}
              onDrop={event => {
                event.preventDefault();
                drop(status);
              }}>
              <h2>{word(status)} <span className={styles.count}>{column.length}</span></h2>
              <ul>
                {column.slice(0, shown).map(card => (
                  <BoardCard key={card.Id} card={card} columns={columns} word={word} onOpen={onOpen} moves={mayMove ? moves : undefined}
                    dropAbove={over?.above === card.Id && dragged.current?.Id !== card.Id} />
                ))}
              </ul>
              {column.length > shown && (
                <button type="button" className={styles.more} onClick={() => setMore({ ...more, [status]: shown + cardsAtOnce })}>
                  {fill(strings.More, column.length - shown)}
                </button>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
