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

/** The site's form digest: proof, asked of every POST, that it was made by a page of the site. */
export class Digest {
  private current: Promise<{ readonly value: string; readonly until: number }> | undefined;

  public constructor(
    private readonly siteUrl: string, private readonly fetching: Fetch, private readonly now: () => number, known?: KnownDigest
  ) {
    if (known) this.current = Promise.resolve({ value: known.value, until: now() + known.seconds * 1000 - margin });
  }

  public async value(): Promise<string> {
    const known = await this.current;
    if (known && known.until > this.now()) return known.value;
    const asked = this.ask();
    this.current = asked;
    // A digest that could not be had is asked for anew the next time.
    asked.catch(() => this.forget());
    return (await asked).value;
  }

  /** SharePoint no longer takes it. */
  public forget(): void {
    this.current = undefined;
  }

  private async ask(): Promise<{ readonly value: string; readonly until: number }> {
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
    return { value: body.FormDigestValue, until: this.now() + body.FormDigestTimeoutSeconds * 1000 - margin };
  }
}
