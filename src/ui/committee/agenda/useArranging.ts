import * as React from 'react';
import type { AgendaItem } from '../../../domain/committee/agenda';
import { placings } from '../../../domain/committee/order';
import type { MeetingRecord } from '../../../domain/committee/record';
import type { MoveResult } from '../../../site/committee/order';
import { moveItem } from '../../../site/committee/order';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { placed } from './arrange';
import { strings } from './strings';

/** An agenda that is being put into order. */
export interface Arranging {
  /** As the user has it, also while it is being written. */
  readonly items: readonly AgendaItem[];
  /** What came of the last move, in words. */
  readonly message: string;
  readonly failure?: Failure;
  /** Puts an item at a position, 0 is first. */
  move(item: AgendaItem, position: number): void;
}

/**
 * Moves of agenda items: shown at once, written one after the other, each against the agenda as it is then. What cannot be written is told, and
 * the agenda is shown as it is.
 */
export function useArranging(record: MeetingRecord, nameOf: (item: AgendaItem) => string, onChanged: () => void): Arranging {
  const { store, announce } = useHub();
  const start = useStart();
  const meetingId = record.meeting.Id;
  const [items, setItems] = React.useState(record.items);
  const [message, setMessage] = React.useState('');
  const [failure, setFailure] = React.useState<Failure>();
  const now = React.useRef(record.items);
  const stored = React.useRef(record.items);
  // Orders as they were last seen or written: another one means that somebody else moved the item.
  const seen = React.useRef(new Map<number, number | undefined>());
  const queue = React.useRef<Promise<void>>(Promise.resolve());
  const waiting = React.useRef(0);

  const show = (next: readonly AgendaItem[]): void => {
    now.current = next;
    setItems(next);
  };
  React.useEffect(() => {
    stored.current = record.items;
    // A reading that comes while moves are under way is older than they are; one more follows them.
    if (waiting.current > 0) return;
    seen.current = new Map(record.items.map(item => [item.Id, item.Order]));
    show(record.items);
  }, [record.items]);

  const say = (words: string, urgent = false): void => {
    setMessage(words);
    announce(words, urgent);
  };
  const settle = (item: AgendaItem, result: MoveResult): void => {
    setFailure('failure' in result ? result.failure : undefined);
    if ('moved' in result) for (const { Id, Order } of result.moved) seen.current.set(Id, Order);
    else {
      show(stored.current);
      if ('overtaken' in result) say(fill(strings.MoveOvertaken, nameOf(item)), true);
      if ('gone' in result) say(fill(strings.MoveGone, nameOf(item)), true);
    }
  };
  const move: Arranging['move'] = (item, position) => {
    const writes = placings(now.current, item.Id, position);
    if (writes.length === 0) {
      say(fill(position <= 0 ? strings.AlreadyFirst : strings.AlreadyLast, nameOf(item)));
      return;
    }
    const before = now.current.find(one => one.Id === item.Id);
    const next = placed(now.current, writes);
    const at = next.findIndex(one => one.Id === item.Id);
    const section = next[at].Section ?? '';
    show(next);
    say(section !== (before?.Section ?? '') && section !== ''
      ? fill(strings.MovedToSection, nameOf(item), at + 1, next.length, section) : fill(strings.MovedTo, nameOf(item), at + 1, next.length));
    waiting.current += 1;
    const step = async (): Promise<void> => {
      try {
        settle(item, await moveItem(store, {
          meetingId, id: item.Id, after: next[at - 1]?.Id, before: next[at + 1]?.Id, seen: seen.current.get(item.Id)
        }));
      } finally {
        waiting.current -= 1;
      }
      if (waiting.current === 0) onChanged();
    };
    const turn = queue.current.then(step);
    queue.current = turn.catch(() => undefined);
    start(() => turn);
  };
  return { items, message, failure, move };
}
