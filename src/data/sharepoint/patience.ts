import type { Trouble } from './trouble';
import { Cancelled, leavesDoubt, Lost, Refusal, troubleOf } from './trouble';

/** How time passes; tests bring their own. */
export interface Timing {
  wait(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  /** Milliseconds since 1970. */
  now(): number;
}

/** One request is made this many times at most. */
const attempts = 4;
/** Milliseconds before the second attempt when the answer does not say; doubled each time. */
const firstPause = 500;
/** Nobody waits longer in front of a screen: a longer `Retry-After` is a `busy` failure at once. */
const longestPause = 30000;

const expiredDigest = (trouble: Trouble): boolean =>
  trouble instanceof Refusal && trouble.status === 403 && (trouble.code === -2130575251 || trouble.code === -2130575252);

/** May the same request succeed a little later? */
const passing = (trouble: Trouble): boolean =>
  trouble instanceof Lost || (trouble instanceof Refusal && [429, 503, 504].includes(trouble.status));

/** The attempts at one request, or at several that are repeated together. */
export class Effort {
  /** May an earlier attempt have been carried out although its answer did not say so? */
  public doubt = false;
  private made = 0;
  private renewedDigest = false;

  public constructor(
    private readonly timing: Timing,
    private readonly forgetDigest: () => void,
    private readonly signal?: AbortSignal
  ) {}

  /** Waits as long as the trouble asks and says yes; or says no: it will not pass, or it was tried often enough. */
  public async again(troubles: readonly Trouble[]): Promise<boolean> {
    this.made++;
    this.doubt ||= troubles.some(leavesDoubt);
    if (!this.renewedDigest && troubles.some(expiredDigest)) {
      this.renewedDigest = true;
      this.forgetDigest();
      return true;
    }
    const passes = troubles.filter(passing);
    if (passes.length === 0 || this.made >= attempts) return false;
    const pause = Math.max(...passes.map(trouble => this.pause(trouble)));
    if (pause > longestPause) return false;
    await this.wait(pause);
    return true;
  }

  /** Is this trouble one that a repeat may cure? */
  public curable(trouble: Trouble): boolean {
    return passing(trouble) || (expiredDigest(trouble) && !this.renewedDigest);
  }

  private pause(trouble: Trouble): number {
    const asked = trouble instanceof Refusal ? trouble.retryAfter : undefined;
    // Jitter, so that all who were turned away at once do not come back at once.
    return asked === undefined
      ? firstPause * 2 ** (this.made - 1) * (0.5 + this.timing.random())
      : asked + this.timing.random() * firstPause;
  }

  private async wait(milliseconds: number): Promise<void> {
    const { signal } = this;
    if (!signal) return this.timing.wait(milliseconds);
    let stop = (): void => undefined;
    const aborted = new Promise<never>((resolve, reject) => {
      stop = () => reject(new Cancelled());
      signal.addEventListener('abort', stop);
    });
    try {
      await Promise.race([this.timing.wait(milliseconds), aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/**
 * Our own retry, in place of PnPjs' (which repeats a lost POST blindly and takes a date in `Retry-After` for "at once").
 * A read is simply repeated; whoever writes must make the repeat harmless first.
 */
export class Patience {
  public constructor(public readonly timing: Timing, private readonly forgetDigest: () => void) {}

  public effort(signal?: AbortSignal): Effort {
    return new Effort(this.timing, this.forgetDigest, signal);
  }

  /** Makes the attempt once, and once more when only the digest had expired; throws the trouble. */
  public async once<T>(attempt: () => Promise<T>): Promise<T> {
    for (let renewed = false; ; renewed = true) {
      try {
        return await attempt();
      } catch (error) {
        const trouble = await troubleOf(error, this.timing.now());
        if (renewed || !expiredDigest(trouble)) throw trouble;
        this.forgetDigest();
      }
    }
  }

  /** Makes the attempt until it succeeds, fails for good, or was made often enough; then throws the trouble. */
  public async persist<T>(attempt: (doubt: boolean) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const effort = this.effort(signal);
    for (;;) {
      if (signal?.aborted) throw new Cancelled();
      try {
        return await attempt(effort.doubt);
      } catch (error) {
        const trouble = await troubleOf(error, this.timing.now());
        if (!await effort.again([trouble])) throw trouble;
      }
    }
  }
}
