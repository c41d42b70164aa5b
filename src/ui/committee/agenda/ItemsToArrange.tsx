import * as React from 'react';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import { runsOf } from '../../../domain/committee/order';
import { elementLines, useRowDrag } from '../../list/useRowDrag';
import type { Committee } from '../committee';
import { AgendaRow } from './AgendaRow';
import type { RowCommands } from './AgendaRow';
import { strings } from './strings';
import type { Arranging } from './useArranging';
import styles from './agenda.module.scss';

interface ItemsToArrangeProps extends Pick<RowCommands, 'onEdit' | 'onTakeOff' | 'onCarry'> {
  readonly committee: Pick<Committee, 'rules' | 'place'>;
  readonly arranging: Arranging;
  readonly nameOf: (item: AgendaItem) => string;
  readonly next?: Meeting;
  readonly nextDay?: string;
}

/** The agenda's items under their sections, to be put into order: by drag, by Alt with the arrow keys, or by buttons. */
export function ItemsToArrange({ committee, arranging, nameOf, next, nextDay, ...commands }: ItemsToArrangeProps): JSX.Element {
  const { items, move } = arranging;
  const list = React.useRef<HTMLOListElement>(null);
  const focus = React.useRef<{ readonly id: number; readonly command: string }>();
  const places = new Map(items.map((item, index) => [item.Id, index]));
  const dragging = useRowDrag(({ from, to }) => {
    const item = items[from];
    if (item) move(item, to > from ? to - 1 : to);
  });

  // A row that is put elsewhere in the page loses the focus on the way.
  React.useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, command } = focus.current;
    focus.current = undefined;
    const row = list.current?.querySelector(`[data-item="${id}"]`);
    row?.querySelector<HTMLElement>(`[data-command="${command}"]`)?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [items]);

  const onMove: RowCommands['onMove'] = (item, by) => {
    const at = places.get(item.Id) ?? 0;
    const to = { up: at - 1, down: at + 1, first: 0, last: items.length - 1 }[by];
    focus.current = { id: item.Id, command: document.activeElement?.getAttribute('data-command') ?? 'grip' };
    move(item, Math.max(0, Math.min(to, items.length - 1)));
  };
  const onDrag: RowCommands['onDrag'] = (item, event) =>
    dragging.start(places.get(item.Id) ?? 0, event, elementLines(() => [...list.current?.querySelectorAll('[data-item]') ?? []]));

  const { drag } = dragging;
  return (
    <>
      <p id="arrange-help" className={styles.help}>{strings.ArrangeHelp}</p>
      <ol ref={list} className={styles.items}>
        {runsOf(items).flatMap((run, index) => [
          ...run.section || index > 0 ? [<li key={`section ${run.items[0].Id}`} className={styles.section}><h4>{run.section || strings.NoSection}</h4></li>] : [],
          ...run.items.map(item => (
            <AgendaRow key={item.Id} committee={committee} item={item} place={(places.get(item.Id) ?? 0) + 1} of={items.length} name={nameOf(item)} next={next} nextDay={nextDay}
              dragged={drag?.from === places.get(item.Id)} dropBefore={drag !== undefined && drag.to === places.get(item.Id)}
              {...commands} onMove={onMove} onDrag={onDrag} />
          ))
        ])}
        {drag?.to === items.length && <li className={styles.dropLast} aria-hidden="true" />}
      </ol>
    </>
  );
}
