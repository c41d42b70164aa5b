import * as React from 'react';

/** A table narrower than this shows cards instead of columns, in CSS pixels. */
export const cardWidth = 480;

/** The width of an element in CSS pixels, kept up to date; `start` until it is known. */
export function useWidth(element: React.RefObject<HTMLElement>, start: number): number {
  const [width, setWidth] = React.useState(start);
  React.useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = (): void => {
      // Zero where nothing is laid out: a hidden tab, or jsdom.
      if (measured.clientWidth > 0) setWidth(measured.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
