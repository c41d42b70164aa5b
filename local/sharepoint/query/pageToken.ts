import { refuse } from '../errors';

/** Where a page ended: the ID of a row and its values of the order columns. Backwards, the page ends before that row. */
export interface PageToken { readonly id: number; readonly values: ReadonlyMap<string, string>; readonly backwards: boolean }

/** Reads `Paged=TRUE&p_ID=100&p_Status=Open`, or with `PagedPrev=TRUE` the page before it. Refuses a token without p_ID. */
export function readToken(text: string): PageToken {
  const values = new Map<string, string>();
  let id: number | undefined;
  let backwards = false;
  for (const [name, value] of new URLSearchParams(text.replace(/^\?/, ''))) {
    if (name.toLowerCase() === 'pagedprev') {
      backwards = value.toUpperCase() === 'TRUE';
    } else if (name.toLowerCase() === 'p_id') {
      id = /^\d+$/.test(value) ? Number(value) : undefined;
    } else if (name.startsWith('p_')) {
      values.set(name.slice(2).toLowerCase(), value);
    }
  }
  if (id === undefined) {
    throw refuse.query('The query string "$skiptoken" is not valid.');
  }
  return { id, values, backwards };
}

export function writeToken(token: PageToken): string {
  const values = [...token.values].map(([name, value]) => `p_${name}=${encodeURIComponent(value)}`);
  return ['Paged=TRUE', ...(token.backwards ? ['PagedPrev=TRUE'] : []), ...values, `p_ID=${token.id}`].join('&');
}
