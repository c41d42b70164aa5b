import type { Mapping } from '../../domain/import/mapping';
import { hashOf } from '../../domain/import/identity';

/** Where the mapping of files with these headers is kept, per site and list. */
const place = (site: string, list: string, headers: readonly string[]): string =>
  `cpin-hub:import:${hashOf(JSON.stringify([site, list, headers]))}`;

/** Keeps a mapping for the next file with the same headers. A browser that keeps nothing only costs the user the convenience. */
export function remember(site: string, list: string, headers: readonly string[], mapping: Mapping): void {
  try {
    window.localStorage.setItem(place(site, list, headers), JSON.stringify(mapping));
  } catch (error) {
    console.warn('The browser kept no mapping for the next import.', error);
  }
}

/** The mapping used last for a file with the same headers, if this browser kept one. */
export function recall(site: string, list: string, headers: readonly string[]): Mapping | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place(site, list, headers)) ?? 'null');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept as Mapping : undefined;
  } catch (error) {
    console.warn('The mapping of the last import could not be read.', error);
    return undefined;
  }
}
