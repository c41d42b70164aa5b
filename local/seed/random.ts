/** Numbers that look like chance and are the same every time (mulberry32). */
export class Chance {
  public constructor(private state: number) {}

  /** From 0 up to 1. */
  public next(): number {
    this.state = (this.state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  public below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  public one<T>(of: readonly T[]): T {
    return of[this.below(of.length)];
  }

  /** True so many times in a hundred. */
  public percent(share: number): boolean {
    return this.next() * 100 < share;
  }
}

/** The day so many days after another, both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
