import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltManifest } from '../local/page/builtManifest';

/** What the built package costs to load, in bytes after gzip -9; SPFx's own runtime and React are not ours to count. */
export interface Sizes {
  /** Per web part alias: its entry with the largest of its string tables, which is what first rows wait for. */
  entries: Record<string, number>;
  /** Per named chunk, loaded when used. */
  chunks: Record<string, number>;
  /** Per chunk that webpack split off by itself: its names change with its content, so only the sum is compared. */
  shared: Record<string, number>;
}

/** Measures the folder `release` of a project. Fails when it was not built. */
export function measureSizes(root: string): Sizes {
  const assets = path.join(root, 'release/assets');
  const manifests = path.join(root, 'release/manifests');
  if (!existsSync(manifests)) throw new Error('There is no built package to measure. Run "npm run build" first.');
  const gzipped = (file: string): number => gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length;

  const entries: Sizes['entries'] = {};
  for (const file of readdirSync(manifests)) {
    const manifest = JSON.parse(readFileSync(path.join(manifests, file), 'utf8')) as BuiltManifest;
    entries[manifest.alias] = Object.values(manifest.loaderConfig.scriptResources).reduce((sum, resource) => {
      if (resource.type === 'path') return sum + gzipped(resource.path);
      if (resource.type === 'component') return sum;
      const tables = [resource.defaultPath, ...Object.values(resource.paths ?? {})];
      return sum + Math.max(...tables.map(gzipped));
    }, 0);
  }

  const chunks: Sizes['chunks'] = {};
  const shared: Sizes['shared'] = {};
  for (const file of readdirSync(assets)) {
    const name = /^chunk\.(.+)_[0-9a-f]+\.js$/.exec(file)?.[1];
    if (name === undefined) continue;
    (/^\d+$/.test(name) ? shared : chunks)[name] = gzipped(file);
  }
  return { entries: sorted(entries), chunks: sorted(chunks), shared: sorted(shared) };
}

function sorted(sizes: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => a.localeCompare(b)));
}
