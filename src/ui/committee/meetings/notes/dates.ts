import type { Hub } from '../../../shell/hub';

const written = (options: Intl.DateTimeFormatOptions) => (instant: string, { language, zone }: Pick<Hub, 'language' | 'zone'>): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { ...options, timeZone: zone.name }).format(new Date(instant));

/** The day of an instant in the site's zone: « 14 octobre 2026 ». */
export const longDay = written({ dateStyle: 'long' });

/** Day and clock time of an instant in the site's zone. */
export const longMoment = written({ dateStyle: 'long', timeStyle: 'short' });
