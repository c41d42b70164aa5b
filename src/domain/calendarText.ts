import type { Language } from '../schema/define';
import type { Zone } from '../schema/kinds/kind';

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;
/** What typography puts before a French unit, so that a line never ends between number and unit. */
const nbsp = '\u00a0';

/** Only the names come from the browser: its punctuation differs from version to version, and minutes composed twice must be the same text. */
function written(day: string, language: Language, withWeekday: boolean): string {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  const name = (part: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locales[language], { ...part, timeZone: 'UTC' }).format(noon);
  const month = name({ month: 'long' });
  const date = noon.getUTCDate();
  const year = noon.getUTCFullYear();
  const weekday = withWeekday ? name({ weekday: 'long' }) + (language === 'en' ? ', ' : ' ') : '';
  return weekday + (language === 'en' ? `${month} ${date}, ${year}` : `${date === 1 ? '1er' : date}${nbsp}${month} ${year}`);
}

/** A calendar day (`YYYY-MM-DD`) in words, with its weekday: `Friday, November 20, 2026`, `vendredi 20 novembre 2026`. */
export const dayText = (day: string, language: Language): string => written(day, language, true);

/** A calendar day (`YYYY-MM-DD`) in words: `November 20, 2026`, `20 novembre 2026`, `1er décembre 2026`. It never passes through anybody's clock. */
export const longDay = (day: string, language: Language): string => written(day, language, false);

/**
 * The time of an instant (ISO 8601) on the clocks of a zone (IANA name): `1:05 p.m.`, `13 h 05`; a full hour is `13 h`
 * (Bureau de la traduction, « heure »: no zeros after a full hour).
 */
export function timeText(instant: string, zoneName: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zoneName })
    .formatToParts(new Date(instant));
  const part = (type: 'hour' | 'minute'): number => Number(parts.find(one => one.type === type)?.value ?? 0);
  const hour = part('hour');
  const minute = String(part('minute')).padStart(2, '0');
  if (language === 'fr') return `${hour}${nbsp}h${minute === '00' ? '' : nbsp + minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${nbsp}${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** Who reads a date, and on whose clocks. */
interface Reading {
  readonly language: Language;
  readonly zone: Pick<Zone, 'name' | 'dayOf'>;
}

/** The day of an instant on the clocks of a zone, in words: `November 20, 2026`. */
export const longDayOf = (instant: string, { language, zone }: Reading): string => longDay(zone.dayOf(instant), language);

/** Day and time of an instant on the clocks of a zone: `November 20, 2026 at 1:05 p.m.`, `20 novembre 2026 à 13 h 05`. */
export const momentText = (instant: string, { language, zone }: Reading, day: typeof longDay = longDay): string =>
  `${day(zone.dayOf(instant), language)} ${language === 'en' ? 'at' : 'à'} ${timeText(instant, zone.name, language)}`;
