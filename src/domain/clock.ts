import type { Zone } from '../schema/kinds/kind';

const minutes = 60_000;

/** The clock of an instant in a zone, `HH:MM`. */
export function timeIn(zone: Zone, instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone.name }).format(new Date(instant));
}

const minutesOf = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/**
 * The instant of a day and a clock time in a zone, ISO 8601 in UTC. On the day that the clocks change, the time is what the clock shows;
 * a time that does not exist that day becomes the one an hour later.
 */
export function instantIn(zone: Zone, day: string, time: string): string {
  const wanted = minutesOf(time);
  const guess = Date.parse(zone.midnightOf(day)) + wanted * minutes;
  const shown = minutesOf(timeIn(zone, new Date(guess).toISOString()));
  // Only a clock change puts the two apart, by an hour at most.
  const apart = ((shown - wanted + 720) % 1440 + 1440) % 1440 - 720;
  const made = new Date(guess - apart * minutes).toISOString();
  const exists = timeIn(zone, made) === time;
  return (exists ? made : new Date(guess).toISOString()).replace('.000Z', 'Z');
}
