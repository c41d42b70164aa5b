import type { Problem } from '../schema/kinds/kind';

/** What can go wrong between the hub and SharePoint, as values: nothing above `data/` sees an HTTP status. */
export type Failure =
  /** Somebody else saved first. `theirs` is the row as it is now; it is absent when the row could not be read again. */
  | { readonly kind: 'conflict'; readonly theirs?: Readonly<Record<string, unknown>> & { readonly Id: number; readonly ETag?: string } }
  /** The signed-in user may not do this. */
  | { readonly kind: 'denied'; readonly what: string }
  /** A list, column, item or file is not there; `what` names it. */
  | { readonly kind: 'missing'; readonly what: string; readonly of: 'list' | 'column' | 'item' | 'file' | 'site' }
  /** SharePoint refused the content; per column where it says which. `duplicate` names unique columns whose value exists. */
  | {
    readonly kind: 'invalid'; readonly message: string;
    readonly problems?: Readonly<Record<string, Problem>>; readonly duplicate?: readonly string[];
  }
  /** SharePoint asked for patience and retrying did not help; try again after so many seconds. */
  | { readonly kind: 'busy'; readonly retryAfter: number }
  /** The query or the file is larger than SharePoint takes. */
  | { readonly kind: 'tooLarge'; readonly what: string }
  /** No answer: the network, or the browser is offline. Nothing is known about a write that was under way. */
  | { readonly kind: 'offline' }
  /** The caller gave up (AbortSignal). */
  | { readonly kind: 'cancelled' }
  /** An answer that none of the above explains: shown with its words, never swallowed. */
  | { readonly kind: 'unexpected'; readonly message: string };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });
