import { Instant, Zone } from './zone';

/** Locales that a site may be set to, by LCID, with their currency. */
const LOCALES: Readonly<Record<number, { readonly tag: string; readonly currency: string }>> = {
  1033: { tag: 'en-US', currency: 'USD' }, 4105: { tag: 'en-CA', currency: 'CAD' }, 3084: { tag: 'fr-CA', currency: 'CAD' },
  2057: { tag: 'en-GB', currency: 'GBP' }, 3081: { tag: 'en-AU', currency: 'AUD' }, 1036: { tag: 'fr-FR', currency: 'EUR' },
  1031: { tag: 'de-DE', currency: 'EUR' }, 1034: { tag: 'es-ES', currency: 'EUR' }, 3082: { tag: 'es-ES', currency: 'EUR' },
  1040: { tag: 'it-IT', currency: 'EUR' }, 1043: { tag: 'nl-NL', currency: 'EUR' }, 1041: { tag: 'ja-JP', currency: 'JPY' },
  1046: { tag: 'pt-BR', currency: 'BRL' }, 1053: { tag: 'sv-SE', currency: 'SEK' }
};

/** The locale of a new site: English (United States). */
export const DEFAULT_LCID = 1033;

/** SharePoint's number of each order of day, month and year. */
const ORDERS = ['month day year', 'day month year', 'year month day'];

const two = (text: string | number): string => String(text).padStart(2, '0');
/** Spaces that do not break, as French writes them between digits, are plain ones for whoever types. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** How a locale writes dates and numbers, as the runtime knows it. SharePoint adds that years have four digits and hours a colon. */
export class Locale {
  private static readonly known = new Map<number, Locale>();

  /** Parts of a day in order, with what stands between them. */
  private readonly dayParts: readonly Intl.DateTimeFormatPart[];
  private readonly padded: boolean;
  public readonly decimal: string;
  public readonly group: string;
  /** Hours are counted to 24. */
  public readonly hours24: boolean;

  private constructor(public readonly lcid: number, public readonly tag: string) {
    const short = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' });
    this.dayParts = short.formatToParts(new Date('2026-01-05T00:00:00Z'));
    this.padded = this.dayParts.some(part => part.type === 'month' && part.value.length === 2);
    const number = new Intl.NumberFormat(tag).formatToParts(12345.6);
    const part = (type: string): string => plainSpaces(number.find(one => one.type === type)?.value ?? '');
    this.decimal = part('decimal');
    this.group = part('group');
    this.hours24 = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle !== 'h12';
  }

  /** The locale of an LCID; undefined for one that is not known here. */
  public static of(lcid: number): Locale | undefined {
    const named = LOCALES[lcid];
    const known = Locale.known.get(lcid) ?? (named && new Locale(lcid, named.tag));
    if (known) {
      Locale.known.set(lcid, known);
    }
    return known;
  }

  public get dateSeparator(): string {
    return this.dayParts.find(part => part.type === 'literal')?.value ?? '/';
  }

  /** 0 month first, 1 day first, 2 year first. */
  public get dateOrder(): number {
    return ORDERS.indexOf(this.order().join(' '));
  }

  /** The day of an instant in a zone: `1/5/2026`, `05/01/2026`, `2026-01-05`. */
  public day(at: Instant, zone: Zone): string {
    const [year, month, day] = zone.format(at, 'yyyy-M-d').split('-');
    const values: Readonly<Record<string, string>> = { year, month: this.padded ? two(month) : month, day: this.padded ? two(day) : day };
    return this.dayParts.map(part => values[part.type] ?? part.value).join('');
  }

  /** Day and minute of an instant in a zone. */
  public moment(at: Instant, zone: Zone): string {
    return `${this.day(at, zone)} ${zone.format(at, this.hours24 ? 'HH:mm' : 'h:mm a')}`;
  }

  /** Reads a day, or a day with a time, as the locale writes it; undefined for what is none. */
  public parseMoment(text: string, zone: Zone): Instant | undefined {
    const escaped = this.dateSeparator.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const day = this.order().map(part => `(?<${part}>${part === 'year' ? '\\d{4}' : '\\d{1,2}'})`).join(escaped);
    const match = new RegExp(`^${day}(?:\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s*(?<half>[ap]\\.?m\\.?)?)?$`, 'i').exec(plainSpaces(text).trim());
    if (!match?.groups) {
      return undefined;
    }
    const { year, month, day: date, hour = '0', minute = '00', second = '00', half } = match.groups;
    const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
    return zone.parse(`${year}-${two(month)}-${two(date)}T${two(hours)}:${minute}:${second}`);
  }

  public number(value: number): string {
    return plainSpaces(value.toLocaleString(this.tag, { maximumFractionDigits: 15 }));
  }

  public percent(value: number): string {
    return plainSpaces(value.toLocaleString(this.tag, { style: 'percent', maximumFractionDigits: 13 }));
  }

  /** An amount in the currency of this locale. */
  public amount(value: number): string {
    return plainSpaces(value.toLocaleString(this.tag, { style: 'currency', currency: LOCALES[this.lcid].currency }));
  }

  /** Reads a number as the locale writes it, with or without currency and percent signs; NaN for what is none. */
  public parseNumber(text: string): number {
    const bare = plainSpaces(text).replace(/[\p{Sc}\s%]/gu, '').split(this.group.trim() || ' ').join('');
    return bare === '' || (this.decimal !== '.' && bare.includes('.')) ? Number.NaN : Number(bare.replace(this.decimal, '.'));
  }

  private order(): string[] {
    return this.dayParts.map(part => part.type).filter(type => type !== 'literal');
  }
}
