import type { KindOf } from './kind';
import { quoted } from './kind';

const months: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, fev: 2, fév: 2, mar: 3, apr: 4, avr: 4, may: 5, mai: 5, jun: 6, jui: 6, jul: 7, aug: 8, aou: 8, aoû: 8,
  sep: 9, oct: 10, nov: 11, dec: 12, déc: 12
};

const day = (year: number, month: number, date: number): string | undefined => {
  const made = new Date(Date.UTC(year, month - 1, date));
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  // SharePoint refuses what is not within 1/1/1900 - 12/31/8900.
  return exists && year >= 1900 && year <= 8900 ? made.toISOString().slice(0, 10) : undefined;
};

const monthNamed = (word: string): number | undefined =>
  /^juil/i.test(word) ? 7 : months[word.slice(0, 3).toLowerCase()];

/**
 * A calendar day as people write it: `2026-01-15`, `15-Jan-2026`, `15 janvier 2026`, `January 15, 2026`, `2026/01/15`.
 * A purely numeric day that starts with day or month is refused, because nobody can tell which: it is never guessed.
 * An Excel serial day is not taken here; the Excel reader hands over real dates.
 */
export function parseDay(cell: string): string | undefined {
  const value = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(value);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:er)?[-\s/.]+([a-zéû]+)\.?[-\s/.,]+(\d{4})$/i.exec(value);
  const monthFirst = /^([a-zéû]+)\.?[-\s]+(\d{1,2}),?[-\s]+(\d{4})$/i.exec(value);
  const [date, month, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  const number = month ? monthNamed(month) : undefined;
  return number ? day(Number(year), number, Number(date)) : undefined;
}

const dayKind: KindOf<string> = {
  attributes: () => ({ Type: 'DateTime', Format: 'DateOnly' }),
  select: name => [name],
  literal: (value, zone) => quoted(zone.midnightOf(value)),
  read: (raw, zone) => typeof raw === 'string' && raw !== '' ? zone.dayOf(raw) : undefined,
  write: (name, value, zone) => ({ [name]: value === null ? null : zone.midnightOf(value) }),
  toCell: value => value,
  fromCell: cell => parseDay(cell) ?? { problem: { code: 'notADate', value: cell } },
  check: value => parseDay(value) === value ? undefined : { code: 'notADate', value }
};

export { dayKind as date };
