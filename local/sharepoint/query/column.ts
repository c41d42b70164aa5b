import { refuse } from '../errors';
import { Literal } from '../http/path';
import { kindOf } from '../kinds/index';
import { Field, KindContext, Stored, textSetting } from '../kinds/kind';
import { PropertyPath } from '../odata/expression';
import { fold, sortKey } from '../store/database';
import { isIndexed } from '../store/columnIndex';
import { List, Lists } from '../store/lists';
import { typeIdSql, typeNameSql } from '../store/listTypes';

/** A queried column: how to test it in SQL, and what a literal is compared as. */
export interface Column {
  readonly field: Field;
  /** SQL of the value by which rows are ordered, and of the value as it stands. */
  readonly key: string;
  readonly raw: string;
  readonly indexed: boolean;
  /** SQL that an index of the column alone holds for tests; projections and several values have none. */
  readonly tested?: string;
  readonly isId: boolean;
  readonly folded: boolean;
  /** Puts a test of one value around the column; a several-value column holds when any of its values does. */
  where(test: (value: string) => string): string;
  operand(literal: Literal): Stored;
  /** How a page token spells a raw value, and what such a spelling is ordered as. */
  spell(raw: string): string;
  place(spelled: string): Stored;
}

const PEOPLE: Readonly<Record<string, { sql: string; folded: boolean }>> = {
  title: { sql: 'r.title', folded: true }, email: { sql: 'r.email', folded: true }, name: { sql: 'r.login', folded: true },
  username: { sql: 'r.login', folded: true }, loginname: { sql: 'r.login', folded: true }
};

/** The internal name behind an OData name (`OData__x` stands for `_x`, `Id` for `ID`). */
export function internalName(name: string): string {
  return name.toLowerCase() === 'id' ? 'ID' : name.replace(/^OData_(?=_)/i, '');
}

/** The person or lookup column behind `<Name>Id`. */
export function referenceOf(lists: Lists, list: List, name: string): Field | undefined {
  if (!/.Id$/i.test(name)) {
    return undefined;
  }
  const field = lists.field(list, internalName(name.slice(0, -2)));
  return field && kindOf(field.type).refers ? field : undefined;
}

/** Finds the column of a path in a filter or an order. Refuses names that the list does not have. */
export function resolve(lists: Lists, list: List, path: PropertyPath, context: KindContext): Column {
  const [name, inner, ...rest] = path;
  if (rest.length > 0) {
    throw refuse.expression(path.join('/'));
  }
  const field = lists.field(list, internalName(name));
  if (inner === undefined) {
    const reference = field ? undefined : referenceOf(lists, list, name);
    if (reference) {
      return identity(list, reference, context);
    }
    if (!field) {
      throw refuse.fieldMissing(name);
    }
    if (kindOf(field.type).refers && field.type !== 'Lookup' || (field.type === 'Lookup' && !field.system)) {
      throw refuse.selectNeedsExpand(name);
    }
    return plain(list, field, context);
  }
  if (!field || !kindOf(field.type).refers) {
    throw refuse.fieldMissing(name);
  }
  if (inner.toLowerCase() === 'id') {
    return identity(list, field, context);
  }
  return projected(lists, list, field, inner, context);
}

/** The paths of a row are text although their columns are called lookups. */
const PATHS = new Set(['FileRef', 'FileDirRef']);
/** Instants in page tokens: `20260131 05:00:00`, in UTC. */
const TOKEN_INSTANT = /^(\d{4})(\d{2})(\d{2}) (\d{2}:\d{2}:\d{2})$/;

function plain(list: List, field: Field, context: KindContext): Column {
  const kind = kindOf(PATHS.has(field.name) ? 'Text' : field.type);
  const folded = kind.folded === true || field.type === 'URL';
  const raw = rawOf(list, field);
  const shape = (value: string): string => (folded ? `fold(${value})` : value);
  return {
    field, folded, isId: field.name === 'ID', indexed: field.name === 'ID' || isIndexed(field),
    key: folded ? `sort_key(${raw})` : raw, raw, tested: kind.multiple ? undefined : shape(raw),
    spell: value => (kind.type === 'DateTime' ? value.replace(/[-Z]/g, '').replace('T', ' ') : value),
    place: spelled => (folded ? sortKey(spelled)
      : kind.operand({ kind: 'string', value: spelled.replace(TOKEN_INSTANT, '$1-$2-$3T$4Z') }, field, context)),
    where: test => (kind.multiple ? several(list, field, value => test(shape(value))) : test(shape(raw))),
    operand: literal => shapeOperand(kind.operand(literal, field, context), folded)
  };
}

/** SQL of what a row is compared by, where that is not its column as it stands. */
function rawOf(list: List, field: Field): string {
  switch (field.name) {
    case 'ContentTypeId': return typeIdSql(list);
    case 'ContentType': return typeNameSql(list);
    default: return field.type === 'URL' ? `json_extract(${field.column}, '$.Url')` : field.column;
  }
}

function identity(list: List, field: Field, context: KindContext): Column {
  const kind = kindOf(field.type);
  return {
    field, folded: false, isId: false, indexed: isIndexed(field), key: field.column, raw: field.column, tested: kind.multiple ? undefined : field.column,
    spell: value => value, place: Number,
    where: test => (kind.multiple ? several(list, field, test) : test(field.column)),
    operand: literal => kind.operand(literal, field, context)
  };
}

function projected(lists: Lists, list: List, field: Field, inner: string, context: KindContext): Column {
  const kind = kindOf(field.type);
  const target = projection(lists, field, inner);
  const value = target.folded ? `fold(${target.sql})` : target.sql;
  const own = `${list.table}.${field.column}`;
  const select = (of: string, id: string): string => `(SELECT ${of} FROM ${target.table} AS r WHERE r.${target.id} = ${id})`;
  const among = (id: string, test: (of: string) => string): string =>
    `${id} IN (SELECT r.${target.id} FROM ${target.table} AS r WHERE ${test(value)})`;
  return {
    field, folded: target.folded, isId: false, indexed: isIndexed(field),
    key: select(target.folded ? `sort_key(${target.sql})` : target.sql, own), raw: select(target.sql, own),
    spell: raw => raw,
    place: raw => (target.folded ? sortKey(raw) : Number.isNaN(Number(raw)) ? raw : Number(raw)),
    where: test => (kind.multiple ? several(list, field, id => among(id, test)) : among(own, test)),
    operand: literal => {
      const operand = target.field ? kindOf(target.field.type).operand(literal, target.field, context)
        : literal.value === null ? null : String(literal.value);
      return shapeOperand(operand, target.folded);
    }
  };
}

function projection(lists: Lists, field: Field, inner: string): { table: string; id: string; sql: string; folded: boolean; field?: Field } {
  if (kindOf(field.type).refers === 'person') {
    const column = PEOPLE[inner.toLowerCase()];
    if (!column) {
      throw refuse.fieldMissing(inner);
    }
    return { table: 'principals', id: 'id', ...column };
  }
  const target = lists.byId(textSetting(field, 'LookupList'));
  const wanted = target && lists.field(target, internalName(inner));
  if (!target || !wanted) {
    throw refuse.fieldMissing(inner);
  }
  return { table: target.table, id: '"ID"', sql: wanted.column, folded: kindOf(wanted.type).folded === true, field: wanted };
}

function several(list: List, field: Field, test: (value: string) => string): string {
  return `EXISTS (SELECT 1 FROM json_each(${list.table}.${field.column}) AS j WHERE ${test('j.value')})`;
}

function shapeOperand(value: Stored, folded: boolean): Stored {
  return folded && typeof value === 'string' ? fold(value) : value;
}
