/** A request as it came, whether on the wire or inside a batch. Header names are in lower case. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query, not decoded; absolute inside a batch. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
