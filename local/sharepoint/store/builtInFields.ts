import { Json } from '../odata/value';

/** A column of every list: internal name, title, type, SQL expression, and what differs from the default settings. */
export interface BuiltIn {
  readonly id: string; readonly name: string; readonly title: string; readonly type: string;
  /** SQL over the item table; `f_…` columns are real and writable, the rest is kept by SharePoint. */
  readonly column: string;
  readonly system: boolean;
  readonly settings: Readonly<Record<string, Json>>;
}

const fixed = { FromBaseType: true, CanBeDeleted: false, ReadOnlyField: true, Group: '_Hidden' };
const shown = { ...fixed, Group: 'Custom Columns' };

function builtIn(id: string, name: string, title: string, type: string, column: string, settings: Record<string, Json> = shown): BuiltIn {
  return { id, name, title, type, column, system: true, settings };
}

const title = (sealed: boolean): BuiltIn => ({
  id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', title: 'Title', type: 'Text', column: '"f_Title"', system: false,
  settings: { FromBaseType: true, CanBeDeleted: false, Required: !sealed, MaxLength: 255, Group: 'Custom Columns',
    ...(sealed ? { Sealed: true } : {}) }
});

const common: readonly BuiltIn[] = [
  builtIn('1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', 'Counter', '"ID"'),
  builtIn('03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'Content Type ID', 'ContentTypeId', '"ContentTypeId"',
    { ...fixed, Hidden: true }),
  builtIn('c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type', 'Computed', '"ContentTypeId"', fixed),
  builtIn('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', 'DateTime', '"Modified"', { ...shown, DisplayFormat: 1 }),
  builtIn('8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', 'DateTime', '"Created"', { ...shown, DisplayFormat: 1 }),
  builtIn('1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', 'User', '"Author"', { ...shown, LookupField: 'ImnName' }),
  builtIn('d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', 'User', '"Editor"', { ...shown, LookupField: 'ImnName' }),
  builtIn('d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'owshiddenversion', 'owshiddenversion', 'Integer', '"Version"',
    { ...fixed, Hidden: true }),
  builtIn('dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', 'Text', '("UIVersion" / 512 || \'.\' || "UIVersion" % 512)'),
  builtIn('67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'Attachments', '("AttachmentCount" > 0)'),
  builtIn('bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title', 'Computed', '"f_Title"'),
  builtIn('82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title', 'Computed', '"f_Title"'),
  builtIn('94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'FileRef', 'URL Path', 'Lookup', '("Dir" || \'/\' || "Leaf")',
    { ...fixed, Hidden: true, LookupList: '', LookupField: 'FullUrl' }),
  builtIn('56605df6-8fa1-47e4-a04c-5b384d59609f', 'FileDirRef', 'Path', 'Lookup', '"Dir"',
    { ...fixed, Hidden: true, LookupList: '', LookupField: 'DirName' }),
  builtIn('30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'FSObjType', 'Item Type', 'Lookup', '"IsFolder"',
    { ...fixed, Hidden: true, LookupList: '', LookupField: 'FSType' }),
  builtIn('8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'Name', 'File', '"Leaf"', { ...shown, ReadOnlyField: false }),
  builtIn('4b7403de-8d94-43e8-9f0f-137a3e298126', 'UniqueId', 'Unique Id', 'Guid', '"Guid"', { ...fixed, Hidden: true }),
  builtIn('ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'GUID', 'GUID', 'Guid', '"Guid"', { ...fixed, Hidden: true })
];

const library: readonly BuiltIn[] = [
  builtIn('5cc6dc79-3710-4374-b433-61cb4a686c12', 'LinkFilename', 'Name', 'Computed', '"Leaf"'),
  builtIn('081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'DocIcon', 'Type', 'Computed', '"Leaf"'),
  builtIn('8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'File_x0020_Size', 'File Size', 'Integer', '"Length"', { ...fixed, Hidden: true })
];

/** The columns that a new list (100) or document library (101) has from the start. */
export function builtInFields(isLibrary: boolean): readonly BuiltIn[] {
  return [title(isLibrary), ...common, ...(isLibrary ? library : [])];
}
