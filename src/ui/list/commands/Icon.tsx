import * as React from 'react';

/** Line drawings, 16 by 16. Always beside words, so they say nothing of their own. */
const drawings = {
  add: 'M8 2v12M2 8h12',
  rank: 'M6 3.5h8M6 8h8M6 12.5h8M2 2.5l1-.5v3.5M2 8h1.5M2 12.5h1.5',
  table: 'M2 3h12v10H2zM2 6.5h12M6 3v10',
  import: 'M14 8H5M8 5L5 8l3 3M2 3v10',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  download: 'M8 2v8M5 7l3 3 3-3M3 13.5h10',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  top: 'M3 2.5h10M8 14V6M4.5 9L8 5.5 11.5 9',
  up: 'M8 13V3M4.5 6.5L8 3l3.5 3.5',
  down: 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
  bottom: 'M3 13.5h10M8 2v8M4.5 7L8 10.5 11.5 7',
  position: 'M6 2.5L4.5 13.5M11.5 2.5L10 13.5M2.5 6h11.5M2 10h11.5',
  edit: 'M2.5 13.5l.7-3L11 2.7l2.3 2.3-7.8 7.8-3 .7zM9.5 4.2l2.3 2.3',
  undo: 'M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3L3 6l3 3',
  ripple: 'M8 7.5v1M5.5 5.5a3.5 3.5 0 0 1 5 0M5.5 10.5a3.5 3.5 0 0 0 5 0M3.2 3.2a6.8 6.8 0 0 1 9.6 0M3.2 12.8a6.8 6.8 0 0 0 9.6 0',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  ascending: 'M5 13V3M2.5 5.5L5 3l2.5 2.5M9.5 12.5h5M9.5 8h3.5M9.5 3.5h2',
  descending: 'M5 3v10M2.5 10.5L5 13l2.5-2.5M9.5 3.5h5M9.5 8h3.5M9.5 12.5h2'
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a command's words. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round"
      strokeLinejoin="round" aria-hidden="true" focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
