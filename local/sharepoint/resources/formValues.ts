import { Context } from '../context';
import { textOf, valuesOf } from '../http/body';
import { kindOf } from '../kinds/index';
import { Field, flag, KindContext, Stored } from '../kinds/kind';
import { complex, isObject, Json, Value } from '../odata/value';
import { fold } from '../store/database';
import { List } from '../store/lists';
import { listTypes } from '../store/listTypes';
import { MODERATION_STATUS } from '../store/moderation';
import { Zone } from '../zone';
import { knownContentType } from './contentTypes';
import { listScope } from './itemAccess';
import { Writing } from './itemWriting';

const BLANK_MESSAGE = 'You can\'t leave this blank.';
/** Columns that SharePoint keeps, which a form may still set for those who manage the list. */
const KEPT = new Set(['Author', 'Editor', 'Created', 'Modified']);

/** What one form value came to; `problem` is told by HasException. */
export interface Outcome { readonly name: string; readonly text: string; readonly problem?: string }

/** Form values as they would be written, and what each came to. Any problem means that nothing is written. */
export interface Form { readonly outcomes: Outcome[]; readonly writing: Writing; readonly kept: Record<string, Stored> }

/** Reads `formValues`: texts in the form of the site's locale, persons and lookups as their pickers write them. */
export function readForm(list: List, given: Json | undefined, context: Context, datesInUtc: boolean): Form {
  const form: Form = { outcomes: [], writing: { values: new Map() }, kept: {} };
  const kinds: KindContext = datesInUtc ? { ...context.kinds, zone: new Zone('UTC') } : context.kinds;
  for (const entry of (valuesOf(given) ?? []).filter(isObject)) {
    const name = textOf(entry.FieldName) ?? '';
    const text = textOf(entry.FieldValue) ?? '';
    form.outcomes.push({ name, text, problem: readValue(list, name, text, form, kinds, context) });
  }
  return form;
}

/** The content type of a row, named by its name or its id, as forms do. */
function readContentType(list: List, text: string, form: Form): string | undefined {
  const found = listTypes(list).find(type => fold(type.name) === fold(text) || fold(type.id) === fold(text));
  if (!found) {
    return `Content type '${text}' does not exist in this list.`;
  }
  form.writing.contentType = found.id;
  return undefined;
}

function dateMessage({ locale }: KindContext): string {
  const [first, last] = ['1900-01-01T00:00:00Z', '8900-12-31T00:00:00Z'].map(day => locale.day(day, new Zone('UTC')));
  return `You must specify a valid date within the range of ${first} and ${last}.`;
}

/** Puts one value in its place; answers what is wrong with it. */
function readValue(list: List, name: string, text: string, form: Form, kinds: KindContext, context: Context): string | undefined {
  if (fold(name) === 'contenttype') {
    return readContentType(list, text, form);
  }
  const field = context.store.lists.field(list, name);
  if (!field) {
    return `Column '${name}' does not exist. It may have been deleted by another user.`;
  }
  if (field.name === 'FileLeafRef') {
    form.writing.leaf = text;
    return undefined;
  }
  if (field.name === 'ContentTypeId') {
    form.writing.contentType = knownContentType(list, text);
    return undefined;
  }
  if ((field.system && !KEPT.has(field.name)) || flag(field, 'IsDependentLookup')) {
    return undefined;
  }
  if (field.name === MODERATION_STATUS && !context.store.permissions.may(context.user, listScope(list), 'ApproveItems')) {
    return 'Access denied.';
  }
  const stored = kindOf(field.type).fromText(text, field, kinds);
  if (stored === undefined) {
    return field.type === 'DateTime' ? dateMessage(kinds) : `The value of ${field.title} is not valid.`;
  }
  return place(list, field, stored, form, context);
}

function place(list: List, field: Field, stored: Stored, form: Form, context: Context): string | undefined {
  if (KEPT.has(field.name)) {
    if (!context.store.permissions.may(context.user, listScope(list), 'ManageLists')) {
      return 'Access denied.';
    }
    if (stored === null) {
      return BLANK_MESSAGE;
    }
    form.kept[field.name] = stored;
    return undefined;
  }
  if (stored === null && flag(field, 'Required')) {
    return BLANK_MESSAGE;
  }
  form.writing.values.set(field.name, stored);
  return undefined;
}

/** One row of the answer. */
export function formRow(outcome: Outcome, itemId: number): Value {
  const { problem } = outcome;
  return complex('SP.ListItemFormUpdateValue', { ErrorCode: problem === undefined ? 0 : -2130575155, ErrorMessage: problem ?? null,
    FieldName: outcome.name, FieldValue: outcome.text, HasException: problem !== undefined, ItemId: itemId });
}
