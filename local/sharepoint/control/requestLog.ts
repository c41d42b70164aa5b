export interface LoggedRequest {
  readonly method: string; readonly path: string; readonly status: number; readonly bytes: number; readonly batchParts?: number;
}

/** Counts `_api` requests and the bytes they answered; a batch counts once. Keeps the newest 5,000 lines. */
export class RequestLog {
  private count = 0;
  private bytes = 0;
  private log: LoggedRequest[] = [];

  public add(entry: LoggedRequest): void {
    this.count += 1;
    this.bytes += entry.bytes;
    this.log.push(entry);
    if (this.log.length > 5000) {
      this.log.shift();
    }
  }

  public clear(): void {
    this.count = 0;
    this.bytes = 0;
    this.log = [];
  }

  public read(): { count: number; bytes: number; log: readonly LoggedRequest[] } {
    return { count: this.count, bytes: this.bytes, log: this.log };
  }
}
