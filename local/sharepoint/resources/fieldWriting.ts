import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse, SharePointError } from '../errors';
import { Body, textOf, valuesOf } from '../http/body';
import { normalized } from '../formula/translate';
import { creatableNumber, creatableType, kindOf } from '../kinds/index';
import { Field, flag, Kind } from '../kinds/kind';
import { isObject, Json } from '../odata/value';
import { rules } from '../rules';
import { int } from '../store/database';
import { checkIndex, isIndexed } from '../store/columnIndex';
import { List } from '../store/lists';
import { byId, byTitle, FieldHome } from './fieldHome';
import { readFieldXml } from './fieldXml';
import { checkFormulas } from './formulas';
import { addDependent, checkRelation, dependentsOf } from './relations';
import { defaultView } from './views';

type Member = readonly [name: string, given: Json];

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
/** Settings of SP.Field with their defaults; all of them may be written. */
export const COMMON: Readonly<Record<string, Json>> = {
  AutofillInfo: null, ClientSideComponentId: EMPTY_GUID, ClientSideComponentProperties: null, ClientValidationFormula: null,
  ClientValidationMessage: null, CustomFormatter: null, DefaultFormula: null, DefaultValue: null, Description: '', Direction: 'none',
  EnforceUniqueValues: false, Group: 'Custom Columns', Hidden: false, Indexed: false, JSLink: 'clienttemplates.js', NoCrawl: false,
  PinnedToFiltersPane: false, ReadOnlyField: false, Required: false, Sealed: false, ShowInFiltersPane: 0, StaticName: null,
  ValidationFormula: null, ValidationMessage: null
};
/** Members of a body that name what the column is already; passed over when they agree. */
const GIVEN = new Set(['Title', 'InternalName', 'SchemaXml', 'Id', 'IndexStatus', 'TypeDisplayName', 'TypeShortDescription',
  'EntityPropertyName', 'CanBeDeleted', 'Filterable', 'FromBaseType', 'Scope', 'Sortable']);
/** Writes that a sealed column takes with a success and forgets. */
const DISCARDED = new Set(['DefaultFormula', 'ValidationFormula', 'ValidationMessage', 'ClientValidationFormula', 'ClientValidationMessage']);
/** Kinds that refuse a validation formula, even to clear it. */
const UNVALIDATED = new Set(['Boolean', 'MultiChoice', 'URL', 'Note', 'Lookup', 'LookupMulti', 'User', 'UserMulti', 'Calculated']);

/** Reads the settings of a body for a kind. Refuses properties that the type does not have, and validation formulas where it takes none. */
function readSettings(members: readonly Member[], kind: Kind): Record<string, Json> {
  const settings: Record<string, Json> = {};
  for (const [name, given] of members) {
    if (name === 'ValidationFormula' && UNVALIDATED.has(kind.type)) {
      throw refuse.noValidation();
    }
    if ((name === 'FieldTypeKind' && given !== kind.number) || (name === 'TypeAsString' && given !== kind.type)) {
      throw refuse.missing('changing the type of a column');
    }
    if (name === 'AllowMultipleValues' && (given === true) !== (kind.multiple === true)) {
      throw refuse.missing('changing a column between one and several values');
    }
    if (name === 'Formula' && typeof given === 'string') {
      settings.Formula = readFormula(given);
    } else if (name === 'ValidationFormula') {
      settings.ValidationFormula = textOf(given) ? normalized(String(given)) : null;
    } else if (Object.hasOwn(COMMON, name) || Object.hasOwn(kind.properties, name)) {
      settings[name] = name === 'Choices' ? valuesOf(given) ?? [] : isObject(given) ? null : given;
    } else if (!GIVEN.has(name) && name !== 'FieldTypeKind' && name !== 'TypeAsString') {
      throw refuse.propertyUnknown(name, kind.entity);
    }
  }
  return settings;
}

/** A formula as it reads back: brackets only where the name needs them, and encoded for XML. */
function readFormula(formula: string): string {
  return formula.replace(/\[([A-Za-z_]\w*)\]/g, '$1').replace(/&(?!amp;|lt;|gt;)/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Changes a column. A body is applied whole or not at all; a sealed column forgets formulas and refuses the rest. */
export function changeField(home: FieldHome, field: Field, members: readonly Member[], context: Context): void {
  home.demand();
  const kind = kindOf(field.type);
  const given = (name: string): Json | undefined => members.find(([other]) => other === name)?.[1];
  if (flag(field, 'Sealed') && (flag(field, 'FromBaseType') || given('Sealed') === undefined)) {
    if (members.every(([name]) => DISCARDED.has(name))) {
      return;
    }
    throw refuse.fieldSealed(field.title);
  }
  const xml = textOf(given('SchemaXml'));
  const fromXml = xml === undefined ? undefined : readFieldXml(xml);
  if (fromXml && fromXml.type !== field.type) {
    throw refuse.missing('changing the type of a column');
  }
  const written = readSettings(members, kind);
  const before = textOf(field.settings.LookupList);
  if (before && written.LookupList !== undefined && String(written.LookupList).toLowerCase() !== before.toLowerCase()) {
    throw refuse.missing('changing the list that a lookup points into');
  }
  const title = textOf(given('Title')) ?? fromXml?.title ?? field.title;
  const same = byTitle(home, title);
  if (same && same.id !== field.id && same.type !== 'Computed' && !(field.system || same.system)) {
    throw refuse.fieldTitleExists(title);
  }
  const settings = withDefaultRules(field.settings, { ...fromXml?.settings, ...written });
  if (settings.EnforceUniqueValues === true) {
    settings.Indexed = true;
  }
  if (settings.Indexed !== true) {
    delete settings.AutoIndexed;
  }
  if (kind.type === 'Calculated') {
    settings.Formula = readFormula(textOf(settings.Formula) ?? '');
    delete settings.Indexed;
  }
  const changed: Field = { ...field, title, settings };
  check(home, changed, field, context);
  home.save(changed);
  if (home.list && kind.type === 'Calculated' && changed.settings.Formula !== field.settings.Formula) {
    recalculate(home.list, context);
  }
}

/** Brings the calculated columns of every item up to date. */
function recalculate(list: List, context: Context): void {
  for (const row of context.store.db.all(`SELECT "ID" FROM ${list.table}`)) {
    context.store.items.recalculate(list, int(row, 'ID'));
  }
}

/** Writing a default value, even null, takes the formula along; a formula written as null stays. */
function withDefaultRules(before: Readonly<Record<string, Json>>, written: Record<string, Json>): Record<string, Json> {
  const settings = { ...before, ...written };
  if (typeof written.DefaultFormula === 'string' && written.DefaultFormula !== '') {
    settings.DefaultValue = null;
  } else if ('DefaultValue' in written) {
    settings.DefaultFormula = null;
  } else if ('DefaultFormula' in written) {
    settings.DefaultFormula = before.DefaultFormula ?? null;
  }
  return settings;
}

function check(home: FieldHome, field: Field, before: Field | undefined, context: Context): void {
  checkRelation(field);
  checkFormulas(home, field, before, context);
  if (!home.list) {
    return;
  }
  checkIndex(context.store.lists, home.list, field, before !== undefined && isIndexed(before));
  if (before && flag(field, 'EnforceUniqueValues') && !flag(before, 'EnforceUniqueValues')) {
    const double = context.store.db.get(`SELECT 1 FROM ${home.list.table} WHERE ${field.column} IS NOT NULL GROUP BY ` +
      `fold(${field.column}) HAVING count(*) > 1 LIMIT 1`);
    if (double) {
      throw refuse.uniqueExisting();
    }
  }
}

/** Deletes a column with those that depend on it. Refuses what belongs to the list's base type and what is sealed. */
export function removeField(home: FieldHome, field: Field): void {
  home.demand();
  if (field.system || field.settings.CanBeDeleted === false || flag(field, 'Sealed')) {
    throw refuse.fieldFixed(field.title);
  }
  for (const dependent of dependentsOf(home, field)) {
    home.remove(dependent);
  }
  home.remove(field);
}

/** An internal name as SharePoint makes it: odd characters as `_xhhhh_`, at most 32 characters, free where it belongs. */
function freeName(wanted: string, home: FieldHome): string {
  const encoded = [...wanted].map((character, index) => (/[A-Za-z_]/.test(character) || (index > 0 && /\d/.test(character)) ? character
    : `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)).join('').slice(0, 32);
  const taken = new Set(home.all().map(field => field.name.toLowerCase()));
  let name = encoded;
  for (let number = 0; taken.has(name.toLowerCase()); number += 1) {
    name = `${encoded.slice(0, 32 - String(number).length)}${number}`;
  }
  return name;
}

/** A column to be made; `name` is the wish for the internal name. */
export interface NewField {
  readonly title: string; readonly name: string; readonly id?: string; readonly kind: Kind; readonly settings: Readonly<Record<string, Json>>;
}

export function addField(home: FieldHome, made: NewField, context: Context): Field {
  home.demand();
  if (made.title.trim() === '') {
    throw refuse.fieldXml();
  }
  const same = home.all().find(field => field.title.toLowerCase() === made.title.toLowerCase() && !field.system);
  if (same || (made.id && byId(home, made.id))) {
    throw refuse.fieldTitleExists(made.title);
  }
  const settings = withDefaultRules({}, { ...made.settings });
  if (made.kind.type === 'Calculated') {
    Object.assign(settings, { Formula: readFormula(textOf(settings.Formula) ?? ''), ReadOnlyField: true });
    delete settings.Indexed;
  }
  if (settings.EnforceUniqueValues === true) {
    settings.Indexed = true;
  }
  const field: Field = { id: made.id ?? randomUUID(), list: '', name: freeName(made.name, home), title: made.title, type: made.kind.type,
    column: '', system: false, settings };
  try {
    check(home, field, undefined, context);
  } catch (error) {
    throw leftBehind(home, field, error);
  }
  const added = home.add(field);
  if (added.type === 'Calculated' && home.list) {
    recalculate(home.list, context);
  }
  return added;
}

/** In a library a calculated column that names a column which is not there is refused, and stays all the same, with an empty formula (as measured). */
function leftBehind(home: FieldHome, field: Field, error: unknown): unknown {
  if (rules.libraryKeepsRefusedFormula && home.list?.isLibrary && field.type === 'Calculated' && error instanceof SharePointError
    && error.message === refuse.formulaColumn().message) {
    error.leaves = () => { home.add({ ...field, settings: { ...field.settings, Formula: '=""' } }); };
  }
  return error;
}

/** `POST fields` with a typed body; lookups have a way of their own, and the type of a calculated column counts more than its kind. */
export function postField(home: FieldHome, body: Body, context: Context): Field {
  const typed = body.member('__metadata');
  const number = isObject(typed) && typed.type === 'SP.FieldCalculated' ? 17 : Number(body.member('FieldTypeKind'));
  if (number === 7) {
    throw refuse.lookupByPost();
  }
  return addField(home, fromProperties(number, body.members('SP.Field')), context);
}

function fromProperties(number: number, members: readonly Member[]): NewField {
  const single = creatableNumber(number);
  const multiple = members.some(([name, given]) => name === 'AllowMultipleValues' && given === true);
  const kind = single && multiple ? creatableType(`${single.type}Multi`) ?? single : single;
  if (!kind) {
    throw refuse.missing(`fields of FieldTypeKind ${number}`);
  }
  const title = textOf(members.find(([name]) => name === 'Title')?.[1]) ?? '';
  const rest = members.filter(([name]) => name !== 'FieldTypeKind' && name !== 'TypeAsString');
  return { title, name: title, kind, settings: readSettings(rest, kind) };
}

/** `fields/addfield` with SP.FieldCreationInformation: the way to add a lookup, single only. */
export function addByCreationInformation(home: FieldHome, body: Body, context: Context): Field {
  const settings: [string, Json][] = [];
  let number = 0;
  for (const [name, given] of body.members('SP.FieldCreationInformation', body.object('parameters'))) {
    if (name === 'FieldTypeKind') {
      number = Number(given);
    } else if (name === 'LookupListId') {
      settings.push(['LookupList', (textOf(given) ?? '').replace(/[{}]/g, '').toLowerCase()]);
    } else if (name === 'LookupFieldName') {
      settings.push(['LookupField', given]);
    } else if (['Title', 'Required', 'Choices', 'LookupWebId'].includes(name)) {
      settings.push([name, given]);
    } else if (name !== 'IsCompactName') {
      throw refuse.propertyUnknown(name, 'SP.FieldCreationInformation');
    }
  }
  return addField(home, fromProperties(number, settings), context);
}

const NAME_HINT = 8;
const TO_DEFAULT_VIEW = 16;

/** `fields/createfieldasxml`. The route carries neither Required nor Description (as measured). */
export function addByXml(home: FieldHome, body: Body, context: Context): Field {
  const parameters = body.object('parameters');
  const schema = readFieldXml(textOf(parameters.SchemaXml) ?? '');
  const options = Number(parameters.Options ?? 0);
  const name = (options & NAME_HINT) !== 0 ? schema.name : schema.title;
  const field = typeof schema.settings.PrimaryFieldId === 'string'
    ? addDependent(home, { title: schema.title, name, primary: schema.settings.PrimaryFieldId,
      show: textOf(schema.settings.LookupField) ?? 'Title' }, context)
    : addField(home, fromSchema(schema, name), context);
  if ((options & TO_DEFAULT_VIEW) !== 0 && home.list) {
    const view = defaultView(home.list, context);
    context.store.lists.saveView({ ...view, settings: { ...view.settings,
      ViewFields: [...(valuesOf(view.settings.ViewFields) ?? []), field.name] } });
  }
  return field;
}

function fromSchema(schema: ReturnType<typeof readFieldXml>, name: string): NewField {
  const multiple = schema.settings.AllowMultipleValues === true && ['Lookup', 'User'].includes(schema.type);
  const kind = creatableType(multiple ? `${schema.type}Multi` : schema.type);
  if (!kind) {
    throw refuse.missing(`fields of type ${schema.type}`);
  }
  const settings = Object.fromEntries(Object.entries(schema.settings).filter(([setting]) => setting !== 'Required'));
  return { title: schema.title, name, id: schema.id, kind,
    settings: { ...settings, ...(kind.type.endsWith('Multi') ? { AllowMultipleValues: true } : {}) } };
}
