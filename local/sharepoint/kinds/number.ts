import { refuse } from '../errors';
import { isArray, isObject, Json } from '../odata/value';
import { DEFAULT_LCID, Locale } from '../locale';
import { Field, flag, Kind, KindContext, setting, Stored } from './kind';

function requireNumber(value: Json): number | null {
  if (value === null || value === '') {
    return null;
  }
  if (isObject(value) || isArray(value)) {
    throw refuse.node(isObject(value) ? 'StartObject' : 'StartArray', 'PrimitiveValue');
  }
  const number = typeof value === 'boolean' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) {
    throw refuse.conversion(String(value), 'Edm.Double');
  }
  return number;
}

function inRange(value: number | null, field: Field): boolean {
  const low = setting(field, 'MinimumValue');
  const high = setting(field, 'MaximumValue');
  return value === null || ((typeof low !== 'number' || value >= low) && (typeof high !== 'number' || value <= high));
}

function fromText(text: string, field: Field, { locale }: KindContext): Stored | undefined {
  const number = text.trim() === '' ? null : locale.parseNumber(text);
  return number === null || (Number.isFinite(number) && inRange(number, field)) ? number : undefined;
}

function operand(literal: { value: string | number | boolean | null }): Stored {
  if (literal.value === null) {
    return null;
  }
  const number = Number(literal.value);
  if (Number.isNaN(number)) {
    throw refuse.conversion(String(literal.value), 'Edm.Double');
  }
  return number;
}

const shared = {
  affinity: 'REAL', edm: 'Edm.Double', indexable: true, unique: true,
  read: (stored: Stored) => stored,
  parse: (value: Json, field: Field): Stored => {
    const number = requireNumber(value);
    if (!inRange(number, field)) {
      throw refuse.invalidNumber();
    }
    return number;
  },
  fromText,
  operand
} as const;

const RANGE = { CommaSeparator: true, CustomUnitName: null, CustomUnitOnRight: true, DisplayFormat: -1,
  MaximumValue: 1.7976931348623157e308, MinimumValue: -1.7976931348623157e308, ShowAsPercentage: false, Unit: null };

export const numberKind: Kind = {
  ...shared,
  type: 'Number', number: 9, entity: 'SP.FieldNumber', displayName: 'Number', properties: RANGE,
  display: (stored, field, { locale }) => (stored === null ? ''
    : flag(field, 'ShowAsPercentage') ? locale.percent(Number(stored)) : locale.number(Number(stored)))
};

export const currencyKind: Kind = {
  ...shared,
  type: 'Currency', number: 10, entity: 'SP.FieldCurrency', displayName: 'Currency',
  properties: { ...RANGE, CurrencyLocaleId: 1033 },
  display: (stored, field, { locale }) => (stored === null ? '' : (Locale.of(Number(setting(field, 'CurrencyLocaleId') ?? DEFAULT_LCID)) ?? locale).amount(Number(stored)))
};

export const integerKind: Kind = {
  ...shared,
  type: 'Integer', number: 1, entity: 'SP.FieldNumber', displayName: 'Integer', affinity: 'INTEGER', edm: 'Edm.Int32',
  properties: {}, display: stored => (stored === null ? '' : String(stored))
};

export const counterKind: Kind = { ...integerKind, type: 'Counter', number: 5, entity: 'SP.Field', displayName: 'Counter' };

export const booleanKind: Kind = {
  type: 'Boolean', number: 8, entity: 'SP.Field', displayName: 'Yes/No', affinity: 'INTEGER', edm: 'Edm.Boolean',
  indexable: true, unique: false, properties: {},
  parse: value => {
    if (isObject(value) || isArray(value)) {
      throw refuse.node(isObject(value) ? 'StartObject' : 'StartArray', 'PrimitiveValue');
    }
    const known = new Map<Json, Stored>([[null, null], [true, 1], [false, 0], ['true', 1], ['false', 0], [1, 1], [0, 0],
      ['1', 1], ['0', 0]]).get(value);
    if (known === undefined) {
      throw refuse.conversion(String(value), 'Edm.Boolean');
    }
    return known;
  },
  read: stored => (stored === null ? null : stored === 1),
  display: stored => (stored === null ? '' : stored === 1 ? 'Yes' : 'No'),
  fromText: text => (text === '' ? null : /^(1|yes|true)$/i.test(text) ? 1 : /^(0|no|false)$/i.test(text) ? 0 : undefined),
  operand: literal => {
    const value = literal.value;
    return value === null ? null : value === true || value === 1 || value === '1' || value === 'true' ? 1 : 0;
  }
};
