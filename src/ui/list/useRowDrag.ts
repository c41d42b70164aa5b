import * as React from 'react';

/** A line on its way: from its place to the gap before the line `to`. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

/** Where lines can be dropped. Heights on screen are those of the window, in CSS pixels. */
export interface DropPlaces {
  /** The gap nearest to a height on screen; 0 is before the first line. */
  gapAt(clientY: number): number;
  /** Heights on screen between which lines are seen; the list scrolls along near them. */
  edges(): { readonly top: number; readonly bottom: number };
  scrollBy(pixels: number): void;
}

/** The places of so many lines of one height in a box that scrolls, under a header that does not. */
export function evenLines(box: HTMLElement, rowHeight: number, headerHeight: number, count: number): DropPlaces {
  return {
    gapAt: clientY => {
      const y = clientY - box.getBoundingClientRect().top + box.scrollTop - headerHeight;
      return Math.max(0, Math.min(count, Math.round(y / rowHeight)));
    },
    edges: () => {
      const { top, bottom } = box.getBoundingClientRect();
      return { top: top + headerHeight, bottom };
    },
    scrollBy: pixels => { box.scrollTop += pixels; }
  };
}

/** The places of elements one below the other, of any height, in a page that scrolls. */
export function elementLines(elements: () => readonly Element[]): DropPlaces {
  return {
    gapAt: clientY => elements().filter(element => {
      const { top, height } = element.getBoundingClientRect();
      return clientY > top + height / 2;
    }).length,
    edges: () => ({ top: 0, bottom: window.innerHeight }),
    scrollBy: pixels => scrollParent(elements()[0]).scrollBy(0, pixels)
  };
}

/** What scrolls when an element is to come into view: SharePoint's pages scroll inside of themselves. */
function scrollParent(element: Element | undefined): Element {
  for (let one = element?.parentElement; one; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What a list needs to let its lines be dragged. */
export interface Dragging {
  readonly drag: Drag | undefined;
  start(line: number, event: React.PointerEvent, places: DropPlaces): void;
}

/** Within so many pixels of an edge the list scrolls along. */
const edge = 40;
const pixelsAFrame = 12;

/** Dragging a line with a pointer (mouse, pen or finger) to another gap. Escape gives up. */
export function useRowDrag(onDrop: (drag: Drag) => void): Dragging {
  const [drag, setDrag] = React.useState<Drag>();
  const stop = React.useRef<() => void>();
  React.useEffect(() => () => stop.current?.(), []);

  const start: Dragging['start'] = (from, event, places) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let pointer = event.clientY;
    let at: Drag = { from, to: from };
    let frame = 0;
    const place = (): void => {
      const to = places.gapAt(pointer);
      if (to === at.to) return;
      at = { from, to };
      setDrag(at);
    };
    const scrollAlong = (): void => {
      const { top, bottom } = places.edges();
      if (pointer < top + edge) places.scrollBy(-pixelsAFrame);
      else if (pointer > bottom - edge) places.scrollBy(pixelsAFrame);
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
