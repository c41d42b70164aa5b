import { refuse } from '../errors';
import { isArray, isObject } from '../odata/value';
import { Field, Kind, KindContext, setting, Stored } from './kind';

/** DisplayFormat 0: only the day counts; it is stored as the UTC instant of site-local midnight. */
export function isDateOnly(field: Field): boolean {
  return setting(field, 'DisplayFormat') === 0;
}

function settle(instant: string, field: Field, context: KindContext): Stored | undefined {
  if (instant < '1900-01-01' || instant >= '8901-01-01') {
    return undefined;
  }
  return isDateOnly(field) ? context.zone.midnight(instant) : instant;
}

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;

/** Reads a date in the site's regional form (en-US, month first), as forms send it. */
function regional(text: string, context: KindContext): string | undefined {
  const match = US_DATE.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, month, day, year, hour = '0', minute = '00', second = '00', half] = match;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  const two = (value: string | number): string => String(value).padStart(2, '0');
  return context.zone.parse(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${second}`);
}

export const dateTimeKind: Kind = {
  type: 'DateTime', number: 4, entity: 'SP.FieldDateTime', displayName: 'Date and Time', affinity: 'TEXT', edm: 'Edm.DateTime',
  indexable: true, unique: true,
  properties: { DateTimeCalendarType: 1, DateFormat: null, DisplayFormat: 1, FriendlyDisplayFormat: 1, TimeFormat: null },
  parse: (value, field, context) => {
    if (value === null || value === '') {
      return null;
    }
    if (isObject(value) || isArray(value)) {
      throw refuse.node(isObject(value) ? 'StartObject' : 'StartArray', 'PrimitiveValue');
    }
    const instant = typeof value === 'string' ? context.zone.parse(value) : undefined;
    if (instant === undefined) {
      throw refuse.conversion(String(value), 'Edm.DateTime');
    }
    const stored = settle(instant, field, context);
    if (stored === undefined) {
      throw refuse.invalidDate();
    }
    return stored;
  },
  read: stored => stored,
  display: (stored, field, context) =>
    (stored === null ? '' : context.zone.format(String(stored), isDateOnly(field) ? 'M/d/yyyy' : 'M/d/yyyy h:mm a')),
  fromText: (text, field, context) => {
    if (text === '') {
      return null;
    }
    const instant = regional(text, context);
    return instant === undefined ? undefined : settle(instant, field, context);
  },
  operand: (literal, _field, context) => {
    if (literal.value === null) {
      return null;
    }
    const instant = context.zone.parse(String(literal.value));
    if (instant === undefined) {
      throw refuse.conversion(String(literal.value), 'Edm.DateTime');
    }
    return instant;
  }
};
