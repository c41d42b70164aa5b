import { randomUUID } from 'node:crypto';
import { Instant } from '../zone';
import { Changes, ChangeType } from './changes';
import { Database, int, Row, text } from './database';
import { Files } from './files';
import { Item, Items, readItem, Stamp } from './items';
import { List, Lists } from './lists';

/** What an entry of the bin was (SP.RecycleBinItemType). */
export const BinKind = { File: 1, FileVersion: 2, ListItem: 3, List: 4, Folder: 5, Attachment: 7, ListItemVersion: 8 } as const;

/** One act of recycling. A folder's entry holds all that lay in it; `dir` is server-relative without its first slash. */
export interface Recycled {
  readonly id: string; readonly kind: number; readonly stage: 1 | 2; readonly list: string; readonly item: number; readonly title: string;
  readonly leaf: string; readonly dir: string; readonly size: number; readonly author: number; readonly time: Instant;
  readonly deletedBy: number;
}

const COLUMNS = 'id, kind, stage, list, item, title, leaf, dir, size, author, time, deletedBy';

/** The recycle bin: rows, lists, versions and attachments that left their place and may come back to it. */
export class RecycleBin {
  public constructor(private readonly db: Database, private readonly lists: Lists, private readonly items: Items, private readonly files: Files,
    private readonly changes: Changes) {}

  /** Newest first. */
  public all(): Recycled[] {
    return this.db.all(`SELECT ${COLUMNS} FROM bin ORDER BY number DESC`).map(read);
  }

  public get(id: string): Recycled | undefined {
    const row = this.db.get(`SELECT ${COLUMNS} FROM bin WHERE id = ?`, id.toLowerCase().replace(/[{}]/g, ''));
    return row && read(row);
  }

  /** Recycles an item or file, or a folder with all that lies in it. Answers the id of the entry. */
  public addItem(list: List, item: Item, stamp: Stamp): string {
    const rows = [item, ...(item.folder ? this.items.below(list, `${item.dir}/${item.leaf}`) : [])];
    [...rows].reverse().forEach(row => this.items.takeOut(list, row, stamp));
    return this.insert({
      kind: item.folder ? BinKind.Folder : list.isLibrary ? BinKind.File : BinKind.ListItem, list: list.id, item: item.id,
      title: list.isLibrary || item.folder ? item.leaf : String(item.row.f_Title ?? ''), leaf: item.leaf, dir: item.dir.slice(1),
      size: rows.reduce((sum, row) => sum + row.length, 0), author: item.author
    }, stamp, rows.map(row => row.row));
  }

  public addList(list: List, stamp: Stamp): string {
    const slash = list.root.lastIndexOf('/');
    return this.insert({ kind: BinKind.List, list: list.id, item: list.number, title: list.title, leaf: list.root.slice(slash + 1),
      dir: list.root.slice(1, slash), size: 0, author: list.author }, stamp, [this.lists.shelve(list)]);
  }

  public addAttachment(list: List, item: Item, name: string, stamp: Stamp): string {
    const bytes = this.files.attachment(list, item, name) ?? new Uint8Array();
    this.files.removeAttachment(list, item, name);
    return this.insert({ kind: BinKind.Attachment, list: list.id, item: item.id, title: name, leaf: name,
      dir: `${list.root.slice(1)}/Attachments/${item.id}`, size: bytes.byteLength, author: item.editor }, stamp, [], bytes);
  }

  public addVersion(list: List, item: Item, version: Item, stamp: Stamp): string {
    const bytes = this.files.read(list, item, version.uiVersion);
    this.items.removeVersion(list, item, version.uiVersion);
    return this.insert({ kind: BinKind.FileVersion, list: list.id, item: item.id, title: `${item.leaf} (${label(version)})`, leaf: item.leaf,
      dir: item.dir.slice(1), size: version.length, author: version.editor }, stamp, [version.row], bytes);
  }

  public toSecondStage(entry: Recycled): void {
    this.db.run('UPDATE bin SET stage = 2 WHERE id = ?', entry.id);
  }

  /** Brings an entry back to its place with its ids, history and content. The caller has looked that the place is free. */
  public restore(entry: Recycled, list: List | undefined, stamp: Stamp): void {
    const { rows, bytes } = this.content(entry);
    if (entry.kind === BinKind.List) {
      const back = this.lists.unshelve(rows[0]);
      this.changes.write(back.id, 0, ChangeType.Restore, stamp.at, stamp.by, back.id);
    } else if (list && (entry.kind === BinKind.Attachment || entry.kind === BinKind.FileVersion)) {
      const item = this.items.get(list, entry.item);
      if (item && entry.kind === BinKind.Attachment) {
        this.files.saveAttachment(list, item, entry.leaf, bytes);
        this.items.touch(list, item, { AttachmentCount: this.files.attachments(list, item).length }, stamp);
      } else if (item) {
        const version = readItem(rows[0]);
        this.items.keepVersion(list, version);
        this.files.write(list, item, version.uiVersion, bytes, version.modified, version.editor);
      }
    } else if (list) {
      rows.forEach(row => this.items.putBack(list, row, stamp));
    }
    this.db.run('DELETE FROM bin WHERE id = ?', entry.id);
  }

  /** Deletes an entry for good. */
  public purge(entry: Recycled): void {
    const { rows } = this.content(entry);
    const list = entry.kind === BinKind.List ? this.lists.unshelve(rows[0]) : this.lists.byId(entry.list);
    if (list && entry.kind === BinKind.List) {
      this.lists.remove(list);
    } else if (list && entry.kind !== BinKind.FileVersion && entry.kind !== BinKind.Attachment) {
      rows.forEach(row => this.items.forget(list, readItem(row)));
    }
    this.db.run('DELETE FROM bin WHERE id = ?', entry.id);
  }

  private insert(of: Omit<Recycled, 'id' | 'stage' | 'time' | 'deletedBy'>, stamp: Stamp, rows: readonly Row[], bytes?: Uint8Array): string {
    const id = randomUUID();
    this.db.run(`INSERT INTO bin (${COLUMNS}, data, bytes) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, id, of.kind, of.list, of.item,
      of.title, of.leaf, of.dir, of.size, of.author, stamp.at, stamp.by, JSON.stringify(rows), bytes ?? null);
    return id;
  }

  private content(entry: Recycled): { rows: Row[]; bytes: Uint8Array } {
    const row = this.db.get('SELECT data, bytes FROM bin WHERE id = ?', entry.id);
    return { rows: row ? JSON.parse(text(row, 'data')) : [], bytes: row?.bytes instanceof Uint8Array ? row.bytes : new Uint8Array() };
  }
}

function label(version: Item): string {
  return `${Math.floor(version.uiVersion / 512)}.${version.uiVersion % 512}`;
}

function read(row: Row): Recycled {
  return {
    id: text(row, 'id'), kind: int(row, 'kind'), stage: int(row, 'stage') === 2 ? 2 : 1, list: text(row, 'list'), item: int(row, 'item'),
    title: text(row, 'title'), leaf: text(row, 'leaf'), dir: text(row, 'dir'), size: int(row, 'size'), author: int(row, 'author'),
    time: text(row, 'time'), deletedBy: int(row, 'deletedBy')
  };
}
