import { Lost, refusalOf } from './trouble';

/** Where requests go; the browser's `fetch` unless a test brings its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A form digest that the page already has, so that the first batch needs no request for one. */
export interface KnownDigest {
  readonly value: string;
  /** How long it is still good, in seconds. */
  readonly seconds: number;
}

/** Renewed this long before it expires, in milliseconds. */
const margin = 60000;

interface Dated {
  readonly value: string;
  readonly until: number;
}

/** The site's form digest: proof, asked of every POST, that it was made by a page of the site. */
export class Digest {
  private current: Promise<Dated> | undefined;

  public constructor(
    private readonly siteUrl: string, private readonly fetching: Fetch, private readonly now: () => number, known?: KnownDigest
  ) {
    if (known) this.current = Promise.resolve({ value: known.value, until: this.untilAfter(known.seconds) });
  }

  public async value(): Promise<string> {
    const current = this.current ??= this.ask();
    const known = await current.catch(error => {
      // What could not be had is asked for anew the next time.
      this.forget(current);
      throw error;
    });
    if (known.until > this.now()) return known.value;
    this.forget(current);
    return this.value();
  }

  /** SharePoint no longer takes it; only this one when it is given, since there may be a newer one. */
  public forget(only = this.current): void {
    if (this.current === only) this.current = undefined;
  }

  private async ask(): Promise<Dated> {
    let response: Response;
    try {
      response = await this.fetching(`${this.siteUrl}/_api/contextinfo`, {
        method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json;odata=nometadata' }
      });
    } catch (error) {
      throw new Lost(String(error));
    }
    if (!response.ok) throw await refusalOf(response, this.now());
    const body = await response.json() as { readonly FormDigestValue: string; readonly FormDigestTimeoutSeconds: number };
    return { value: body.FormDigestValue, until: this.untilAfter(body.FormDigestTimeoutSeconds) };
  }

  private untilAfter(seconds: number): number {
    return this.now() + Math.max(seconds * 1000 - margin, 1000);
  }
}
