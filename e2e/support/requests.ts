import type { Request } from 'playwright-core';

/** One request to SharePoint: by itself, or a part of a `$batch`. */
export interface Asked {
  /** The method that is meant: `MERGE` for a POST that says so in a header. */
  readonly method: string;
  /** Decoded. */
  readonly url: string;
}

const meant = (method: string, header: string | undefined): string => (method === 'POST' ? header ?? method : method).toUpperCase();

/** What requests asked for, the parts of a `$batch` one by one instead of the batch. */
export function askedIn(requests: readonly Request[]): readonly Asked[] {
  return requests.flatMap((request): Asked[] => {
    if (!/\/\$batch$/i.test(request.url())) {
      return [{ method: meant(request.method(), request.headers()['x-http-method']), url: decodeURIComponent(request.url()) }];
    }
    return (request.postData() ?? '').split(/^--/m).flatMap(part => {
      const [, method, url] = /^(GET|POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP/m.exec(part) ?? [];
      if (!method) return [];
      return [{ method: meant(method, /^x-http-method:\s*(\w+)/im.exec(part)?.[1]), url: decodeURIComponent(url) }];
    });
  });
}

/** The writes among them; what is posted for a form digest or for what has changed writes nothing. */
export const writesIn = (requests: readonly Request[]): readonly Asked[] =>
  askedIn(requests).filter(({ method, url }) => method !== 'GET' && !/\/(contextinfo|getchanges)$/i.test(url));
