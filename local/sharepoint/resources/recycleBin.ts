import { Context } from '../context';
import { refuse } from '../errors';
import { valuesOf } from '../http/body';
import { complex } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { Principal } from '../store/principals';
import { BinKind, Recycled } from '../store/recycleBin';
import { addFolder, findFolder } from './folders';
import { Arguments, Collection, Entity, entity, Method, nothing, onDemand, read, Resource } from './resource';
import { userNode } from './siteUsers';

/** Whose bin: the web's shows its first stage, the site collection's both. */
type Owner = 'Web' | 'Site';
interface Entry { readonly of: Recycled; readonly owner: Owner }

function person(id: number, context: Context): Principal | undefined {
  return context.store.principals.byId(id);
}

function act(name: string, does: (of: Recycled, context: Context) => void): Method<Entry> {
  return { params: [], call: (entry, _args, context) => {
    does(entry.of, context);
    return nothing(name);
  } };
}

const purge = (of: Recycled, context: Context): void => context.store.bin.purge(of);
const toSecondStage = (of: Recycled, context: Context): void => context.store.bin.toSecondStage(of);

/** Brings an entry back. Refuses while its list is gone or its place is taken; a folder that went in between comes back too. */
function restore(of: Recycled, context: Context): void {
  const { store } = context;
  const list = store.lists.byId(of.list);
  const path = `/${of.dir}/${of.leaf}`;
  if (of.kind === BinKind.List) {
    if (store.lists.byTitle(of.title) || store.lists.byPath(path)?.root === path) {
      throw refuse.listExists();
    }
  } else if (!list) {
    throw refuse.listMissingById();
  } else if (of.kind === BinKind.Attachment || of.kind === BinKind.FileVersion) {
    const item = store.items.get(list, of.item);
    if (!item) {
      throw refuse.itemMissing();
    }
    if (of.kind === BinKind.Attachment && store.files.attachment(list, item, of.leaf) !== undefined) {
      throw refuse.attachmentExists();
    }
  } else {
    if (store.items.at(list, path)) {
      throw refuse.fileExists(path);
    }
    let parent = list.root;
    for (const leaf of `/${of.dir}`.slice(list.root.length).split('/').filter(part => part !== '')) {
      addFolder(findFolder(parent, context), leaf, context);
      parent = `${parent}/${leaf}`;
    }
  }
  store.bin.restore(of, list, context.stamp());
}

const recycled: Resource<Entry> = {
  type: 'SP.RecycleBinItem', set: 'SP.ApiData.RecycleBinItems', uri: entry => `${entry.owner}/RecycleBin(guid'${entry.of.id}')`,
  properties: {
    AuthorEmail: read((entry, context) => person(entry.of.author, context)?.email ?? ''),
    AuthorName: read((entry, context) => person(entry.of.author, context)?.title ?? ''),
    DeletedByEmail: read((entry, context) => person(entry.of.deletedBy, context)?.email ?? ''),
    DeletedByName: read((entry, context) => person(entry.of.deletedBy, context)?.title ?? ''),
    DeletedDate: read(entry => entry.of.time),
    DeletedDateLocalFormatted: read((entry, context) => context.kinds.locale.moment(entry.of.time, context.zone)),
    DirName: read(entry => entry.of.dir),
    DirNamePath: read(entry => complex('SP.ResourcePath', { DecodedUrl: entry.of.dir })),
    Id: read(entry => entry.of.id),
    ItemState: read(entry => entry.of.stage),
    ItemType: read(entry => entry.of.kind),
    LeafName: read(entry => entry.of.leaf),
    LeafNamePath: read(entry => complex('SP.ResourcePath', { DecodedUrl: entry.of.leaf })),
    Size: read(entry => String(entry.of.size)),
    Title: read(entry => entry.of.title),
    RecycleBinListId: onDemand(entry => entry.of.list)
  },
  links: {
    Author: (entry, context) => userNode(context.store.principals.user(entry.of.author), context),
    DeletedBy: (entry, context) => userNode(context.store.principals.user(entry.of.deletedBy), context)
  },
  methods: {
    restore: act('Restore', restore),
    deleteObject: act('DeleteObject', purge),
    moveToSecondStage: act('MoveToSecondStage', toSecondStage)
  },
  remove: (entry, context) => purge(entry.of, context)
};

/** `web/RecycleBin` and `site/RecycleBin`: what the user deleted; all of it for those who manage the web. */
export function recycleBin(owner: Owner, context: Context): Collection {
  const { bin, permissions } = context.store;
  const manages = permissions.may(context.user, WEB_SCOPE, 'ManageWeb');
  if (owner === 'Site' && !manages) {
    throw refuse.denied();
  }
  const seen = (): Recycled[] => bin.all().filter(of => manages || (of.deletedBy === context.user.id && of.stage === 1));
  const stage = (number: 1 | 2): Recycled[] => seen().filter(of => of.stage === number);
  const one = (id: string): Recycled => {
    const found = bin.get(id);
    if (!found || !(manages || (found.deletedBy === context.user.id && found.stage === 1))) {
      throw refuse.binMissing(id);
    }
    return found;
  };
  const node = (of: Recycled): Entity => entity(recycled, { of, owner }, context);
  const every = (name: string, which: (args: Arguments) => readonly Recycled[], does: typeof restore): Method<void> => ({ params: [],
    call: (_target, args) => {
      which(args).forEach(of => does(of, context));
      return nothing(name);
    } });
  const named = (args: Arguments): Recycled[] => {
    const ids = valuesOf(args.body.member('ids'));
    if (!ids) {
      throw refuse.parameter('ids');
    }
    return ids.map(id => one(String(id)));
  };
  return {
    kind: 'collection', type: 'SP.RecycleBinItem', set: 'SP.ApiData.RecycleBinItems', uri: `${owner}/RecycleBin`,
    all: () => (owner === 'Web' ? stage(1) : seen()).map(node),
    byKey: key => node(one(String(key.value))),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => node(one(args.text('id'))) },
      deleteAll: every('DeleteAll', () => stage(1), purge),
      restoreAll: every('RestoreAll', () => stage(1), restore),
      moveAllToSecondStage: every('MoveAllToSecondStage', () => stage(1), toSecondStage),
      deleteAllSecondStageItems: every('DeleteAllSecondStageItems', () => stage(2), purge),
      deleteByIds: every('DeleteByIds', named, purge),
      restoreByIds: every('RestoreByIds', named, restore),
      moveToSecondStageByIds: every('MoveToSecondStageByIds', named, toSecondStage)
    }
  };
}
