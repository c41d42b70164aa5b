import { refuse } from '../errors';
import { isArray, isObject, Json, multi, Value } from '../odata/value';
import { Field, Kind, KindContext, Stored, storedList } from './kind';

function requireId(value: Json): number | null {
  if (value === null || value === '') {
    return null;
  }
  if (isObject(value) || isArray(value)) {
    throw refuse.node(isObject(value) ? 'StartObject' : 'StartArray', 'PrimitiveValue');
  }
  const id = typeof value === 'boolean' ? Number.NaN : Number(value);
  if (!Number.isInteger(id)) {
    throw refuse.conversion(String(value), 'Edm.Int32');
  }
  return id <= 0 ? null : id;
}

function requireIds(value: Json): number[] {
  if (value === null) {
    return [];
  }
  const values = isArray(value) ? value : isObject(value) && isArray(value.results) ? value.results : undefined;
  if (!values) {
    throw refuse.node('PrimitiveValue', 'StartArray');
  }
  return values.map(requireId).filter(id => id !== null);
}

function requirePerson(id: number | null, context: KindContext): number | null {
  if (id !== null && !context.userExists(id)) {
    throw refuse.invalidLookup();
  }
  return id;
}

function several(ids: readonly number[]): Stored {
  return ids.length ? JSON.stringify([...new Set(ids)]) : null;
}

function operand(literal: { value: string | number | boolean | null }): Stored {
  if (literal.value === null) {
    return null;
  }
  const id = Number(literal.value);
  if (!Number.isInteger(id)) {
    throw refuse.conversion(String(literal.value), 'Edm.Int32');
  }
  return id;
}

const LOOKUP = { AllowMultipleValues: false, DependentLookupInternalNames: [], IsDependentLookup: false, IsRelationship: false,
  LookupField: '', LookupList: '', LookupWebId: '', PrimaryFieldId: null, RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false };
const PERSON = { ...LOOKUP, LookupField: 'ImnName', AllowDisplay: true, Presence: true, SelectionGroup: 0, SelectionMode: 1,
  UserDisplayOptions: null };

const one = {
  affinity: 'INTEGER', edm: 'Edm.Int32', indexable: true, operand,
  read: (stored: Stored): Value => stored
} as const;
const many = {
  affinity: 'TEXT', edm: 'Collection(Edm.Int32)', indexable: false, unique: false, multiple: true, operand,
  read: (stored: Stored): Value => (stored === null ? null : multi('Edm.Int32', storedList(stored)))
} as const;

const ids = (stored: Stored): number[] => storedList(stored).map(Number);

/** Ids of `3;#Title;#4;#Other`, or of a bare number. */
function idsOfText(text: string): number[] | undefined {
  const parts = text.split(';#').filter((_part, index) => index % 2 === 0).filter(part => part !== '').map(Number);
  return parts.every(Number.isInteger) ? parts : undefined;
}

/** People come as `[{"Key":"i:0#.f|membership|…"}]` in form values. */
function peopleOfText(text: string, context: KindContext): number[] | undefined {
  if (!text.trim().startsWith('[')) {
    return idsOfText(text);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found: number[] = [];
  for (const entry of Array.isArray(parsed) ? parsed : []) {
    const key: unknown = typeof entry === 'object' && entry !== null && 'Key' in entry ? entry.Key : undefined;
    const id = typeof key === 'string' ? context.personByName(key) : undefined;
    if (id === undefined) {
      return undefined;
    }
    found.push(id);
  }
  return found;
}

function lookupDisplay(field: Field, values: readonly number[], context: KindContext): string {
  return values.map(id => context.lookupTitle(field, id) ?? '').join('; ');
}

function peopleDisplay(values: readonly number[], context: KindContext): string {
  return values.map(id => context.personTitle(id) ?? '').join('; ');
}

export const userKind: Kind = {
  ...one, type: 'User', number: 20, entity: 'SP.FieldUser', displayName: 'Person or Group', unique: true, refers: 'person',
  properties: PERSON,
  parse: (value, _field, context) => requirePerson(requireId(value), context),
  display: (stored, _field, context) => (stored === null ? '' : peopleDisplay([Number(stored)], context)),
  fromText: (text, _field, context) => {
    const found = peopleOfText(text, context);
    return found === undefined ? undefined : found[0] ?? null;
  }
};

export const userMultiKind: Kind = {
  ...many, type: 'UserMulti', number: 20, entity: 'SP.FieldUser', displayName: 'Person or Group', refers: 'person',
  properties: { ...PERSON, AllowMultipleValues: true },
  parse: (value, _field, context) => several(requireIds(value).map(id => requirePerson(id, context) as number)),
  display: (stored, _field, context) => peopleDisplay(ids(stored), context),
  fromText: (text, _field, context) => {
    const found = peopleOfText(text, context);
    return found === undefined ? undefined : several(found);
  }
};

export const lookupKind: Kind = {
  ...one, type: 'Lookup', number: 7, entity: 'SP.FieldLookup', displayName: 'Lookup', unique: true, refers: 'lookup',
  properties: LOOKUP,
  parse: value => requireId(value),
  display: (stored, field, context) => (stored === null ? '' : lookupDisplay(field, [Number(stored)], context)),
  fromText: text => {
    const found = idsOfText(text);
    return found === undefined ? undefined : found[0] ?? null;
  }
};

export const lookupMultiKind: Kind = {
  ...many, type: 'LookupMulti', number: 7, entity: 'SP.FieldLookup', displayName: 'Lookup', refers: 'lookup',
  properties: { ...LOOKUP, AllowMultipleValues: true },
  parse: value => several(requireIds(value)),
  display: (stored, field, context) => lookupDisplay(field, ids(stored), context),
  fromText: text => {
    const found = idsOfText(text);
    return found === undefined ? undefined : several(found);
  }
};
