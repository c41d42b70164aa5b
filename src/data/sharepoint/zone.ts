import type { Zone } from '../../schema/kinds/kind';

/** A list of 20,000 rows repeats the same few thousand days; more than this many are forgotten and counted anew. */
const remembered = 50000;
const dayLength = 24 * 60 * 60 * 1000;

/** Answers from memory what was asked before: rows repeat their dates. */
function remembering(compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= remembered) known.clear();
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}

/** The rules of an IANA time zone, as the browser knows them. It throws for a name that the browser does not know. */
export function zoneNamed(name: string): Zone {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit' });
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: name, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: '2-digit', minute: '2-digit', second: '2-digit'
  });

  /** Milliseconds by which local clocks are ahead of UTC. */
  const offsetAt = (instant: number): number => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of clock.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, date, hour, minute, second) - instant;
  };

  return {
    name,
    dayOf: remembering(instant => day.format(new Date(instant))),
    midnightOf: remembering(local => {
      const wall = Date.parse(`${local}T00:00:00Z`);
      // Read with the clocks of the day before and of the day after: they differ only where clocks change that night.
      const readings = [wall - offsetAt(wall - dayLength), wall - offsetAt(wall + dayLength)].sort((a, b) => a - b);
      const midnight = readings.find(reading => reading + offsetAt(reading) === wall);
      // A midnight that clocks jump over: the reading that falls on the day.
      return new Date(midnight ?? readings[1]).toISOString().replace('.000Z', 'Z');
    })
  };
}
