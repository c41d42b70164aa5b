import * as React from 'react';

/** A line on its way: from its place to the gap before the line `to`. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

/** Where a grid's lines are: the box that scrolls, and heights in CSS pixels. */
export interface LinePlaces {
  readonly box: HTMLElement;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly count: number;
}

/** What a grid needs to let its lines be dragged. */
export interface Dragging {
  readonly drag: Drag | undefined;
  start(line: number, event: React.PointerEvent, places: LinePlaces): void;
}

/** Within so many pixels of an edge the list scrolls along. */
const edge = 40;
const pixelsAFrame = 12;

/** Dragging a line with a pointer (mouse, pen or finger) to another gap. Escape gives up. */
export function useRowDrag(onDrop: (drag: Drag) => void): Dragging {
  const [drag, setDrag] = React.useState<Drag>();
  const stop = React.useRef<() => void>();
  React.useEffect(() => () => stop.current?.(), []);

  const start: Dragging['start'] = (from, event, { box, rowHeight, headerHeight, count }) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let pointer = event.clientY;
    let at: Drag = { from, to: from };
    let frame = 0;
    const place = (): void => {
      const y = pointer - box.getBoundingClientRect().top + box.scrollTop - headerHeight;
      const to = Math.max(0, Math.min(count, Math.round(y / rowHeight)));
      if (to === at.to) return;
      at = { from, to };
      setDrag(at);
    };
    const scrollAlong = (): void => {
      const { top, bottom } = box.getBoundingClientRect();
      if (pointer < top + headerHeight + edge) box.scrollTop -= pixelsAFrame;
      else if (pointer > bottom - edge) box.scrollTop += pixelsAFrame;
      place();
      frame = requestAnimationFrame(scrollAlong);
    };
    const move = (moved: PointerEvent): void => {
      pointer = moved.clientY;
      place();
    };
    const listening = new AbortController();
    const finish = (dropped: boolean): void => {
      cancelAnimationFrame(frame);
      listening.abort();
      stop.current = undefined;
      setDrag(undefined);
      // The gaps on both sides of a line are where it already is.
      if (dropped && at.to !== from && at.to !== from + 1) onDrop(at);
    };
    const giveUp = (): void => finish(false);
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      giveUp();
    };
    const { signal } = listening;
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', () => finish(true), { signal });
    document.addEventListener('pointercancel', giveUp, { signal });
    document.addEventListener('keydown', escape, { signal, capture: true });
    stop.current = giveUp;
    setDrag(at);
    frame = requestAnimationFrame(scrollAlong);
  };
  return { drag, start };
}
