import type { Language } from '../../../schema/define';

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;
/** What typography puts before a French unit, so that a line never ends between number and unit. */
const nbsp = '\u00a0';

/**
 * A calendar day (`YYYY-MM-DD`) in words: `Friday, November 20, 2026`, `vendredi 20 novembre 2026`. Only the names come from the browser:
 * its punctuation differs from version to version, and minutes composed twice must be the same text.
 */
export function dayText(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  const name = (part: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locales[language], { ...part, timeZone: 'UTC' }).format(noon);
  const weekday = name({ weekday: 'long' });
  const month = name({ month: 'long' });
  const date = noon.getUTCDate();
  const year = noon.getUTCFullYear();
  return language === 'en' ? `${weekday}, ${month} ${date}, ${year}` : `${weekday} ${date === 1 ? '1er' : date}${nbsp}${month} ${year}`;
}

/** The time of an instant (ISO 8601) on the clocks of a zone (IANA name): `1:05 p.m.`, `13 h 05`. */
export function timeText(instant: string, zoneName: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zoneName })
    .formatToParts(new Date(instant));
  const part = (type: 'hour' | 'minute'): number => Number(parts.find(one => one.type === type)?.value ?? 0);
  const hour = part('hour');
  const minute = String(part('minute')).padStart(2, '0');
  if (language === 'fr') return `${hour}${nbsp}h${nbsp}${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${nbsp}${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
