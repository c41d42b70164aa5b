import { refuse } from '../errors';
import { normalized } from '../formula/translate';
import { Field } from '../kinds/kind';
import { Json } from '../odata/value';
import { child, escapeXml, parseXml } from '../xml';

/** How settings appear in a field's schema: attribute name and how its text is read. */
const ATTRIBUTES: readonly (readonly [setting: string, attribute: string, as: 'flag' | 'text' | 'number'])[] = [
  ['Required', 'Required', 'flag'], ['EnforceUniqueValues', 'EnforceUniqueValues', 'flag'], ['Indexed', 'Indexed', 'flag'],
  ['Hidden', 'Hidden', 'flag'], ['ReadOnlyField', 'ReadOnly', 'flag'], ['Sealed', 'Sealed', 'flag'], ['Group', 'Group', 'text'],
  ['MaxLength', 'MaxLength', 'number'], ['NumberOfLines', 'NumLines', 'number'], ['RichText', 'RichText', 'flag'],
  ['AppendOnly', 'AppendOnly', 'flag'], ['RestrictedMode', 'RestrictedMode', 'flag'], ['MinimumValue', 'Min', 'number'],
  ['MaximumValue', 'Max', 'number'], ['Decimals', 'Decimals', 'number'], ['ShowAsPercentage', 'Percentage', 'flag'],
  ['CommaSeparator', 'CommaSeparator', 'flag'], ['CurrencyLocaleId', 'LCID', 'number'], ['FillInChoice', 'FillInChoice', 'flag'], ['LookupList', 'List', 'text'],
  ['LookupField', 'ShowField', 'text'], ['AllowMultipleValues', 'Mult', 'flag'], ['PrimaryFieldId', 'FieldRef', 'text'],
  ['UnlimitedLengthInDocumentLibrary', 'UnlimitedLengthInDocumentLibrary', 'flag'], ['ShowInNewForm', 'ShowInNewForm', 'flag'],
  ['ShowInEditForm', 'ShowInEditForm', 'flag'], ['ShowInDisplayForm', 'ShowInDisplayForm', 'flag']
];
const WRITTEN_FALSE = new Set(['Required', 'EnforceUniqueValues', 'ShowInNewForm', 'ShowInEditForm', 'ShowInDisplayForm']);
const DATE_FORMATS = ['DateOnly', 'DateTime'];
const CHOICE_FORMATS = ['Dropdown', 'RadioButtons'];
const LINK_FORMATS = ['Hyperlink', 'Image'];
const RELATION = ['None', 'Cascade', 'Restrict'];
/** What a formula comes to, as its SP.FieldType. */
const RESULTS: Readonly<Record<string, number>> = { Text: 2, DateTime: 4, Boolean: 8, Number: 9, Currency: 10 };

/** A column as its XML describes it. Description is not carried by this route (as measured). */
export interface FieldSchema {
  readonly type: string; readonly name: string; readonly title: string; readonly id?: string;
  readonly settings: Readonly<Record<string, Json>>;
}

/** Reads `<Field Type="…" …/>`. Refuses what is no XML or names neither type nor title. */
export function readFieldXml(xml: string): FieldSchema {
  const root = parseXml(xml);
  const type = root?.attributes.Type;
  const title = root?.attributes.DisplayName ?? root?.attributes.Name;
  if (!root || root.name !== 'Field' || !type || !title) {
    throw refuse.fieldXml();
  }
  const { attributes } = root;
  const settings: Record<string, Json> = {};
  for (const [setting, attribute, as] of ATTRIBUTES) {
    const text = attributes[attribute];
    if (text !== undefined) {
      settings[setting] = as === 'flag' ? /^(true|1|yes)$/i.test(text) : as === 'number' ? Number(text) : text;
    }
  }
  if (type === 'Note' && attributes.RichText !== undefined) {
    settings.RestrictedMode = settings.RestrictedMode ?? settings.RichText !== true;
  }
  const format = attributes.Format;
  if (format && type === 'DateTime') {
    settings.DisplayFormat = Math.max(0, DATE_FORMATS.indexOf(format));
  } else if (format && type === 'Choice') {
    settings.EditFormat = Math.max(0, CHOICE_FORMATS.indexOf(format));
  } else if (format && type === 'URL') {
    settings.DisplayFormat = Math.max(0, LINK_FORMATS.indexOf(format));
  }
  if (attributes.UserSelectionMode) {
    settings.SelectionMode = attributes.UserSelectionMode === 'PeopleOnly' ? 0 : 1;
  }
  if (attributes.RelationshipDeleteBehavior) {
    settings.RelationshipDeleteBehavior = Math.max(0, RELATION.indexOf(attributes.RelationshipDeleteBehavior));
  }
  const choices = child(root, 'CHOICES');
  if (choices) {
    settings.Choices = choices.children.map(choice => choice.text);
  }
  const given = child(root, 'Default');
  if (given) {
    settings.DefaultValue = given.text;
  }
  for (const formula of ['DefaultFormula', 'Formula']) {
    const inner = child(root, formula);
    if (inner) {
      settings[formula] = inner.text;
    }
  }
  const validation = child(root, 'Validation');
  if (validation) {
    settings.ValidationFormula = normalized(validation.text);
    settings.ValidationMessage = validation.attributes.Message ?? null;
  }
  if (type === 'Calculated') {
    settings.OutputType = RESULTS[attributes.ResultType ?? 'Text'] ?? 2;
    settings.DateFormat = Math.max(0, DATE_FORMATS.indexOf(format ?? 'DateOnly'));
  }
  if (attributes.List) {
    settings.LookupList = attributes.List.replace(/[{}]/g, '').toLowerCase();
  }
  return { type, title, name: attributes.Name ?? title, id: attributes.ID?.replace(/[{}]/g, '').toLowerCase(), settings };
}

/** Writes the schema of a column as SharePoint shows it in SchemaXml. */
export function writeFieldXml(field: Field): string {
  const { settings } = field;
  const parts = [`ID="{${field.id}}"`, `Type="${field.type}"`, `Name="${escapeXml(field.name)}"`, `StaticName="${escapeXml(field.name)}"`,
    `DisplayName="${escapeXml(field.title)}"`, `SourceID="{${field.list}}"`, `ColName="${escapeXml(field.name)}"`];
  for (const [setting, attribute, as] of ATTRIBUTES) {
    const value = settings[setting];
    if (value !== undefined && value !== null && value !== '' && !(as === 'flag' && value === false && !WRITTEN_FALSE.has(setting))) {
      parts.push(`${attribute}="${as === 'flag' ? String(value).toUpperCase() : escapeXml(setting === 'LookupList' ? `{${String(value)}}` : String(value))}"`);
    }
  }
  if (field.type === 'Calculated') {
    parts.push(`ResultType="${Object.keys(RESULTS).find(name => RESULTS[name] === settings.OutputType) ?? 'Text'}"`);
  }
  const index = Number(settings.DisplayFormat ?? settings.EditFormat ?? -1);
  const format = field.type === 'DateTime' ? DATE_FORMATS[index] : field.type === 'Choice' ? CHOICE_FORMATS[index]
    : field.type === 'URL' ? LINK_FORMATS[index] : undefined;
  if (format) {
    parts.push(`Format="${format}"`);
  }
  const inner = [
    ...(Array.isArray(settings.Choices) && /Choice$/.test(field.type)
      ? [`<CHOICES>${settings.Choices.map(choice => `<CHOICE>${escapeXml(String(choice))}</CHOICE>`).join('')}</CHOICES>`] : []),
    ...(typeof settings.DefaultValue === 'string' ? [`<Default>${escapeXml(settings.DefaultValue)}</Default>`] : []),
    ...(typeof settings.DefaultFormula === 'string' ? [`<DefaultFormula>${escapeXml(settings.DefaultFormula)}</DefaultFormula>`] : []),
    ...(field.type === 'Calculated' && typeof settings.Formula === 'string' ? [`<Formula>${settings.Formula}</Formula>`] : []),
    ...(typeof settings.ValidationFormula === 'string' && settings.ValidationFormula !== ''
      ? [`<Validation Message="${escapeXml(String(settings.ValidationMessage ?? ''))}">${escapeXml(settings.ValidationFormula)}</Validation>`] : [])
  ].join('');
  return inner ? `<Field ${parts.join(' ')}>${inner}</Field>` : `<Field ${parts.join(' ')} />`;
}
