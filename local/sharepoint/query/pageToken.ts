import { refuse } from '../errors';

/** Where a page ended: the ID of its last row and that row's values of the order columns. */
export interface PageToken { readonly id: number; readonly values: ReadonlyMap<string, string> }

/** Reads `Paged=TRUE&p_ID=100&p_Status=Open`. */
export function readToken(text: string): PageToken {
  const values = new Map<string, string>();
  let id: number | undefined;
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'PagedPrev') {
      throw refuse.missing('paging backwards (PagedPrev)');
    }
    if (name.toLowerCase() === 'p_id') {
      id = /^\d+$/.test(value) ? Number(value) : undefined;
    } else if (name.startsWith('p_')) {
      values.set(name.slice(2), value);
    }
  }
  if (id === undefined) {
    throw refuse.query('The query string "$skiptoken" is not valid.');
  }
  return { id, values };
}

export function writeToken(token: PageToken): string {
  const parts = ['Paged=TRUE', ...[...token.values].map(([name, value]) => `p_${name}=${encodeURIComponent(value)}`), `p_ID=${token.id}`];
  return parts.join('&');
}
