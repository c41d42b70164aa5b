import { DefaultParse } from '@pnp/queryable';
import type { IFile } from '@pnp/sp/files';
import type { IWeb } from '@pnp/sp/webs';
import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/web';
import { Web } from '@pnp/sp/webs/types';
import type { Change, Item, List } from '../../schema/define';
import type { FileToPut, Query, Result, StoredFile, Upload } from '../store';
import type { Connection } from './connection';
import type { Raw, Rows } from './rows';
import type { Site } from './site';
import type { Values } from './stored';
import type { Together } from './together';
import { ok } from '../failure';
import { readingOf } from './columns';
import { changeItem } from './requests';
import { changeBody, holds } from './stored';
import { Cancelled, Lost, Refusal, troubleOf } from './trouble';

/** A larger file is sent in pieces of this many bytes. */
const piece = 8 * 1024 * 1024;

/** HRESULT of a name that is in use. */
const nameTaken = -2130575257;

/** What stands at the place of a file that is to be written. */
type Held = 'missing' | 'same' | 'other';

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

interface FileRow extends Raw {
  readonly FileLeafRef: string;
  readonly FileRef: string;
  readonly FileSystemObjectType: number;
  readonly File?: { readonly Length?: string | number };
}

/** Files of a library. A path is relative to the library's root: `folder/name.html`. */
export class Files {
  /** The same site, with answers unwrapped as PnPjs' own file methods expect them. */
  private readonly web: IWeb;

  public constructor(private readonly connection: Connection, private readonly site: Site, private readonly rows: Rows) {
    this.web = Web(connection.web).using(DefaultParse());
  }

  /** Writes what differs: the bytes, then the row's columns. */
  public async put<L extends List>(library: L, path: string, bytes: Uint8Array, row: Change<L>): Promise<StoredFile<L>> {
    const { patience } = this.connection;
    // After a lost answer the bytes are compared again, so that an upload that arrived makes no second version.
    await patience.persist(async () => {
      const there = await this.holdsAlready(library, path, bytes);
      if (there !== 'same') await this.upload(library, path, new Blob([bytes.slice()]), { exists: there === 'other', overwrite: true });
    });
    return this.described(library, path, bytes.length, row);
  }

  /** Writes what differs of several files: the bytes one after another, then the columns together. */
  public async putAll<L extends List>(
    library: L, files: ReadonlyArray<FileToPut<L>>, together: Together
  ): Promise<Result<ReadonlyArray<Pick<StoredFile<L>, 'name' | 'url'>>>> {
    const { patience } = this.connection;
    const lengths = await Promise.all(files.map(({ path }) => this.lengthOf(library, path)));
    const folders = new Set<string>();
    for (const [index, { path, bytes }] of files.entries()) {
      const length = lengths[index];
      let attempts = 0;
      await patience.persist(async () => {
        attempts++;
        // After a lost answer it is asked again, as is what only the bytes can tell.
        const there = attempts > 1 || length === bytes.length ? await this.holdsAlready(library, path, bytes) : length === undefined ? 'missing' : 'other';
        if (there === 'same') return;
        const exists = there === 'other';
        await this.upload(library, path, new Blob([bytes.slice()]), { exists, overwrite: true, folderThere: exists || folders.has(folderOf(path)) });
        folders.add(folderOf(path));
      });
    }
    const ids = await Promise.all(files.map(({ path }) => this.rowIdOf(library, path)));
    const rows: ReadonlyArray<Item<L> & { readonly ETag?: string }> = await Promise.all(ids.map(id => this.rows.get(library, id)));
    const written = await together.write(rows.flatMap((row, index) => holds(library, row as Values, files[index].row as Values) ? []
      : [{ list: library, change: files[index].row as Values, to: { Id: row.Id, ETag: row.ETag ?? '*' } }]));
    const stopped = written.find(part => !part.ok);
    if (stopped && !stopped.ok) return stopped;
    return ok(files.map(({ path }) => ({ name: nameIn(path), url: this.path(library, path) })));
  }

  /**
   * Sends what a person chose. A file larger than a piece goes in pieces; readers of one that is replaced keep the old content until the last
   * piece is in. Stopped half way, a file that was not there before is taken away again.
   */
  public async send<L extends List>(library: L, path: string, content: Blob, row: Change<L>, how: Upload = {}): Promise<StoredFile<L>> {
    const { patience } = this.connection;
    const { replace = false, onProgress, signal } = how;
    const exists = await patience.persist(() => this.exists(library, path));
    if (exists && !replace) throw new Refusal(400, nameTaken, path);
    let attempts = 0;
    let outOfStep = false;
    try {
      // From its first piece again after a lost answer: where SharePoint stands in an upload cannot be asked.
      await patience.persist(async () => {
        attempts++;
        onProgress?.(0);
        // A name that somebody took since it was looked for is theirs; after a lost answer it may be ours.
        const overwrite = replace || attempts > 1;
        let sent = 0;
        try {
          await this.upload(library, path, content, { exists, overwrite }, ({ offset }) => {
            if (signal?.aborted) throw new Cancelled();
            sent = offset;
            onProgress?.(Math.min(offset, content.size));
          });
        } catch (error) {
          const trouble = await troubleOf(error, patience.timing.now());
          // A browser sends a piece again by itself when its answer was lost, and SharePoint refuses one that it has: once, that is a lost answer.
          if (outOfStep || sent === 0 || !(trouble instanceof Refusal) || trouble.status !== 500) throw trouble;
          outOfStep = true;
          throw new Lost(trouble.message);
        }
      });
    } catch (error) {
      const theirs = attempts === 1 && error instanceof Refusal && error.code === nameTaken;
      if (attempts > 0 && !exists && !theirs) await this.takeAway(library, path);
      throw error;
    }
    onProgress?.(content.size);
    return this.described(library, path, content.size, row);
  }

  /** Gives a file its row's columns, unless it has them. */
  private async described<L extends List>(library: L, path: string, bytes: number, row: Change<L>): Promise<StoredFile<L>> {
    const { patience } = this.connection;
    const { Id } = await patience.persist(() =>
      this.file(library, path).listItemAllFields.select('Id')<{ readonly Id: number }>());
    // The same after a lost change: what is stored is read before it is written again.
    const stored = await patience.persist(async () => {
      const before: Item<L> & { readonly ETag?: string } = await this.rows.get(library, Id);
      if (holds(library, before as Values, row as Values)) return before;
      const body = await changeBody(this.site, library, row as Values);
      await changeItem(this.connection.item(this.connection.web, library, Id), body, before.ETag ?? '*');
      return this.rows.get(library, Id);
    });
    return { name: nameIn(path), url: this.path(library, path), bytes, row: stored };
  }

  public async get(library: List, path: string): Promise<Uint8Array> {
    const buffer = await this.connection.patience.persist<ArrayBuffer>(() => this.file(library, path).getBuffer());
    return new Uint8Array(buffer);
  }

  /** Newest first, unless the query orders otherwise; folders are left out. */
  public async list<L extends List>(
    library: L, query: Query<L> = {}
  ): Promise<{ readonly files: ReadonlyArray<StoredFile<L>>; readonly next?: string }> {
    const reading = readingOf(library, query.columns);
    const withFile = {
      select: [...reading.select, 'FileLeafRef', 'FileRef', 'FileSystemObjectType', 'File/Length'], expand: [...reading.expand, 'File']
    };
    const newestFirst: Query<L> = query.orderBy ? query : { ...query, descending: query.descending ?? true };
    const [{ raws, next }, zone] = await Promise.all([
      this.rows.plainPage(library, newestFirst, withFile), reading.needsZone ? this.site.zone() : undefined
    ]);
    const files = (raws as readonly FileRow[]).filter(raw => raw.FileSystemObjectType === 0).map(raw => ({
      name: raw.FileLeafRef, url: raw.FileRef, bytes: Number(raw.File?.Length ?? 0), row: reading.row(raw, zone)
    }));
    return { files, ...(next ? { next } : {}) };
  }

  private path(library: List, path: string): string {
    return `${this.connection.pathOf(library)}/${path}`;
  }

  private file(library: List, path: string): IFile {
    return this.web.getFileByServerRelativePath(this.path(library, path));
  }

  /** Bytes of a file, of several in one request; nothing where it is not there. */
  private async lengthOf(library: List, path: string): Promise<number | undefined> {
    try {
      // In a batch even when alone: a part that answers 404 is no error of the page.
      const { Length } = await this.connection.read(web =>
        web.getFileByServerRelativePath(this.path(library, path)).select('Length')<{ readonly Length: string | number }>(), { long: true });
      return Number(Length);
    } catch (error) {
      const trouble = await troubleOf(error, this.connection.patience.timing.now());
      if (trouble instanceof Refusal && trouble.status === 404) return undefined;
      throw trouble;
    }
  }

  /** The Id of a file's row; of several in one request. */
  private async rowIdOf(library: List, path: string): Promise<number> {
    const { Id } = await this.connection.read(web =>
      web.getFileByServerRelativePath(this.path(library, path)).listItemAllFields.select('Id')<{ readonly Id: number }>());
    return Id;
  }

  /** What the file holds, if it is there; not fetched when its length alone tells that it differs. */
  private async holdsAlready(library: List, path: string, bytes: Uint8Array): Promise<Held> {
    const file = this.file(library, path);
    try {
      const { Length } = await file.select('Length')<{ readonly Length: string | number }>();
      if (Number(Length) !== bytes.length) return 'other';
      return sameBytes(new Uint8Array(await file.getBuffer()), bytes) ? 'same' : 'other';
    } catch (error) {
      const trouble = await troubleOf(error, this.connection.patience.timing.now());
      if (trouble instanceof Refusal && trouble.status === 404) return 'missing';
      throw trouble;
    }
  }

  private async exists(library: List, path: string): Promise<boolean> {
    try {
      await this.file(library, path).select('Length')();
      return true;
    } catch (error) {
      const trouble = await troubleOf(error, this.connection.patience.timing.now());
      if (trouble instanceof Refusal && trouble.status === 404) return false;
      throw trouble;
    }
  }

  /** Removes what an upload that was stopped had begun. Where that fails too, the next upload under the name says that it exists. */
  private async takeAway(library: List, path: string): Promise<void> {
    try {
      await this.file(library, path).delete();
    } catch (error) {
      await troubleOf(error, this.connection.patience.timing.now());
    }
  }

  private async upload(
    library: List, path: string, content: Blob,
    { exists, overwrite, folderThere = exists }: { readonly exists: boolean; readonly overwrite: boolean; readonly folderThere?: boolean },
    progress: (data: { readonly offset: number }) => void = () => undefined
  ): Promise<void> {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    if (!folderThere) {
      // Making a folder that is there gives the one that is there.
      for (let depth = 1; depth <= folders.length; depth++) {
        await this.web.folders.addUsingPath(this.path(library, folders.slice(0, depth).join('/')));
      }
    }
    const { files } = this.web.getFolderByServerRelativePath([this.connection.pathOf(library), ...folders].join('/'));
    if (content.size <= piece) await files.addUsingPath(name, await content.arrayBuffer(), { Overwrite: overwrite });
    // Readers keep the old content until the last piece is in; only a new file begins empty.
    else if (exists) await this.file(library, path).setContentChunked(content, { chunkSize: piece, progress });
    else await files.addChunked(name, content, { Overwrite: overwrite, chunkSize: piece, progress });
  }
}
