import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, setting } from '../kinds/kind';
import { Value } from '../odata/value';
import { Item, storedValue } from '../store/items';
import { wholeTypeId } from '../store/listTypes';
import { Approval, MODERATION_STATUS } from '../store/moderation';
import type { Listed } from './items';
import { onDemand, Property, read } from './resource';

/** The value of a column of an item as REST reads it. */
export function fieldValue(field: Field, item: Item): Value {
  return kindOf(field.type).read(storedValue(item, field.column.slice(1, -1)), field);
}

const ROW: Readonly<Record<string, Property<Listed>>> = {
  FileSystemObjectType: read(of => (of.item.folder ? 1 : 0)),
  Id: read(of => of.item.id),
  ServerRedirectedEmbedUri: read(() => null),
  ServerRedirectedEmbedUrl: read(() => ''),
  ContentTypeId: read(of => contentTypeOf(of))
};

/** The whole id of the content type of a row. */
export function contentTypeOf(of: Listed): string {
  return wholeTypeId(of.list, of.item.contentType);
}

/** The properties of the rows of a list: what every row has, and its columns. */
export function rowProperties(fields: readonly Field[]): Record<string, Property<Listed>> {
  const found: Record<string, Property<Listed>> = { ...ROW };
  for (const field of fields) {
    if (!field.system) {
      Object.assign(found, fieldProperties(field));
      if (field.name === 'Title') {
        found.ComplianceAssetId = read(() => null);
      }
    }
  }
  const isLibrary = fields.some(field => field.name === 'LinkFilename');
  return {
    ...found,
    ID: read(of => of.item.id),
    Modified: read(of => of.item.modified),
    Created: read(of => of.item.created),
    AuthorId: read(of => of.item.author),
    EditorId: read(of => of.item.editor),
    ...(isLibrary ? { CheckoutUserId: read(of => of.item.checkedOutBy) } : {}),
    OData__UIVersionString: read(of => versionLabel(of.item.uiVersion)),
    ...(isLibrary ? {} : { Attachments: read(of => of.item.attachments > 0) }),
    GUID: read(of => of.item.guid),
    FileRef: onDemand(of => `${of.item.dir}/${of.item.leaf}`),
    FileDirRef: onDemand(of => of.item.dir),
    FileLeafRef: onDemand(of => of.item.leaf),
    FSObjType: onDemand(of => (of.item.folder ? 1 : 0)),
    UniqueId: onDemand(of => of.item.guid),
    ...(fields.some(field => field.name === MODERATION_STATUS) ? {} : { OData__ModerationStatus: onDemand<Listed>(() => Approval.Approved) }),
    owshiddenversion: onDemand(of => of.item.version),
    OData__UIVersion: onDemand(of => of.item.uiVersion),
    ...(isLibrary ? { LinkFilename: onDemand<Listed>(of => of.item.leaf), LinkFilenameNoMenu: onDemand<Listed>(of => of.item.leaf), DocIcon: onDemand<Listed>(extension) } : {}),
    LinkTitle: onDemand(title),
    LinkTitleNoMenu: onDemand(title),
    File_x0020_Type: onDemand(extension),
    ServerUrl: onDemand(of => `${of.item.dir}/${of.item.leaf}`),
    File_x0020_Size: onDemand(of => of.item.length),
    ItemChildCount: onDemand((of, context) => childCount(of, false, context)),
    FolderChildCount: onDemand((of, context) => childCount(of, true, context)),
    EncodedAbsUrl: onDemand((of, context) => context.origin + `${of.item.dir}/${of.item.leaf}`.split('/').map(encodeURIComponent).join('/')),
    DisplayName: onDemand(of => displayName(of)),
    Client_Title: onDemand(of => displayName(of)),
    CommentsDisabled: onDemand(() => false),
    CommentsDisabledScope: onDemand(() => 0)
  };
}

function extension(of: Listed): string | null {
  return of.item.folder || !of.item.leaf.includes('.') ? null : of.item.leaf.slice(of.item.leaf.lastIndexOf('.') + 1);
}

function title(of: Listed): string | null {
  return typeof of.item.row.f_Title === 'string' ? of.item.row.f_Title : null;
}

function childCount(of: Listed, folders: boolean, context: Context): string {
  return String(of.item.folder ? context.store.items.childCount(of.list, `${of.item.dir}/${of.item.leaf}`, folders) : 0);
}

function displayName(of: Listed): string {
  return of.list.isLibrary || of.item.folder ? of.item.leaf.replace(/\.[^.]+$/, '') : String(of.item.row.f_Title ?? '');
}

export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;
}

/** The name of a column in OData: a leading underscore is masked. */
export function odataName(field: Field): string {
  return field.name.startsWith('_') ? `OData_${field.name}` : field.name;
}

function fieldProperties(field: Field): Record<string, Property<Listed>> {
  const kind = kindOf(field.type);
  const name = odataName(field);
  if (!kind.refers) {
    return { [name]: { type: kind.edm, read: of => fieldValue(field, of.item) } };
  }
  const id: Property<Listed> = { type: kind.edm, read: of => fieldValue(field, of.item) };
  if (kind.refers === 'lookup') {
    return { [`${name}Id`]: setting(field, 'LookupField') === 'FileLeafRef' ? read(unreadable) : id };
  }
  return {
    [`${name}Id`]: id,
    [`${name}StringId`]: { type: kind.multiple ? 'Collection(Edm.String)' : 'Edm.String', read: of => {
      const of_ = fieldValue(field, of.item);
      if (of_ === null) {
        return null;
      }
      return typeof of_ === 'object' && of_.kind === 'multi' ? { ...of_, of: 'Edm.String', values: of_.values.map(String) } : String(of_);
    } }
  };
}

/** Whether a column is read as `<Name>Id` and opened by `$expand`. */
export function isReference(field: Field): boolean {
  return kindOf(field.type).refers !== undefined && !(field.system && field.type === 'Lookup');
}

/** A lookup by FileLeafRef breaks every REST read that touches it (as measured). */
function unreadable(): never {
  throw refuse.cannotComplete();
}
