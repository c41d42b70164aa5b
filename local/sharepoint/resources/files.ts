import { Context } from '../context';
import { refuse } from '../errors';
import { Body } from '../http/body';
import { complex } from '../odata/value';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { fileVersions } from './fileVersions';
import { demandFolder, FolderTarget } from './folders';
import { demandItem, itemScope, listScope, mayRead } from './itemAccess';
import { withDefaults } from './itemWriting';
import { itemEntity, recycleItem, removeItem, versionLabel } from './items';
import { checkName, serverRelative } from './paths';
import { Arguments, Collection, Entity, entity, Method, Node, nothing, read, Resource, value } from './resource';
import { userNode } from './siteUsers';

export interface FileTarget { readonly list: List; readonly item: Item }

function pathOf(of: FileTarget): string {
  return `${of.item.dir}/${of.item.leaf}`;
}

function fresh(of: FileTarget, context: Context): Item {
  const item = context.store.items.get(of.list, of.item.id);
  if (!item) {
    throw refuse.fileNotFound();
  }
  return item;
}

/** Replaces the content of a file as a new version. */
function writeContent(of: FileTarget, bytes: Uint8Array, context: Context, comment = ''): Item {
  demandItem(of.list, of.item, 'EditListItems', context);
  demandNotCheckedOut(of, context);
  const item = context.store.items.change(of.list, fresh(of, context), new Map(), context.stamp(), { Length: bytes.byteLength });
  context.store.files.write(of.list, item, item.uiVersion, bytes, context.now(), context.user.id, comment);
  return item;
}

function demandNotCheckedOut(of: FileTarget, context: Context): void {
  const by = of.item.checkedOutBy;
  if (by !== null && by !== context.user.id) {
    throw refuse.checkedOut(pathOf(of), context.store.principals.byId(by)?.title ?? '');
  }
}

function upload(step: 'start' | 'continue' | 'finish'): Method<FileTarget> {
  return {
    params: step === 'start' ? ['uploadid'] : ['uploadid', 'fileoffset'],
    call: (of, args, context) => {
      demandItem(of.list, of.item, 'EditListItems', context);
      const id = args.text('uploadid');
      const length = context.store.files.append(id, of.list, of.item, step === 'start' ? 0 : args.number('fileoffset'), args.body.bytes);
      if (length === undefined) {
        throw refuse.uploadMissing();
      }
      if (step !== 'finish') {
        return value(step === 'start' ? 'StartUpload' : 'ContinueUpload', 'Edm.Int64', String(length));
      }
      const bytes = context.store.files.finish(id) ?? new Uint8Array();
      return fileAt(of.list, writeContent(of, bytes, context), context);
    }
  };
}

const methods: Readonly<Record<string, Method<FileTarget>>> = {
  startUpload: upload('start'),
  continueUpload: upload('continue'),
  finishUpload: upload('finish'),
  cancelUpload: { params: ['uploadid'], call: (_of, args, context) => {
    context.store.files.finish(args.text('uploadid'));
    return nothing('CancelUpload');
  } },
  checkOut: { params: [], call: (of, _args, context) => {
    demandItem(of.list, of.item, 'EditListItems', context);
    if (of.item.checkedOutBy !== null) {
      throw refuse.checkedOut(pathOf(of), context.store.principals.byId(of.item.checkedOutBy)?.title ?? '');
    }
    context.store.items.touch(of.list, of.item, { CheckedOutBy: context.user.id }, context.stamp());
    return nothing('CheckOut');
  } },
  checkIn: { params: ['comment', 'checkintype'], call: (of, args, context) => {
    demandItem(of.list, of.item, 'EditListItems', context);
    demandNotCheckedOut(of, context);
    context.store.files.comment(of.list, of.item, of.item.uiVersion, args.optionalText('comment') ?? '');
    context.store.items.touch(of.list, of.item, { CheckedOutBy: null }, context.stamp());
    return nothing('CheckIn');
  } },
  undoCheckOut: { params: [], call: (of, _args, context) => {
    if (of.item.checkedOutBy !== context.user.id) {
      context.store.permissions.demand(context.user, itemScope(of.list, of.item, context), 'CancelCheckout');
    }
    context.store.items.touch(of.list, of.item, { CheckedOutBy: null }, context.stamp());
    return nothing('UndoCheckOut');
  } },
  recycle: { params: [], call: (of, _args, context) => value('Recycle', 'Edm.Guid', recycleItem(of, context)) },
  deleteWithParameters: { params: ['parameters'], call: (of, _args, context) => {
    removeItem(of, context);
    return nothing('DeleteWithParameters');
  } },
  moveTo: { params: ['newurl', 'flags'], call: () => {
    throw refuse.missing('moving files');
  } },
  copyTo: { params: ['strnewurl', 'boverwrite'], call: () => {
    throw refuse.missing('copying files');
  } },
  publish: { params: ['comment'], call: () => {
    throw refuse.missing('publishing minor versions');
  } }
};

const fileResource: Resource<FileTarget> = {
  type: 'SP.File', set: 'SP.ApiData.Files',
  uri: of => `Web/GetFileByServerRelativePath(decodedurl='${pathOf(of).replace(/'/g, "''")}')`,
  etag: of => {
    const both = `"{${of.item.guid.toUpperCase()}},${of.item.version}"`;
    return { header: both, body: both };
  },
  properties: {
    CheckInComment: read((of, context) => context.store.files.contentAt(of.list, of.item, of.item.uiVersion)?.comment ?? ''),
    CheckOutType: read(of => (of.item.checkedOutBy === null ? 2 : 0)),
    ContentTag: read(of => `{${of.item.guid.toUpperCase()}},${of.item.version},${of.item.version}`),
    CustomizedPageStatus: read(() => 0),
    ETag: read(of => `"{${of.item.guid.toUpperCase()}},${of.item.version}"`),
    Exists: read(() => true),
    ExistsAllowThrowForPolicyFailures: read(() => true),
    ExistsWithException: read(() => true),
    IrmEnabled: read(() => false),
    Length: read(of => String(of.item.length)),
    Level: read(of => (of.item.checkedOutBy === null ? 1 : 255)),
    LinkingUri: read(() => null),
    LinkingUrl: read(() => ''),
    MajorVersion: read(of => Math.floor(of.item.uiVersion / 512)),
    MinorVersion: read(of => of.item.uiVersion % 512),
    Name: read(of => of.item.leaf),
    ServerRelativeUrl: read(pathOf),
    ServerRelativePath: read(of => complex('SP.ResourcePath', { DecodedUrl: pathOf(of) })),
    TimeCreated: read(of => of.item.created),
    TimeLastModified: read(of => of.item.modified),
    Title: read(of => (typeof of.item.row.f_Title === 'string' ? of.item.row.f_Title : null)),
    UIVersion: read(of => of.item.uiVersion),
    UIVersionLabel: read(of => versionLabel(of.item.uiVersion)),
    UniqueId: read(of => of.item.guid),
    ListId: { read: of => of.list.id, onDemand: true }
  },
  links: {
    $value: (of, context) => ({
      kind: 'bytes', bytes: context.store.files.read(of.list, of.item, of.item.uiVersion), contentType: 'application/octet-stream',
      put: body => {
        writeContent(of, body.bytes, context);
      }
    }),
    ListItemAllFields: (of, context) => itemEntity(of.list, of.item, context),
    Author: (of, context) => userNode(context.store.principals.user(of.item.author), context),
    ModifiedBy: (of, context) => userNode(context.store.principals.user(of.item.editor), context),
    CheckedOutByUser: (of, context) => (of.item.checkedOutBy === null ? nothing('CheckedOutByUser')
      : userNode(context.store.principals.user(of.item.checkedOutBy), context)),
    LockedByUser: () => nothing('LockedByUser'),
    Versions: (of, context) => fileVersions(of, context)
  },
  methods,
  notYet: ['EffectiveInformationRightsManagementSettings', 'InformationRightsManagementSettings', 'Properties', 'VersionEvents',
    'VersionExpirationReport', 'Web', 'Approve', 'CopyToUsingPath', 'Deny', 'GetImagePreviewUri', 'GetImagePreviewUrl', 'GetLimitedWebPartManager',
    'GetMediaServiceMetadata', 'GetPreAuthorizedAccessUrl', 'GetSharePreAuthorizedUrl', 'GetUploadStatus', 'MoveToUsingPath', 'OpenBinaryStream', 'RecycleWithParameters',
    'SaveBinaryStream', 'UnPublish', 'Update', 'UploadWithChecksum'],
  remove: removeItem
};

export function fileAt(list: List, item: Item, context: Context): Entity {
  return entity(fileResource, { list, item }, context);
}

/** The file at a path of this web, or 404. */
export function fileByPath(path: string, context: Context): Entity {
  const full = serverRelative(path, context);
  const list = context.store.lists.byPath(full);
  const item = list && context.store.items.at(list, full);
  if (!list || !item || item.folder || !list.isLibrary || !mayRead(list, item, context)) {
    throw refuse.fileMissing(full);
  }
  return fileAt(list, item, context);
}

/** Adds a file, or replaces the content of the one that is there when told to overwrite. */
function addFile(folder: FolderTarget, leaf: string, body: Body, overwrite: boolean, context: Context): Entity {
  const list = demandFolder(folder, context);
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
  context.store.permissions.demand(context.user, folder.item ? itemScope(list, folder.item, context) : listScope(list), 'AddListItems');
  const item = context.store.items.add(list, withDefaults(list, { values: new Map() }, context), context.stamp(),
    { dir: folder.path, leaf: name, length: body.bytes.byteLength });
  context.store.files.write(list, item, item.uiVersion, body.bytes, context.now(), context.user.id);
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
  const add = (name: string, args: Arguments): Node =>
    addFile(folder, leafOf(name), args.body, args.flag('overwrite', false), context);
  return {
    kind: 'collection', type: 'SP.File', set: 'SP.ApiData.Files', uri: `Web/GetFolderByServerRelativePath(decodedurl='${folder.path}')/Files`,
    all: () => {
      if (folder.path.toLowerCase() === context.site.toLowerCase()) {
        return [];
      }
      const list = demandFolder(folder, context);
      return context.store.items.children(list, folder.path, false).filter(item => mayRead(list, item, context)).map(item => fileAt(list, item, context));
    },
    byKey: key => fileByPath(`${folder.path}/${leafOf(String(key.value))}`, context),
    methods: {
      add: { params: ['url', 'overwrite'], call: (_target, args) => add(args.text('url'), args) },
      addUsingPath: { params: ['decodedurl', 'overwrite', 'autocheckoutoninvaliddata', 'xorhash', 'ensureuniquefilename'],
        call: (_target, args) => add(args.flag('ensureuniquefilename', false) ? freeLeaf(folder, leafOf(args.text('decodedurl')), context)
          : args.text('decodedurl'), args) },
      getByUrl: { params: ['url'], reads: true, call: (_target, args) => fileByPath(`${folder.path}/${leafOf(args.text('url'))}`, context) },
      addTemplateFile: { params: ['urloffile', 'templatefiletype'], call: () => {
        throw refuse.missing('template files');
      } }
    }
  };
}

function freeLeaf(folder: FolderTarget, leaf: string, context: Context): string {
  const list = demandFolder(folder, context);
  const dot = leaf.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [leaf.slice(0, dot), leaf.slice(dot)] : [leaf, ''];
  let found = leaf;
  for (let number = 1; context.store.items.at(list, `${folder.path}/${found}`); number += 1) {
    found = `${base}${number}${extension}`;
  }
  return found;
}
