import type { EditionDefinition } from '../program/editions';
import { meets } from './condition';
import type { SourceRow } from './edition';

/** A list whose publishing makes an edition due, with its rows. */
export interface Publishing {
  readonly list: string;
  readonly where: EditionDefinition['sources'][number]['where'];
  readonly rows: readonly SourceRow[];
}

/** 53 bits that tell texts apart (cyrb53): enough to notice a change, no proof of content. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * A short text that differs when something else is published: which rows are, and since when. Empty while nothing is. Rows come in any order;
 * correcting a name does not change it.
 */
export function publishedMark(parts: readonly Publishing[], asOf: string): string {
  const all = parts.flatMap(({ list, where, rows }) => rows
    .filter(row => row.PublishedOn !== undefined && where.every(condition => meets(condition, row, asOf)))
    .map(row => `${list} ${row.Id} ${String(row.PublishedOn)}`));
  return all.length === 0 ? '' : `${all.length}-${digest([...new Set(all)].sort().join('\n'))}`;
}
