import type { ActualColumn, ColumnSettings } from '../structure';

/** A column as `fields` answers it. */
export interface RawField {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly SchemaXml: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
/** `Choices` belongs to choice columns only, so it cannot be selected for all; their XML can. */
const choicesIn = (xml: string): readonly string[] => [...xml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)]
  .map(([, choice]) => choice.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity));

/** A column of a list as the service tells of it. */
export const columnOf = (raw: RawField): ActualColumn => ({
  name: raw.InternalName, title: raw.Title, type: raw.TypeAsString, required: raw.Required, indexed: raw.Indexed, unique: raw.EnforceUniqueValues,
  ...(/^(Multi)?Choice$/.test(raw.TypeAsString) ? { options: choicesIn(raw.SchemaXml) } : {})
});

/** What a change of a column's settings sends; what is not given stays as it is. */
export const settings = (given: Partial<ColumnSettings & { readonly options: readonly string[] }>): Record<string, unknown> => ({
  ...(given.title === undefined ? {} : { Title: given.title }),
  ...(given.required === undefined ? {} : { Required: given.required }),
  ...(given.indexed === undefined ? {} : { Indexed: given.indexed }),
  ...(given.unique === undefined ? {} : { EnforceUniqueValues: given.unique }),
  ...(given.options === undefined ? {} : { Choices: given.options })
});
