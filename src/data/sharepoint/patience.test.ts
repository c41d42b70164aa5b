import { Patience } from './patience';
import { Cancelled, Lost, Refusal } from './trouble';

/** Time that passes at once and remembers how long it took. */
function quick(random = 0.5): { readonly patience: Patience; readonly waited: number[]; readonly forgotten: { times: number } } {
  const waited: number[] = [];
  const forgotten = { times: 0 };
  const timing = { wait: async (milliseconds: number) => { waited.push(milliseconds); }, random: () => random, now: () => 0 };
  return { patience: new Patience(timing, () => { forgotten.times++; }), waited, forgotten };
}

/** Fails with these, one after another, and then succeeds; tells what it was told about doubt. */
const failing = (...troubles: Error[]): { readonly attempt: (doubt: boolean) => Promise<string>; readonly doubts: boolean[] } => {
  const doubts: boolean[] = [];
  return {
    doubts,
    attempt: async doubt => {
      doubts.push(doubt);
      const trouble = troubles.shift();
      if (trouble) throw trouble;
      return 'done';
    }
  };
};

describe('patience', () => {
  it('tries again after what passes, ever later', async () => {
    const { patience, waited } = quick();
    expect(await patience.persist(failing(new Lost(), new Refusal(503, 0, ''), new Refusal(504, 0, '')).attempt)).toBe('done');
    expect(waited).toEqual([500, 1000, 2000]);
  });

  it('waits as long as it is asked to, and a little more', async () => {
    const { patience, waited } = quick();
    await patience.persist(failing(new Refusal(429, 0, '', 7000)).attempt);
    expect(waited).toEqual([7250]);
  });

  it('spreads the waits', async () => {
    const [low, high] = [quick(0), quick(0.999)];
    await low.patience.persist(failing(new Lost()).attempt);
    await high.patience.persist(failing(new Lost()).attempt);
    expect(low.waited[0]).toBe(250);
    expect(high.waited[0]).toBeCloseTo(749.5);
  });

  it('gives up after four attempts, and at once when the wait is longer than anybody waits', async () => {
    const four = quick();
    const throttled = new Refusal(429, 0, '', 1000);
    await expect(four.patience.persist(failing(throttled, throttled, throttled, throttled).attempt)).rejects.toBe(throttled);
    expect(four.waited).toHaveLength(3);
    const long = quick();
    await expect(long.patience.persist(failing(new Refusal(429, 0, '', 120000)).attempt)).rejects.toMatchObject({ retryAfter: 120000 });
    expect(long.waited).toEqual([]);
  });

  it('does not repeat what will not pass', async () => {
    const { patience, waited } = quick();
    const refused = new Refusal(500, -2130575336, 'Invalid text value.');
    await expect(patience.persist(failing(refused).attempt)).rejects.toBe(refused);
    expect(waited).toEqual([]);
  });

  it('renews an expired digest once, without waiting', async () => {
    const expired = new Refusal(403, -2130575252, 'The security validation for this page is invalid');
    const { patience, waited, forgotten } = quick();
    expect(await patience.persist(failing(expired).attempt)).toBe('done');
    expect([waited, forgotten.times]).toEqual([[], 1]);
    await expect(quick().patience.persist(failing(expired, expired).attempt)).rejects.toBe(expired);
  });

  it('is in doubt after a lost answer, not after a refusal', async () => {
    const lost = failing(new Lost());
    await quick().patience.persist(lost.attempt);
    expect(lost.doubts).toEqual([false, true]);
    const throttled = failing(new Refusal(429, 0, ''));
    await quick().patience.persist(throttled.attempt);
    expect(throttled.doubts).toEqual([false, false]);
  });

  it('stops waiting when the caller gives up', async () => {
    const forever = new Patience({ wait: () => new Promise(() => undefined), random: () => 0, now: () => 0 }, () => undefined);
    const controller = new AbortController();
    const work = forever.persist(failing(new Lost()).attempt, controller.signal);
    setTimeout(() => controller.abort(), 0);
    await expect(work).rejects.toBeInstanceOf(Cancelled);
  });
});
