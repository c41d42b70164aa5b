import { calculatedKind } from './calculated';
import { dateTimeKind } from './dateTime';
import { Kind } from './kind';
import { linkKind } from './link';
import { booleanKind, counterKind, currencyKind, integerKind, numberKind } from './number';
import { lookupKind, lookupMultiKind, userKind, userMultiKind } from './reference';
import { choiceKind, multiChoiceKind, noteKind, textKind } from './text';

/** A column that SharePoint computes for display; it is read through another column. */
const computedKind: Kind = { ...textKind, type: 'Computed', number: 12, entity: 'SP.FieldComputed', displayName: 'Computed',
  indexable: false, unique: false, unfilterable: true, properties: { EnableLookup: false } };
const fileKind: Kind = { ...textKind, type: 'File', number: 18, entity: 'SP.Field', displayName: 'File', unique: false,
  properties: {} };
const guidKind: Kind = { ...textKind, type: 'Guid', number: 14, entity: 'SP.FieldGuid', displayName: 'Guid', edm: 'Edm.Guid',
  indexable: false, unique: false, properties: {} };
const contentTypeKind: Kind = { ...textKind, type: 'ContentTypeId', number: 25, entity: 'SP.Field',
  displayName: 'Content Type Id', indexable: false, unique: false, properties: {} };
const attachmentsKind: Kind = { ...booleanKind, type: 'Attachments', number: 19, entity: 'SP.FieldAttachments',
  displayName: 'Attachments', indexable: false };

/** A place, as the JSON text that the location picker writes. */
const locationKind: Kind = { ...noteKind, type: 'Location', number: 33, entity: 'SP.FieldLocation', displayName: 'Location' };
/** A picture, as the JSON text that names its file. */
const imageKind: Kind = { ...noteKind, type: 'Thumbnail', number: 34, entity: 'SP.FieldThumbnail', displayName: 'Image' };

/** Yes or no columns of calendars; the service has types of their own for them. */
const allDayKind: Kind = { ...booleanKind, type: 'AllDayEvent', number: 29, entity: 'SP.Field', displayName: 'All Day Event', indexable: false };
const recurrenceKind: Kind = { ...booleanKind, type: 'Recurrence', number: 21, entity: 'SP.Field', displayName: 'Recurrence', indexable: false };
/** Items of other lists, as JSON text. */
const relatedItemsKind: Kind = { ...noteKind, type: 'RelatedItems', number: 0, entity: 'SP.FieldMultiLineText', displayName: 'Related Items' };

const APPROVALS = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'];
/** Where an item stands in content approval. */
const approvalKind: Kind = { ...integerKind, type: 'ModStat', number: 23, entity: 'SP.Field', displayName: 'Approval Status', unique: false,
  display: stored => APPROVALS[Number(stored ?? 0)] ?? '' };

const ALL: readonly Kind[] = [
  textKind, noteKind, choiceKind, multiChoiceKind, numberKind, currencyKind, integerKind, counterKind, booleanKind, dateTimeKind,
  userKind, userMultiKind, lookupKind, lookupMultiKind, linkKind, computedKind, fileKind, guidKind, contentTypeKind,
  attachmentsKind, locationKind, imageKind, calculatedKind, allDayKind, recurrenceKind, relatedItemsKind, approvalKind
];
const BY_TYPE = new Map(ALL.map(kind => [kind.type, kind]));
const BY_NUMBER = new Map([...ALL].reverse().map(kind => [kind.number, kind]));
const CREATABLE = new Set(['Text', 'Note', 'Choice', 'MultiChoice', 'Number', 'Currency', 'Boolean', 'DateTime', 'User', 'UserMulti',
  'Lookup', 'LookupMulti', 'URL', 'Location', 'Thumbnail', 'Calculated']);

/** Names of the properties that one kind or another has beyond those of SP.Field, in lower case. */
export const derivedProperties: ReadonlySet<string> = new Set(ALL.flatMap(kind => Object.keys(kind.properties).map(name => name.toLowerCase())));

/** The kind of a column by its TypeAsString. */
export function kindOf(type: string): Kind {
  const kind = BY_TYPE.get(type);
  if (!kind) {
    throw new Error(`A stored column has the unknown type ${type}.`);
  }
  return kind;
}

/** The kind that a client may create by TypeAsString, if the local SharePoint has it. */
export function creatableType(type: string): Kind | undefined {
  return CREATABLE.has(type) ? BY_TYPE.get(type) : undefined;
}

/** The kind that a client may create by FieldTypeKind; persons and lookups are single unless told otherwise. */
export function creatableNumber(number: number): Kind | undefined {
  const kind = BY_NUMBER.get(number);
  return kind && CREATABLE.has(kind.type) ? kind : undefined;
}
