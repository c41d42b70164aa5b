import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltManifest } from './builtManifest';

/** The web parts and bundles as the package ships them, read from the folder `release` that the build leaves. */
export class PackageBundles {
  private readonly manifests: string;
  private readonly files: string;

  public constructor(root: string) {
    this.manifests = path.join(root, 'release/manifests');
    this.files = path.join(root, 'release/assets');
  }

  /** The manifest of the web part with this alias; undefined when the package was not built or has none such. */
  public async webPart(alias: string): Promise<BuiltManifest | undefined> {
    return (await this.all()).find(manifest => manifest.alias === alias);
  }

  /** The manifest of the component with this id; undefined when the package was not built or has none such. */
  public async component(id: string): Promise<BuiltManifest | undefined> {
    return (await this.all()).find(manifest => manifest.id === id.toLowerCase());
  }

  /** All manifests; none before the first build. */
  public async all(): Promise<BuiltManifest[]> {
    const files = await names(this.manifests);
    return Promise.all(
      files
        .filter(file => file.endsWith('.manifest.json'))
        .map(async file => JSON.parse(await readFile(path.join(this.manifests, file), 'utf8')) as BuiltManifest)
    );
  }

  /** A bundle or string table; undefined when there is none of that name. */
  public async read(file: string): Promise<Buffer | undefined> {
    const known = (await names(this.files)).includes(file);
    return known ? readFile(path.join(this.files, file)) : undefined;
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
