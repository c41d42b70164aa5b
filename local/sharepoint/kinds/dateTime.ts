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
    (stored === null ? '' : isDateOnly(field) ? context.locale.day(String(stored), context.zone) : context.locale.moment(String(stored), context.zone)),
  fromText: (text, field, context) => {
    if (text === '') {
      return null;
    }
    const instant = context.locale.parseMoment(text, context.zone);
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
