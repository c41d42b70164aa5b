import { Context } from '../context';
import { refuse } from '../errors';
import { complex, isObject } from '../odata/value';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { files } from './files';
import { itemScope, listScope, mayRead } from './itemAccess';
import { itemEntity, recycleItem, removeItem } from './items';
import { checkName, serverRelative } from './paths';
import { Collection, Entity, entity, Node, nothing, read, Resource, value } from './resource';

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

export function folderExists(of: FolderTarget, context: Context): boolean {
  return of.item !== undefined || of.path.toLowerCase() === of.list?.root.toLowerCase() || of.path.toLowerCase() === context.site.toLowerCase();
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

function itemCount(of: FolderTarget, context: Context): number {
  if (!of.list || !folderExists(of, context)) {
    return 0;
  }
  return of.item ? context.store.items.children(of.list, of.path, false).length + context.store.items.children(of.list, of.path, true).length
    : of.list.itemCount;
}

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
    ServerRelativePath: read(of => complex('SP.ResourcePath', { DecodedUrl: of.path })),
    TimeCreated: read(of => of.item?.created ?? of.list?.created ?? '0001-01-01T00:00:00Z'),
    TimeLastModified: read(of => of.item?.modified ?? of.list?.modified ?? '0001-01-01T00:00:00Z'),
    UniqueId: read(of => of.item?.guid ?? of.list?.id ?? '00000000-0000-0000-0000-000000000000'),
    WelcomePage: read(() => '')
  },
  links: {
    Files: (of, context) => files(of, context),
    Folders: (of, context) => folders(of, context),
    ListItemAllFields: (of, context) => (of.list && of.item ? itemEntity(of.list, of.item, context) : nothing('ListItemAllFields')),
    ParentFolder: (of, context) => folderNode(of.path.slice(0, of.path.lastIndexOf('/')), context)
  },
  methods: {
    recycle: { params: [], call: (of, _args, context) => {
      const list = demandFolder(of, context);
      if (!of.item) {
        throw refuse.cannotComplete();
      }
      return value('Recycle', 'Edm.Guid', recycleItem({ list, item: of.item }, context));
    } },
    addSubFolder: { params: ['leafname'], call: (of, args, context) => addFolder(of, args.text('leafname'), context) },
    addSubFolderUsingPath: { params: ['leafpath'], call: (of, args, context) => {
      const leaf = args.body.member('leafPath');
      const name = isObject(leaf) && typeof leaf.DecodedUrl === 'string' ? leaf.DecodedUrl : args.text('leafpath');
      return addFolder(of, name, context);
    } },
    deleteWithParameters: { params: ['parameters'], call: (of, _args, context) => {
      removeFolder(of, context);
      return nothing('DeleteWithParameters');
    } },
    moveTo: { params: ['newurl'], call: () => {
      throw refuse.missing('moving folders');
    } }
  },
  notYet: ['Properties', 'StorageMetrics', 'ContentTypeOrder', 'UniqueContentTypeOrder', 'GetListItemChanges', 'MoveToUsingPath', 'RecycleWithParameters',
    'Update'],
  merge: (of, body, context) => {
    const list = demandFolder(of, context);
    const name = body.member('Name');
    if (!of.item || typeof name !== 'string') {
      throw refuse.missing('changing this property of a folder');
    }
    throw refuse.missing(`renaming folders of ${list.title}`);
  },
  remove: removeFolder
};

function removeFolder(of: FolderTarget, context: Context): void {
  const list = demandFolder(of, context);
  if (!of.item) {
    throw refuse.cannotComplete();
  }
  removeItem({ list, item: of.item }, context);
}

/** Adds a folder; one that is there already is the answer itself, a file of that name is a 404. */
function addFolder(parent: FolderTarget, leaf: string, context: Context): Entity {
  const list = demandFolder(parent, context);
  const name = checkName(leaf);
  const path = `${parent.path}/${name}`;
  const present = context.store.items.at(list, path);
  if (present && !present.folder) {
    throw refuse.fileNotFound();
  }
  if (!present) {
    const scope = parent.item ? itemScope(list, parent.item, context) : listScope(list);
    context.store.permissions.demand(context.user, scope, 'AddListItems');
    if (path.length > 400) {
      throw refuse.pathLength();
    }
    context.store.items.add(list, new Map(list.isLibrary ? [] : [['Title', name]]), context.stamp(), { folder: true, dir: parent.path, leaf: name });
  }
  return folderNode(path, context);
}

export function folderNode(path: string, context: Context): Entity {
  return entity(folderResource, findFolder(path, context), context);
}

/** `folders` of a folder, or of the web. */
export function folders(of: FolderTarget, context: Context): Collection {
  const children = (): string[] => {
    if (of.path.toLowerCase() === context.site.toLowerCase()) {
      return context.store.lists.all().filter(list => list.isLibrary && context.store.permissions.may(context.user, listScope(list), 'ViewListItems'))
        .map(list => list.root);
    }
    const list = demandFolder(of, context);
    return context.store.items.children(list, of.path, true).filter(item => mayRead(list, item, context)).map(item => `${item.dir}/${item.leaf}`);
  };
  const pathOf = (name: string): string => serverRelative(name.includes('/') && name.startsWith('/') ? name : `${of.path}/${name}`, context);
  const add = (given: string): Node => {
    const path = pathOf(given);
    return addFolder(findFolder(path.slice(0, path.lastIndexOf('/')), context), path.slice(path.lastIndexOf('/') + 1), context);
  };
  return {
    kind: 'collection', type: 'SP.Folder', set: 'SP.ApiData.Folders', uri: `${entity(folderResource, of, context).uri}/Folders`,
    all: () => children().map(path => folderNode(path, context)),
    byKey: key => folderNode(pathOf(String(key.value)), context),
    methods: {
      add: { params: ['url'], call: (_target, args) => add(args.text('url')) },
      addUsingPath: { params: ['decodedurl', 'overwrite'], call: (_target, args) => add(args.text('decodedurl')) },
      getByUrl: { params: ['url'], reads: true, call: (_target, args) => folderNode(pathOf(args.text('url')), context) }
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

