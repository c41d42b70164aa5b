import { createHmac, timingSafeEqual } from 'node:crypto';
import { refuse } from '../errors';
import { rules } from '../rules';
import { Store } from '../store/store';

/** Form digests: `0x…,<date>`. They expire with time, or at once when a test asks for it. */
export class Digests {
  public constructor(private readonly store: Store) {}

  public issue(at: Date): string {
    const date = `${at.toUTCString().replace(/^\w+, /, '').replace(/ GMT$/, '')} -0000`;
    return `${this.sign(date, this.epoch())},${date}`;
  }

  /** Refuses (403) a digest that is missing, forged or too old. */
  public check(digest: string | undefined, at: Date): void {
    const comma = digest?.indexOf(',') ?? -1;
    if (digest === undefined || comma < 0) {
      throw refuse.digestMissing();
    }
    const date = digest.slice(comma + 1);
    const signature = digest.slice(0, comma);
    const issued = Date.parse(date);
    const made = Array.from({ length: this.epoch() + 1 }, (_none, epoch) => epoch).reverse()
      .find(epoch => same(signature, this.sign(date, epoch)));
    if (made === undefined || Number.isNaN(issued)) {
      throw refuse.digestMissing();
    }
    if (made !== this.epoch() || at.getTime() - issued > (rules.digestSeconds + 60) * 1000) {
      throw refuse.digestExpired();
    }
  }

  /** Makes every digest issued so far an expired one. */
  public expireAll(): void {
    this.store.setValue('digestEpoch', String(this.epoch() + 1));
  }

  private epoch(): number {
    return Number(this.store.value('digestEpoch') ?? 0);
  }

  private sign(date: string, epoch: number): string {
    const key = `${this.store.value('digestKey') ?? ''}:${epoch}`;
    return `0x${createHmac('sha512', key).update(date).digest('hex').toUpperCase()}`;
  }
}

function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
