import { Context } from '../context';
import { refuse } from '../errors';
import { Item } from '../store/items';
import { demandWritable } from './checkOut';
import { demandItem } from './itemAccess';
import { versionLabel } from './itemProperties';
import type { FileTarget } from './files';
import { Arguments, Collection, Entity, entity, Method, Node, nothing, onDemand, read, Resource } from './resource';
import { userNode } from './siteUsers';

interface FileVersion { readonly of: FileTarget; readonly item: Item }

function fileUri(of: FileTarget): string {
  return `Web/GetFileByServerRelativePath(decodedurl='${`${of.item.dir}/${of.item.leaf}`.replace(/'/g, "''")}')`;
}

function bytesOf(version: FileVersion, context: Context): Node {
  return { kind: 'bytes', contentType: 'application/octet-stream',
    bytes: context.store.files.read(version.of.list, version.of.item, version.item.uiVersion) };
}

function remove(version: FileVersion, context: Context): void {
  demandItem(version.of.list, version.of.item, 'DeleteVersions', context);
  context.store.items.removeVersion(version.of.list, version.of.item, version.item.uiVersion);
}

function recycle(version: FileVersion, context: Context): void {
  demandItem(version.of.list, version.of.item, 'DeleteVersions', context);
  context.store.bin.addVersion(version.of.list, version.of.item, version.item, context.stamp());
}

function restore(version: FileVersion, context: Context): void {
  const { list, item } = version.of;
  demandItem(list, item, 'EditListItems', context);
  demandWritable(list, item, context);
  context.store.drafts.restore(list, item, version.item, context.stamp());
}

const fileVersion: Resource<FileVersion> = {
  type: 'SP.FileVersion', set: 'SP.ApiData.FileVersions',
  uri: version => `${fileUri(version.of)}/Versions(${version.item.uiVersion})`,
  properties: {
    CheckInComment: read((version, context) => context.store.files.comment(version.of.list, version.of.item, version.item.uiVersion)),
    Created: read(version => version.item.modified),
    ExpirationDate: read(() => null),
    ID: read(version => version.item.uiVersion),
    IsCurrentVersion: read(() => false),
    Length: read(version => String(version.item.length)),
    Size: read(version => version.item.length),
    Url: read((version, context) => `_vti_history/${version.item.uiVersion}${version.of.item.dir.slice(context.site.length)}/${version.of.item.leaf}`),
    VersionLabel: read(version => versionLabel(version.item.uiVersion)),
    SnapshotDate: onDemand(() => null)
  },
  links: {
    $value: bytesOf,
    CreatedBy: (version, context) => userNode(context.store.principals.user(version.item.editor), context)
  },
  methods: {
    openBinaryStream: { params: [], reads: true, call: (version, _args, context) => bytesOf(version, context) },
    deleteObject: { params: [], call: (version, _args, context) => {
      remove(version, context);
      return nothing('DeleteObject');
    } }
  },
  remove
};

/** `file/versions`: the versions before the present one, by id (512 × major + minor) or by label (`1.0`). */
export function fileVersions(of: FileTarget, context: Context): Collection {
  const all = (): FileVersion[] => context.store.items.versions(of.list, of.item).reverse().map(item => ({ of, item }));
  const demand = (found: FileVersion | undefined): FileVersion => {
    if (!found) {
      throw refuse.fileNotFound();
    }
    return found;
  };
  const byId = (id: number): FileVersion => demand(all().find(version => version.item.uiVersion === id));
  const byLabel = (label: string): FileVersion => demand(all().find(version => versionLabel(version.item.uiVersion) === label));
  const one = (found: FileVersion): Entity => entity(fileVersion, found, context);
  const act = (name: string, param: string, pick: (args: Arguments) => FileVersion, does: typeof remove): Method<void> => ({
    params: [param], call: (_target, args) => {
      does(pick(args), context);
      return nothing(name);
    }
  });
  return {
    kind: 'collection', type: 'SP.FileVersion', set: 'SP.ApiData.FileVersions', uri: `${fileUri(of)}/Versions`,
    all: () => all().map(one),
    byKey: key => one(byId(Number(key.value))),
    methods: {
      getById: { params: ['versionid'], reads: true, call: (_target, args) => one(byId(args.number('versionid'))) },
      deleteById: act('DeleteByID', 'vid', args => byId(args.number('vid')), remove),
      deleteByLabel: act('DeleteByLabel', 'versionlabel', args => byLabel(args.text('versionlabel')), remove),
      recycleById: act('RecycleByID', 'vid', args => byId(args.number('vid')), recycle),
      recycleByLabel: act('RecycleByLabel', 'versionlabel', args => byLabel(args.text('versionlabel')), recycle),
      restoreByLabel: act('RestoreByLabel', 'versionlabel', args => byLabel(args.text('versionlabel')), restore),
      deleteAll: { params: [], call: () => {
        demandItem(of.list, of.item, 'DeleteVersions', context);
        all().forEach(version => remove(version, context));
        return nothing('DeleteAll');
      } }
    }
  };
}
