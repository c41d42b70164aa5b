import { createHash } from 'node:crypto';
import { Context } from '../context';
import { complex } from '../odata/value';
import { attached, Attached, attachedBytes, pathOf, remove } from './attachments';
import type { FolderTarget } from './folders';
import { mayRead } from './itemAccess';
import { Listed } from './items';
import { Entity, entity, Method, nothing, read, Resource } from './resource';
import { userNode } from './siteUsers';

const openBinaryStream: Method<Attached> = { params: [], reads: true, call: (of, _args, context) => attachedBytes(of, context) };

/** An attachment as the file that it is at its own address. It has no versions and no row of its own. */
const attachmentFile: Resource<Attached> = {
  type: 'SP.File', set: 'SP.ApiData.Files', uri: of => `Web/GetFileByServerRelativePath(decodedurl='${pathOf(of).replace(/'/g, "''")}')`,
  properties: {
    CheckInComment: read(() => ''),
    CheckOutType: read(() => 2),
    ContentTag: read(of => `{${uniqueId(of).toUpperCase()}},1,1`),
    CustomizedPageStatus: read(() => 0),
    ETag: read(of => `"{${uniqueId(of).toUpperCase()}},1"`),
    Exists: read(() => true),
    IrmEnabled: read(() => false),
    Length: read((of, context) => String(context.store.files.attachment(of.of.list, of.of.item, of.name)?.byteLength ?? 0)),
    Level: read(() => 1),
    LinkingUri: read(() => null),
    LinkingUrl: read(() => ''),
    MajorVersion: read(() => 1),
    MinorVersion: read(() => 0),
    Name: read(of => of.name),
    ServerRelativeUrl: read(pathOf),
    ServerRelativePath: read(of => complex('SP.ResourcePath', { DecodedUrl: pathOf(of) })),
    TimeCreated: read(of => of.of.item.modified),
    TimeLastModified: read(of => of.of.item.modified),
    Title: read(() => ''),
    UIVersion: read(() => 512),
    UIVersionLabel: read(() => '1.0'),
    UniqueId: read(uniqueId)
  },
  links: {
    $value: (of, context) => attachedBytes(of, context),
    ListItemAllFields: () => nothing('ListItemAllFields'),
    Author: (of, context) => userNode(context.store.principals.user(of.of.item.editor), context),
    ModifiedBy: (of, context) => userNode(context.store.principals.user(of.of.item.editor), context)
  },
  methods: {
    openBinaryStream,
    openBinaryStreamWithOptions: { ...openBinaryStream, params: ['openoptions'] }
  },
  remove
};

/** The item whose attachments lie in a folder `…/Attachments/<id>` of a list; undefined for every other folder. */
export function attachmentsIn(folder: FolderTarget, context: Context): Listed | undefined {
  const { list } = folder;
  const id = list && !list.isLibrary ? /^\/Attachments\/(\d+)$/i.exec(folder.path.slice(list.root.length))?.[1] : undefined;
  const item = list && id !== undefined ? context.store.items.get(list, Number(id)) : undefined;
  return list && item && item.attachments > 0 && mayRead(list, item, context) ? { list, item } : undefined;
}

/** The attachments of an item as files. */
export function attachmentFilesOf(of: Listed, context: Context): readonly Entity[] {
  return context.store.files.attachments(of.list, of.item).map(name => entity(attachmentFile, { of, name }, context));
}

/** The attachment at a server-relative path, as a file; undefined when the path is none of an attachment. */
export function attachmentAt(path: string, context: Context): Entity | undefined {
  const cut = path.lastIndexOf('/');
  const list = context.store.lists.byPath(path);
  const of = list && attachmentsIn({ path: path.slice(0, cut), list }, context);
  const found = of && attached(of, path.slice(cut + 1), context);
  return found && entity(attachmentFile, found, context);
}

/** An id that is always the same for the same place. */
function uniqueId(of: Attached): string {
  const hex = createHash('sha256').update(`${of.of.item.guid}/${of.name.toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
