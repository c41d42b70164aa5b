import * as React from 'react';
import { GridHeader } from './GridHeader';
import type { HeaderProps } from './GridHeader';
import type { LineData } from './GridRow';
import { GridRow } from './GridRow';
import styles from './Grid.module.scss';

/** Lines drawn beyond each edge of what is in sight, so that a scroll step shows no blank. */
const beyond = 4;

/** What a grid does with its scrolling box. */
export interface LinesHandle {
  readonly box: HTMLElement | null;
  /** Scrolls as little as it takes to show a whole line. */
  show(line: number): void;
  /** Scrolls to the first line. */
  start(): void;
}

interface LinesProps {
  readonly data: LineData;
  readonly header?: HeaderProps;
  /** Height of the box with the header, and of one line, in CSS pixels. */
  readonly height: number;
  readonly lineHeight: number;
  /** Width of all columns; absent: as wide as the box. */
  readonly minWidth?: number;
  /** The gap before this line is where a dragged one would go. */
  readonly dropAt?: number;
}

/**
 * The box that scrolls: the sticky header and the lines in sight, and the cursor's line even when it is out of sight, so that the tab stop
 * and the focus are never lost by scrolling. All lines are equally high, which is all the virtualising that a grid needs.
 */
export const Lines = React.forwardRef<LinesHandle, LinesProps>(function Lines(
  { data, header, height, lineHeight, minWidth, dropAt }, ref
): JSX.Element {
  const { lines, top, cursor } = data;
  const box = React.useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = React.useState(0);
  const follow = (): void => setScrolled(Math.floor((box.current?.scrollTop ?? 0) / lineHeight));
  const scrollTo = (y: number): void => {
    if (box.current) box.current.scrollTop = y;
    follow();
  };
  React.useImperativeHandle(ref, () => ({
    box: box.current,
    show: line => {
      const at = box.current?.scrollTop ?? 0;
      const seen = (box.current?.clientHeight || height) - top;
      const y = line * lineHeight;
      if (y < at) scrollTo(y);
      else if (y + lineHeight > at + seen) scrollTo(y + lineHeight - seen);
    },
    start: () => scrollTo(0)
  }));

  const inSight = Math.ceil((height - top) / lineHeight);
  const first = Math.max(0, Math.min(scrolled, lines.length - inSight) - beyond);
  const last = Math.min(lines.length, scrolled + inSight + beyond + 1);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  if (cursor.line >= 0 && cursor.line < lines.length && !drawn.includes(cursor.line)) drawn.push(cursor.line);
  return (
    <div ref={box} className={styles.scroll} style={{ height }} onScroll={follow}>
      <div role="presentation" className={styles.inner} style={{ height: lines.length * lineHeight + top, minWidth }}>
        {header && <GridHeader {...header} />}
        {drawn.map(index => <GridRow key={lines[index].key} data={data} index={index} height={lineHeight} />)}
        {dropAt !== undefined && <div className={styles.drop} style={{ top: top + dropAt * lineHeight - 2 }} />}
      </div>
    </div>
  );
});
