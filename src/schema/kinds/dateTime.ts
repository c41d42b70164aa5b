import type { KindOf } from './kind';
import { quoted } from './kind';

const instant = (text: string): string | undefined => {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
};

export const dateTime: KindOf<string> = {
  attributes: () => ({ Type: 'DateTime', Format: 'DateTime' }),
  select: name => [name],
  literal: value => quoted(value),
  read: raw => typeof raw === 'string' && raw !== '' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: (value, column, reader) => {
    const time = new Intl.DateTimeFormat('en-CA', {
      hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: reader.zone.name
    });
    return `${reader.zone.dayOf(value)} ${time.format(new Date(value))}`;
  },
  // Without an offset nobody can tell the instant, so a local time is refused rather than read in the browser's zone.
  fromCell: cell => (/(Z|[+-]\d\d:?\d\d)$/.test(cell.trim()) ? instant(cell.trim()) : undefined)
    ?? { problem: { code: 'notADate', value: cell } },
  check: value => instant(value) === undefined ? { code: 'notADate', value } : undefined
};
