/** The noon on which the sample site is as it means to be: what is late is late, what is to come is to come, in whatever year the journeys run. */
const sampleNoon = '2026-11-28T17:00:00Z';

/** How the local SharePoint of a journey is told to go by the same clock. */
export const clockVariable = 'CPIN_SAMPLE_CLOCK';

/** Lets the clock of a realm go so many milliseconds ahead; behind, when below zero. Stands alone, because it runs in pages too. */
export function shiftClock(by: number): void {
  const Real = Date;
  const now = (): number => Real.now() + by;
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, given: unknown[], asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as Date,
    get: (target, name) => name === 'now' ? now : Reflect.get(target, name) as unknown
  });
}

/** How far the clocks of the journey, of its local SharePoint and of its pages are ahead, in milliseconds. */
export const clockShift = Number(process.env[clockVariable] ?? Date.parse(sampleNoon) - Date.now());
shiftClock(clockShift);
