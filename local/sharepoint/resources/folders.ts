import { Context } from '../context';
import { refuse } from '../errors';
import { complex, isObject } from '../odata/value';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { attachmentsIn } from './attachmentFiles';
import { demandAdd, freeLeaf, move } from './placing';
import { files } from './files';
import { contentTypeOrder, saveTypeOrder, uniqueOrder } from './folderTypeOrder';
import { formsFolder } from './formsFolder';
import { letsBlankThrough } from './formulas';
import { listScope, mayRead } from './itemAccess';
import { itemEntity, recycleItem, removeItem } from './items';
import { checkName, checkUrlName, decodedUrl, serverRelative } from './paths';
import { pathProperties } from './pathProperties';
import { Arguments, Collection, Entity, entity, Method, Node, nothing, onDemand, read, Resource, value } from './resource';
import { storageMetrics } from './storageMetrics';

/** A folder by its path; what is not there still has a name and says `Exists: false`. */
export interface FolderTarget { readonly path: string; readonly list?: List; readonly item?: Item }

export function findFolder(path: string, context: Context): FolderTarget {
  const list = context.store.lists.byPath(path);
  if (!list) {
    return { path };
  }
  if (path.toLowerCase() === list.root.toLowerCase()) {
    return { path: list.root, list };
  }
  const item = context.store.items.at(list, path);
  return item?.folder && mayRead(list, item, context) ? { path: `${item.dir}/${item.leaf}`, list, item } : { path, list };
}

function isSite(path: string, context: Context): boolean {
  return path.toLowerCase() === context.site.toLowerCase();
}

/** Whether it is the root folder of a list. */
export function isRoot(of: FolderTarget): boolean {
  return of.path.toLowerCase() === of.list?.root.toLowerCase();
}

/** The web itself, the folder `Lists` above all lists, roots of lists, and folders in them. */
export function folderExists(of: FolderTarget, context: Context): boolean {
  return of.item !== undefined || isRoot(of) || isSite(of.path, context) ||
    isLists(of.path, context) || attachmentsIn(of, context) !== undefined;
}

/** The folder above the roots of all lists that are no libraries. Nothing else lies in it. */
function isLists(path: string, context: Context): boolean {
  return path.toLowerCase() === `${context.site}/Lists`.toLowerCase();
}

/** Refuses with 404 when the folder is not there, else answers its list. */
export function demandFolder(of: FolderTarget, context: Context): List {
  if (!of.list || !folderExists(of, context)) {
    throw refuse.fileNotFound();
  }
  if (!of.item && !context.store.permissions.hasItemScopes(of.list.id)) {
    context.store.permissions.demand(context.user, listScope(of.list), 'ViewListItems');
  }
  return of.list;
}

/** The list of a folder that something is added to; the web's own folder gets its storage when it is first needed. */
export function folderList(of: FolderTarget, context: Context): List {
  if (isLists(of.path, context)) {
    throw refuse.cannotComplete();
  }
  return isSite(of.path, context) ? of.list ?? context.store.lists.webRoot(context.site, context.stamp()) : demandFolder(of, context);
}

function itemCount(of: FolderTarget, context: Context): number {
  return of.list && folderExists(of, context) ? context.store.items.childCount(of.list, of.path) : 0;
}

/** The folder as a row of its list. The roots of the web and of lists are none. */
function demandRow(of: FolderTarget, context: Context): { readonly list: List; readonly item: Item } {
  const list = demandFolder(of, context);
  if (!of.item) {
    throw refuse.cannotComplete();
  }
  return { list, item: of.item };
}

const recycle = (name: string): Method<FolderTarget> => ({ params: ['parameters'], call: (of, args, context) => {
  const row = demandRow(of, context);
  demandEmpty(of, args, context);
  return value(name, 'Edm.Guid', recycleItem(row, context));
} });

/** Refuses when `parameters.DeleteIfEmpty` is asked for and something lies in the folder. */
function demandEmpty(of: FolderTarget, args: Arguments, context: Context): void {
  const parameters = args.body.looksLikeJson() ? args.body.member('parameters') : undefined;
  if (isObject(parameters) && parameters.DeleteIfEmpty === true && itemCount(of, context) > 0) {
    throw refuse.folderNotEmpty();
  }
}

const moveTo = (name: string, param: string, read_: (url: string) => string): Method<FolderTarget> => ({ params: [param],
  call: (of, args, context) => {
    move(demandRow(of, context), read_(args.text(param)), {}, context);
    return nothing(name);
  } });

const folderResource: Resource<FolderTarget> = {
  type: 'SP.Folder', set: 'SP.ApiData.Folders', uri: of => `Web/GetFolderByServerRelativePath(decodedurl='${of.path.replace(/'/g, "''")}')`,
  properties: {
    Exists: read(folderExists),
    ExistsAllowThrowForPolicyFailures: read(folderExists),
    ExistsWithException: read(folderExists),
    IsWOPIEnabled: read(() => false),
    ItemCount: read(itemCount),
    Name: read(of => of.path.slice(of.path.lastIndexOf('/') + 1)),
    ProgID: read(() => null),
    ServerRelativeUrl: read(of => of.path),
    TimeCreated: read((of, context) => of.item?.created ?? of.list?.created ??
      (isSite(of.path, context) ? context.store.value('created') ?? '' : '0001-01-01T00:00:00Z')),
    TimeLastModified: read((of, context) => of.item?.modified ?? of.list?.modified ??
      (isSite(of.path, context) ? context.store.value('created') ?? '' : '0001-01-01T00:00:00Z')),
    UniqueId: read((of, context) => (isSite(of.path, context) ? context.store.value('webId') ?? ''
      : of.item?.guid ?? (folderExists(of, context) ? of.list?.id : undefined) ?? '00000000-0000-0000-0000-000000000000')),
    WelcomePage: read((of, context) => (isSite(of.path, context) ? 'SitePages/Home.aspx' : '')),
    ServerRelativePath: onDemand(of => complex('SP.ResourcePath', { DecodedUrl: of.path })),
    ContentTypeOrder: onDemand(contentTypeOrder),
    UniqueContentTypeOrder: onDemand(uniqueOrder)
  },
  links: {
    Files: (of, context) => files(of, context),
    Folders: (of, context) => folders(of, context),
    ListItemAllFields: (of, context) => (of.list && of.item && !of.list.isWebRoot ? itemEntity(of.list, of.item, context)
      : nothing('ListItemAllFields')),
    ParentFolder: (of, context) => (isSite(of.path, context) ? nothing('ParentFolder')
      : folderNode(of.path.slice(0, of.path.lastIndexOf('/')), context)),
    Properties: (of, context) => pathProperties('Folder', of.path, {
      vti_isbrowsable: 'true', vti_timecreated: of.item?.created ?? of.list?.created ?? '',
      vti_timelastmodified: of.item?.modified ?? of.list?.modified ?? '', vti_level: 1, vti_folderitemcount: itemCount(of, context),
      ...(of.list ? { vti_listname: `{${of.list.id.toUpperCase()}}` } : {})
    }, context),
    StorageMetrics: (of, context) => storageMetrics(of, context)
  },
  methods: {
    update: { params: [], call: () => nothing('Update') },
    recycle: recycle('Recycle'),
    recycleWithParameters: recycle('RecycleWithParameters'),
    addSubFolder: { params: ['leafname'], call: (of, args, context) => {
      addFolder(of, args.text('leafname'), context);
      return nothing('AddSubFolder');
    } },
    addSubFolderUsingPath: { params: ['decodedurl'], call: (of, args, context) => {
      const leaf = args.body.looksLikeJson() ? args.body.member('leafPath') : undefined;
      addFolder(of, isObject(leaf) && typeof leaf.DecodedUrl === 'string' ? leaf.DecodedUrl : args.text('decodedurl'), context);
      return nothing('AddSubFolderUsingPath');
    } },
    deleteObject: { params: [], call: (of, _args, context) => {
      removeFolder(of, context);
      return nothing('DeleteObject');
    } },
    deleteWithParameters: { params: ['parameters'], call: (of, args, context) => {
      demandEmpty(of, args, context);
      removeFolder(of, context);
      return nothing('DeleteWithParameters');
    } },
    moveTo: moveTo('MoveTo', 'newurl', decodedUrl),
    moveToUsingPath: moveTo('MoveToUsingPath', 'decodedurl', path => path)
  },
  merge: (of, body, context) => {
    demandFolder(of, context);
    for (const [name, given] of body.members('SP.Folder')) {
      if (name === 'UniqueContentTypeOrder') {
        saveTypeOrder(of, given, context);
        continue;
      }
      if (name !== 'Name' || typeof given !== 'string') {
        throw Object.hasOwn(folderResource.properties, name) ? refuse.missing(`changing ${name} of a folder`) : refuse.propertyUnknown(name, 'SP.Folder');
      }
      if (given !== of.path.slice(of.path.lastIndexOf('/') + 1)) {
        move(demandRow(of, context), `${of.path.slice(0, of.path.lastIndexOf('/'))}/${checkName(given)}`, {}, context);
      }
    }
  },
  remove: removeFolder
};

function removeFolder(of: FolderTarget, context: Context): void {
  removeItem(demandRow(of, context), context);
}

/** Adds a folder; one that is there already is the answer itself, a file of that name is a 404. */
export function addFolder(parent: FolderTarget, leaf: string, context: Context): Entity {
  const list = folderList(parent, context);
  const name = checkName(leaf);
  const path = `${parent.path}/${name}`;
  const present = context.store.items.at(list, path);
  if (present && !present.folder) {
    throw refuse.fileNotFound();
  }
  if (!present && !folderExists(findFolder(path, context), context)) {
    demandAdd(list, parent, context);
    if (path.length > 400) {
      throw refuse.pathLength();
    }
    if (!letsBlankThrough(list, context)) {
      throw refuse.folderRefused();
    }
    context.store.items.add(list, new Map(list.isLibrary ? [] : [['Title', name]]), context.stamp(), { folder: true, dir: parent.path, leaf: name });
  }
  return folderNode(path, context);
}

export function folderNode(path: string, context: Context): Entity {
  return entity(folderResource, findFolder(path, context), context);
}

/** The folder with a unique id: the web's, the root of a list, or one in a list. */
export function folderById(id: string, context: Context): Entity {
  const wanted = id.toLowerCase().replace(/[{}]/g, '');
  if (wanted === context.store.value('webId')) {
    return folderNode(context.site, context);
  }
  for (const list of [...context.store.lists.all(), ...context.store.lists.libraries()]) {
    const item = list.id === wanted ? undefined : context.store.items.byGuid(list, wanted);
    if (list.id === wanted || (item?.folder && mayRead(list, item, context))) {
      return folderNode(item ? `${item.dir}/${item.leaf}` : list.root, context);
    }
  }
  throw refuse.fileNotFound();
}

/** `folders` of a folder, or of the web. */
export function folders(of: FolderTarget, context: Context): Collection {
  const children = (): string[] => {
    const own = of.list && folderExists(of, context) && !isLists(of.path, context) ? subfolders(of.path, demandFolder(of, context), context) : [];
    if (isSite(of.path, context)) {
      const { lists, permissions } = context.store;
      const open = lists.all().filter(list => permissions.may(context.user, listScope(list), 'ViewListItems'));
      return [...open.filter(list => list.isLibrary).map(list => list.root), `${context.site}/Lists`, ...own];
    }
    if (isLists(of.path, context)) {
      return context.store.lists.all().filter(list => list.root.toLowerCase().startsWith(`${of.path}/`.toLowerCase()) &&
        context.store.permissions.may(context.user, listScope(list), 'ViewListItems')).map(list => list.root);
    }
    const list = demandFolder(of, context);
    return isRoot(of) ? [...formsFolder(list, context), ...own] : own;
  };
  const pathOf = (name: string): string => serverRelative(name.startsWith('/') || /^https?:/i.test(name) ? name : `${of.path}/${name}`, context);
  const add = (given: string, unique = false): Node => {
    const path = pathOf(given);
    const parent = findFolder(path.slice(0, path.lastIndexOf('/')), context);
    const leaf = path.slice(path.lastIndexOf('/') + 1);
    return addFolder(parent, unique ? freeLeaf(folderList(parent, context), parent.path, leaf, context) : leaf, context);
  };
  return {
    kind: 'collection', type: 'SP.Folder', set: 'SP.ApiData.Folders', uri: `${entity(folderResource, of, context).uri}/Folders`,
    all: () => children().map(path => folderNode(path, context)),
    byKey: key => folderNode(pathOf(String(key.value)), context),
    methods: {
      add: { params: ['url'], call: (_target, args) => add(checkUrlName(args.text('url'))) },
      addWithOverwrite: { params: ['url', 'overwrite'], call: (_target, args) => add(checkUrlName(args.text('url'))) },
      addUsingPath: { params: ['decodedurl', 'overwrite', 'ensureuniquefilename'],
        call: (_target, args) => add(args.text('decodedurl'), args.flag('ensureuniquefilename', false)) },
      getByUrl: { params: ['url'], reads: true, call: (_target, args) => folderNode(pathOf(args.text('url')), context) },
      getByPath: { params: ['decodedurl'], reads: true, call: (_target, args) => folderNode(pathOf(args.text('decodedurl')), context) }
    },
    create: body => {
      const url = body.member('ServerRelativeUrl');
      if (typeof url !== 'string') {
        throw refuse.parameter('ServerRelativeUrl');
      }
      const node = add(url);
      if (node.kind !== 'entity') {
        throw refuse.fileNotFound();
      }
      return node;
    }
  };
}

function subfolders(path: string, list: List, context: Context): string[] {
  return context.store.items.children(list, path, true).filter(item => mayRead(list, item, context)).map(item => `${item.dir}/${item.leaf}`);
}
