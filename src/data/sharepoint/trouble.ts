import type { HttpRequestError } from '@pnp/queryable';

/** A mistake in the program, not in the data or the network: thrown, so that a test or a developer meets it at once. */
export class Mistake extends Error {}

/** SharePoint answered, and refused. */
export class Refusal extends Error {
  public constructor(
    public readonly status: number,
    /** The HRESULT that leads SharePoint's error code, for example -2130575338; 0 when the body has none. */
    public readonly code: number,
    message: string,
    /** Milliseconds that the answer asks to wait. */
    public readonly retryAfter?: number
  ) {
    super(message);
  }
}

/** No answer came, or only a part of one: nothing is known about a write that was under way. */
export class Lost extends Error {}

/** The caller gave up. */
export class Cancelled extends Error {}

/** An answer came that is not SharePoint's, for example a sign-in page. */
export class Unreadable extends Error {}

/** All that can go wrong outside this program. */
export type Trouble = Refusal | Lost | Cancelled | Unreadable;

const isTrouble = (error: unknown): error is Trouble =>
  error instanceof Refusal || error instanceof Lost || error instanceof Cancelled || error instanceof Unreadable;

const isHttpError = (error: unknown): error is HttpRequestError =>
  error instanceof Error && 'isHttpRequestError' in error && 'response' in error;

/** `Retry-After` in milliseconds: given in seconds, or as an HTTP date that is compared with `now`. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Takes an answer that refuses apart: four shapes of body, and none at all from proxies. */
export async function refusalOf(response: Response, now: number): Promise<Refusal> {
  const body = await response.clone().text();
  const { code, message } = errorIn(body);
  const wait = retryAfter(response.headers.get('Retry-After'), now);
  return new Refusal(response.status, parseInt(code, 10) || 0, message || response.statusText || `HTTP ${response.status}`, wait);
}

interface ErrorBody {
  readonly code?: string;
  readonly message?: string | { readonly value?: string };
}

function errorIn(body: string): { readonly code: string; readonly message: string } {
  let parsed: { readonly error?: ErrorBody; readonly 'odata.error'?: ErrorBody } = {};
  try {
    parsed = JSON.parse(body) as typeof parsed;
  } catch {
    // Not JSON: a gateway's page. The status alone says what happened.
  }
  const error = parsed['odata.error'] ?? parsed.error ?? {};
  const message = typeof error.message === 'object' ? error.message.value : error.message;
  return { code: String(error.code ?? ''), message: message ?? '' };
}

/** What went wrong, if it is trouble; a mistake in the program is thrown on. */
export async function troubleOf(error: unknown, now: number): Promise<Trouble> {
  if (isTrouble(error)) return error;
  if (isHttpError(error)) return refusalOf(error.response, now);
  if (error instanceof SyntaxError) return new Unreadable(error.message);
  throw error;
}

/** A value of a unique column is there already. */
export const isDuplicate = (trouble: Trouble): boolean => trouble instanceof Refusal && trouble.code === -2130575169;

/** The ETag sent is not the row's any more. */
export const isOutdated = (trouble: Trouble): boolean => trouble instanceof Refusal && [409, 412].includes(trouble.status);

/** The write may have been carried out all the same. */
export const leavesDoubt = (trouble: Trouble): boolean =>
  trouble instanceof Lost || (trouble instanceof Refusal && [502, 503, 504].includes(trouble.status));
