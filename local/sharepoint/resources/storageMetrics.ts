import { Context } from '../context';
import type { FolderTarget } from './folders';
import { Entity, entity, read, Resource } from './resource';

const metrics: Resource<{ readonly path: string; readonly files: number; readonly size: number; readonly modified: string }> = {
  type: 'SP.StorageMetrics', set: 'SP.ApiData.StorageMetricss',
  uri: of => `Web/GetFolderByServerRelativePath(decodedurl='${of.path.replace(/'/g, "''")}')/StorageMetrics`,
  properties: {
    AdditionalFileStreamSize: read(() => '0'),
    LastModified: read(of => of.modified),
    TotalFileCount: read(of => String(of.files)),
    TotalFileStreamSize: read(of => String(of.size)),
    TotalSize: read(of => String(of.size))
  },
  links: {}, methods: {}
};

/** How much lies in a folder, its subfolders included; earlier versions are not counted. */
export function storageMetrics(of: FolderTarget, context: Context): Entity {
  const inside = of.list ? context.store.items.below(of.list, of.path).filter(item => !item.folder) : [];
  return entity(metrics, { path: of.path, files: inside.length, size: inside.reduce((sum, item) => sum + item.length, 0),
    modified: inside.map(item => item.modified).sort().pop() ?? of.item?.modified ?? of.list?.modified ?? '0001-01-01T00:00:00Z' }, context);
}
