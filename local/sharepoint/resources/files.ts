import { Context } from '../context';
import { refuse } from '../errors';
import { Body } from '../http/body';
import { complex, Value } from '../odata/value';
import { Item, MAJOR } from '../store/items';
import { List } from '../store/lists';
import { attachmentAt, attachmentFilesOf, attachmentsIn } from './attachmentFiles';
import { wantsCheckOut } from './checkOut';
import { fileMethods, writeContent } from './fileMethods';
import { fileVersions } from './fileVersions';
import { demandFolder, findFolder, folderExists, folderList, FolderTarget } from './folders';
import { mayRead } from './itemAccess';
import { withDefaults } from './itemWriting';
import { versionLabel } from './itemProperties';
import { itemEntity, removeItem } from './items';
import { locationDefaults } from './locationDefaults';
import { checkName, checkUrlName, serverRelative } from './paths';
import { demandAdd, freeLeaf } from './placing';
import { pathProperties } from './pathProperties';
import { Arguments, Collection, Entity, entity, Node, nothing, onDemand, read, Resource } from './resource';
import { userNode } from './siteUsers';

export interface FileTarget { readonly list: List; readonly item: Item }

function pathOf(of: FileTarget): string {
  return `${of.item.dir}/${of.item.leaf}`;
}

export function fileTag(item: Item): string {
  return `"{${item.guid.toUpperCase()}},${item.version}"`;
}

/** The address by which Office opens a document; other files have none. */
function linkingUrl(of: FileTarget, context: Context): Value {
  return /\.(docx?|xlsx?|pptx?|docm|xlsm|pptm)$/i.test(of.item.leaf)
    ? `${context.origin}${encodeURI(pathOf(of))}?d=w${of.item.guid.replace(/-/g, '')}` : '';
}

const fileResource: Resource<FileTarget> = {
  type: 'SP.File', set: 'SP.ApiData.Files',
  uri: of => `Web/GetFileByServerRelativePath(decodedurl='${pathOf(of).replace(/'/g, "''")}')`,
  etag: of => ({ header: fileTag(of.item), body: fileTag(of.item) }),
  properties: {
    CheckInComment: read((of, context) => context.store.files.comment(of.list, of.item, of.item.uiVersion)),
    CheckOutType: read(of => (of.item.checkedOutBy === null ? 2 : 0)),
    ContentTag: read(of => `{${of.item.guid.toUpperCase()}},${of.item.version},${of.item.version}`),
    CustomizedPageStatus: read(() => 0),
    ETag: read(of => fileTag(of.item)),
    Exists: read(() => true),
    ExistsAllowThrowForPolicyFailures: read(() => true),
    ExistsWithException: read(() => true),
    IrmEnabled: read(() => false),
    Length: read(of => String(of.item.length)),
    Level: read(of => (of.item.checkedOutBy !== null ? 255 : of.item.uiVersion % MAJOR === 0 ? 1 : 2)),
    LinkingUri: read((of, context) => linkingUrl(of, context) || null),
    LinkingUrl: read(linkingUrl),
    MajorVersion: read(of => Math.floor(of.item.uiVersion / MAJOR)),
    MinorVersion: read(of => of.item.uiVersion % MAJOR),
    Name: read(of => of.item.leaf),
    ServerRelativeUrl: read(pathOf),
    TimeCreated: read(of => of.item.created),
    TimeLastModified: read(of => of.item.modified),
    Title: read(of => (typeof of.item.row.f_Title === 'string' ? of.item.row.f_Title : null)),
    UIVersion: read(of => of.item.uiVersion),
    UIVersionLabel: read(of => versionLabel(of.item.uiVersion)),
    UniqueId: read(of => of.item.guid),
    ServerRelativePath: onDemand(of => complex('SP.ResourcePath', { DecodedUrl: pathOf(of) })),
    ListId: onDemand(of => of.list.id),
    SiteId: onDemand((_of, context) => context.store.value('siteId') ?? ''),
    WebId: onDemand((_of, context) => context.store.value('webId') ?? ''),
    HasAlternateContentStreams: onDemand(() => false),
    ExpirationDate: onDemand(() => null),
    PageRenderType: onDemand(() => 0),
    ServerRedirectedUrl: onDemand(() => '')
  },
  links: {
    $value: (of, context) => ({
      kind: 'bytes', bytes: context.store.files.read(of.list, of.item, of.item.uiVersion), contentType: 'application/octet-stream',
      put: body => {
        writeContent(of, body.bytes, context);
      }
    }),
    ListItemAllFields: (of, context) => (of.list.isWebRoot ? nothing('ListItemAllFields') : itemEntity(of.list, of.item, context)),
    Author: (of, context) => userNode(context.store.principals.user(of.item.author), context),
    ModifiedBy: (of, context) => userNode(context.store.principals.user(of.item.editor), context),
    CheckedOutByUser: (of, context) => (of.item.checkedOutBy === null ? nothing('CheckedOutByUser')
      : userNode(context.store.principals.user(of.item.checkedOutBy), context)),
    LockedByUser: (of, context) => {
      const by = context.store.locks.by(of.item.guid);
      return by === undefined ? nothing('LockedByUser') : userNode(context.store.principals.user(by), context);
    },
    Properties: (of, context) => pathProperties('File', pathOf(of), {
      vti_timecreated: of.item.created, vti_timelastmodified: of.item.modified, vti_filesize: of.item.length, vti_level: 1,
      vti_docstoreversion: of.item.version, vti_title: typeof of.item.row.f_Title === 'string' ? of.item.row.f_Title : ''
    }, context),
    Versions: (of, context) => fileVersions(of, context)
  },
  methods: fileMethods,
  remove: removeItem
};

export function fileAt(list: List, item: Item, context: Context): Entity {
  return entity(fileResource, { list, item }, context);
}

/** The file at a path of this web, or 404. */
export function fileTarget(path: string, context: Context): FileTarget {
  const full = serverRelative(path, context);
  const list = context.store.lists.byPath(full);
  const item = list && context.store.items.at(list, full);
  if (!list || !item || item.folder || !list.isLibrary || !mayRead(list, item, context)) {
    throw refuse.fileMissing(full);
  }
  return { list, item };
}

/** The file at a path of this web, be it an attachment. */
export function fileByPath(path: string, context: Context): Entity {
  return attachmentAt(serverRelative(path, context), context) ?? entity(fileResource, fileTarget(path, context), context);
}

/** The file with a unique id, in whichever library it lies. */
export function fileById(id: string, context: Context): Entity {
  const wanted = id.toLowerCase().replace(/[{}]/g, '');
  for (const list of context.store.lists.libraries()) {
    const item = context.store.items.byGuid(list, wanted);
    if (item && !item.folder && mayRead(list, item, context)) {
      return fileAt(list, item, context);
    }
  }
  throw refuse.fileNotFound();
}

/** Adds a file, or replaces the content of the one that is there when told to overwrite. */
export function addFile(folder: FolderTarget, leaf: string, body: Body, overwrite: boolean, context: Context): Entity {
  if (!folderExists(folder, context)) {
    throw refuse.directoryNotFound();
  }
  const list = folderList(folder, context);
  if (!list.isLibrary) {
    throw refuse.missing('files in a list that is no document library');
  }
  const name = checkName(leaf);
  const path = `${folder.path}/${name}`;
  if (path.length > 400) {
    throw refuse.pathLength();
  }
  const present = context.store.items.at(list, path);
  if (present?.folder || (present && !overwrite)) {
    throw refuse.fileExists(path);
  }
  if (present) {
    return fileAt(list, writeContent({ list, item: present }, body.bytes, context), context);
  }
  demandAdd(list, folder, context);
  const { items, files } = context.store;
  const added = items.add(list, withDefaults(list, { values: locationDefaults(list, folder.path, context) }, context), context.stamp(),
    { dir: folder.path, leaf: name, length: body.bytes.byteLength });
  const item = wantsCheckOut(list) ? items.touch(list, added, { CheckedOutBy: context.user.id, UIVersion: 1 }, context.stamp()) : added;
  files.write(list, item, item.uiVersion, body.bytes, context.now(), context.user.id);
  return fileAt(list, item, context);
}

/** `files` of a folder */
export function files(folder: FolderTarget, context: Context): Collection {
  const leafOf = (given: string): string => {
    if (!given.includes('/')) {
      return given;
    }
    const path = serverRelative(given, context);
    if (path.slice(0, path.lastIndexOf('/')).toLowerCase() !== folder.path.toLowerCase()) {
      throw refuse.name(given);
    }
    return path.slice(path.lastIndexOf('/') + 1);
  };
  const add = (leaf: string, args: Arguments): Node => addFile(folder, args.flag('ensureuniquefilename', false)
    ? freeLeaf(folderList(folder, context), folder.path, leaf, context) : leaf, args.body, args.flag('overwrite', false), context);
  return {
    kind: 'collection', type: 'SP.File', set: 'SP.ApiData.Files',
    uri: `Web/GetFolderByServerRelativePath(decodedurl='${folder.path.replace(/'/g, "''")}')/Files`,
    all: () => {
      const attachments = attachmentsIn(folder, context);
      if (attachments) {
        return attachmentFilesOf(attachments, context);
      }
      const list = folder.list ?? (folderExists(folder, context) ? undefined : demandFolder(folder, context));
      if (list) {
        demandFolder(folder, context);
      }
      return list?.isLibrary ? context.store.items.children(list, folder.path, false).filter(item => mayRead(list, item, context))
        .map(item => fileAt(list, item, context)) : [];
    },
    byKey: key => fileByPath(`${folder.path}/${leafOf(String(key.value))}`, context),
    methods: {
      add: { params: ['url', 'overwrite'], stream: true, call: (_target, args) => add(leafOf(checkUrlName(args.text('url'))), args) },
      addUsingPath: { params: ['decodedurl', 'overwrite', 'autocheckoutoninvaliddata', 'xorhash', 'ensureuniquefilename'], stream: true,
        call: (_target, args) => add(leafOf(args.text('decodedurl')), args) },
      getByUrl: { params: ['url'], reads: true, call: (_target, args) => fileByPath(`${folder.path}/${leafOf(args.text('url'))}`, context) },
      addStubUsingPath: { params: ['decodedurl'], call: (_target, args) => addFile(folder, leafOf(args.text('decodedurl')), new Body(new Uint8Array(), 'minimal'), false, context) },
      getByPathOrAddStub: { params: ['decodedurl'], call: (_target, args) => {
        const leaf = leafOf(args.text('decodedurl'));
        const list = folderList(folder, context);
        return context.store.items.at(list, `${folder.path}/${leaf}`) ? fileByPath(`${folder.path}/${leaf}`, context)
          : addFile(folder, leaf, new Body(new Uint8Array(), 'minimal'), false, context);
      } },
      addTemplateFile: { params: ['urloffile', 'templatefiletype'], call: (_target, args) => {
        const path = serverRelative(args.text('urloffile'), context);
        const at = findFolder(path.slice(0, path.lastIndexOf('/')), context);
        return addFile(at, path.slice(path.lastIndexOf('/') + 1), new Body(new Uint8Array(), 'minimal'), false, context);
      } }
    }
  };
}
