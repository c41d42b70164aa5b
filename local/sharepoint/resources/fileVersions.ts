import { Context } from '../context';
import { refuse } from '../errors';
import { Item } from '../store/items';
import { demandItem } from './itemAccess';
import { versionLabel } from './items';
import type { FileTarget } from './files';
import { Collection, Entity, entity, nothing, read, Resource } from './resource';
import { userNode } from './siteUsers';

interface FileVersion { readonly of: FileTarget; readonly item: Item }

const fileVersion: Resource<FileVersion> = {
  type: 'SP.FileVersion', set: 'SP.ApiData.FileVersions',
  uri: version => `Web/GetFileByServerRelativePath(decodedurl='${version.of.item.dir}/${version.of.item.leaf}')/Versions(${version.item.uiVersion})`,
  properties: {
    CheckInComment: read((version, context) => context.store.files.contentAt(version.of.list, version.of.item, version.item.uiVersion)?.comment ?? ''),
    Created: read(version => version.item.modified),
    ExpirationDate: read(() => null),
    ID: read(version => version.item.uiVersion),
    IsCurrentVersion: read(() => false),
    Length: read(version => String(version.item.length)),
    Size: read(version => version.item.length),
    Url: read(version => `_vti_history/${version.item.uiVersion}/${version.of.list.root.split('/').pop() ?? ''}/${version.of.item.leaf}`),
    VersionLabel: read(version => versionLabel(version.item.uiVersion))
  },
  links: {
    $value: (version, context) => ({ kind: 'bytes', contentType: 'application/octet-stream',
      bytes: context.store.files.read(version.of.list, version.of.item, version.item.uiVersion) }),
    CreatedBy: (version, context) => userNode(context.store.principals.user(version.item.editor), context)
  },
  methods: {},
  remove: (version, context) => {
    demandItem(version.of.list, version.of.item, 'DeleteVersions', context);
    context.store.items.removeVersion(version.of.list, version.of.item, version.item.uiVersion);
  }
};

/** `file/versions`: the versions before the present one. */
export function fileVersions(of: FileTarget, context: Context): Collection {
  const all = (): FileVersion[] => context.store.items.versions(of.list, of.item).reverse().map(item => ({ of, item }));
  const one = (found: FileVersion | undefined): Entity => {
    if (!found) {
      throw refuse.fileNotFound();
    }
    return entity(fileVersion, found, context);
  };
  return {
    kind: 'collection', type: 'SP.FileVersion', set: 'SP.ApiData.FileVersions',
    uri: `Web/GetFileByServerRelativePath(decodedurl='${of.item.dir}/${of.item.leaf}')/Versions`,
    all: () => all().map(version => entity(fileVersion, version, context)),
    byKey: key => one(all().find(version => version.item.uiVersion === Number(key.value))),
    methods: {
      getById: { params: ['versionid'], reads: true,
        call: (_target, args) => one(all().find(version => version.item.uiVersion === args.number('versionid'))) },
      deleteById: { params: ['vid'], call: (_target, args) => {
        fileVersion.remove?.(all().find(version => version.item.uiVersion === args.number('vid')) ?? { of, item: of.item }, context);
        return nothing('DeleteByID');
      } },
      deleteAll: { params: [], call: () => {
        all().forEach(version => fileVersion.remove?.(version, context));
        return nothing('DeleteAll');
      } },
      restoreByLabel: { params: ['versionlabel'], call: () => {
        throw refuse.missing('restoring file versions');
      } }
    }
  };
}
