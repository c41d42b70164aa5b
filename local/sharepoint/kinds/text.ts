import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Sanitizer from 'sanitize-html';
import { refuse } from '../errors';
import { isArray, isObject, Json, multi } from '../odata/value';
import { rules } from '../rules';
import { Field, flag, Kind, setting, Stored, storedList } from './kind';

function requireText(value: Json): string | null {
  if (value === null) {
    return null;
  }
  if (isObject(value)) {
    throw refuse.node('StartObject', 'PrimitiveValue');
  }
  if (isArray(value)) {
    throw refuse.node('StartArray', 'PrimitiveValue');
  }
  if (typeof value !== 'string') {
    throw refuse.conversion(String(value), 'Edm.String');
  }
  return value;
}

const shared = {
  affinity: 'TEXT', edm: 'Edm.String', folded: true,
  read: (stored: Stored) => stored,
  display: (stored: Stored) => (stored === null ? '' : String(stored)),
  operand: (literal: { value: string | number | boolean | null }) => (literal.value === null ? null : String(literal.value))
} as const;

const MULTILINE = /[\r\n]/;
/** Characters that XML, in which SharePoint keeps its text, cannot hold. */
const UNSTORABLE = /[^\P{Cc}\t\n\r\u007f-\u009f]|\ufffe|\uffff/u;

function singleLine(value: string | null, field: Field): string | null {
  if (value === null || value === '') {
    return null;
  }
  const limit = setting(field, 'MaxLength');
  if (value.length > (typeof limit === 'number' ? limit : 255) || MULTILINE.test(value) || UNSTORABLE.test(value)) {
    throw refuse.invalidText();
  }
  return value;
}

export const textKind: Kind = {
  ...shared,
  type: 'Text', number: 2, entity: 'SP.FieldText', displayName: 'Single line of text', indexable: true, unique: true,
  properties: { MaxLength: 255 },
  parse: (value, field) => singleLine(requireText(value), field),
  fromText: (text, field) => {
    const limit = setting(field, 'MaxLength');
    return text.length > (typeof limit === 'number' ? limit : 255) || MULTILINE.test(text) ? undefined : text || null;
  }
};

export const noteKind: Kind = {
  ...shared,
  type: 'Note', number: 3, entity: 'SP.FieldMultiLineText', displayName: 'Multiple lines of text', indexable: false,
  unique: false, unfilterable: true,
  properties: { AllowHyperlink: false, AppendOnly: false, IsLongHyperlink: false, NumberOfLines: 6, RestrictedMode: true,
    RichText: false, UnlimitedLengthInDocumentLibrary: false, WikiLinking: false },
  parse: (value, field) => note(requireText(value), field),
  fromText: (text, field) => note(text, field)
};

function note(value: string | null, field: Field): string | null {
  if (value === null || value === '') {
    return null;
  }
  if (UNSTORABLE.test(value)) {
    throw refuse.invalidText();
  }
  return flag(field, 'RichText') ? richText(value) : value;
}

let loaded: typeof Sanitizer.default | undefined;

/** The library that cleans rich text, loaded with the first of it, for the server must start fast without it. */
function sanitizer(): typeof Sanitizer.default {
  loaded ??= createRequire(__filename)('sanitize-html') as typeof Sanitizer.default;
  return loaded;
}

const WRAPPED = /^<div class="ExternalClass[0-9A-F]{32}">([\s\S]*)<\/div>$/;

/** Rich text as SharePoint keeps it: cleaned, `:` and braces as entities, wrapped in one ExternalClass element. */
export function richText(source: string): string {
  const inner = WRAPPED.exec(source)?.[1] ?? source;
  const sanitizeHtml = sanitizer();
  const clean = sanitizeHtml(inner.replace(/&#(58|123|125);/g, (_all, code: string) => String.fromCharCode(Number(code))), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'u', 's', 'strike', 'font', 'del', 'ins'],
    allowedAttributes: { '*': ['style', 'class', 'id', 'dir', 'lang', 'title', 'align'], a: ['href', 'target', 'rel', 'name'],
      img: ['src', 'alt', 'width', 'height'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'],
      font: ['color', 'size', 'face'] },
    textFilter: text => text.replace(/"/g, '&quot;')
  });
  const encoded = clean.replace(/[:{}]/g, character => `&#${character.charCodeAt(0)};`);
  const name = createHash('md5').update(clean).digest('hex').toUpperCase();
  return `<div class="ExternalClass${name}">${encoded}</div>`;
}

function member(value: string | null, field: Field): string | null {
  if (value === null || value === '') {
    return null;
  }
  const choices = setting(field, 'Choices');
  if (rules.enforcesChoice && isArray(choices) && !choices.includes(value) && !flag(field, 'FillInChoice')) {
    throw refuse.choice(field.title);
  }
  if (value.length > 255 || UNSTORABLE.test(value)) {
    throw refuse.invalidText();
  }
  return value;
}

export const choiceKind: Kind = {
  ...shared,
  type: 'Choice', number: 6, entity: 'SP.FieldChoice', displayName: 'Choice', indexable: true, unique: true,
  properties: { Choices: [], FillInChoice: false, Mappings: null, EditFormat: 0 },
  parse: (value, field) => member(requireText(value), field),
  fromText: (text, field) => {
    const choices = setting(field, 'Choices');
    const known = !isArray(choices) || choices.includes(text) || flag(field, 'FillInChoice');
    return text === '' ? null : known ? text : undefined;
  }
};

export const multiChoiceKind: Kind = {
  ...shared,
  type: 'MultiChoice', number: 15, entity: 'SP.FieldMultiChoice', displayName: 'Choice', edm: 'Collection(Edm.String)',
  indexable: false, unique: false, multiple: true,
  properties: { Choices: [], FillInChoice: false, Mappings: null },
  parse: (value, field) => {
    if (value === null) {
      return null;
    }
    const values = isArray(value) ? value : isObject(value) && isArray(value.results) ? value.results : undefined;
    if (!values) {
      throw refuse.node('PrimitiveValue', 'StartArray');
    }
    const members = values.map(part => member(requireText(part), field)).filter(part => part !== null);
    return members.length ? JSON.stringify(members) : null;
  },
  read: stored => (stored === null ? null : multi('Edm.String', storedList(stored))),
  display: stored => storedList(stored).join('; '),
  fromText: text => {
    const members = text.split(';#').filter(part => part !== '');
    return members.length ? JSON.stringify(members) : null;
  }
};
