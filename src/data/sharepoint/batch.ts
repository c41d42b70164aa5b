import type { IWeb } from '@pnp/sp/webs';
import '@pnp/sp/batching';
import { retryAfter, Unreadable } from './trouble';

/** One request to the site, made through PnPjs; `web` is the plain site or one that collects a `$batch`. */
export type Ask<T> = (web: IWeb) => Promise<T>;

/** SharePoint has been measured to take several hundred; a smaller batch loses less when its answer is lost. */
export const batchSize = 100;

/**
 * Sends up to {@link batchSize} requests in one `$batch`, in order, and tells how each went: the outer 200 says nothing.
 * It throws when the batch itself was refused or lost.
 */
export async function inOneBatch<T>(web: IWeb, asks: ReadonlyArray<Ask<T>>): Promise<ReadonlyArray<PromiseSettledResult<T>>> {
  const [batched, execute] = web.batched({ maxRequests: batchSize });
  const parts = Promise.allSettled(asks.map(ask => ask(batched)));
  try {
    await execute();
  } catch (error) {
    // PnPjs' multipart reader says so with a plain Error.
    throw error instanceof Error && error.constructor === Error && !('isHttpRequestError' in error)
      ? new Unreadable(error.message) : error;
  }
  return parts;
}

/** PnPjs drops a part's header whose value has a colon: a date in `Retry-After` is turned into seconds before it reads. */
export const secondsInParts = (batchAnswer: string, now: number): string =>
  batchAnswer.replace(/^(Retry-After:)([^\r\n]*:[^\r\n]*)/gim, (line: string, header: string, date: string) => {
    const wait = retryAfter(date.trim(), now);
    return wait === undefined ? line : `${header} ${Math.ceil(wait / 1000)}`;
  });
