import { randomUUID } from 'node:crypto';
import { Stored } from '../kinds/kind';
import { Instant } from '../zone';
import { Changes, ChangeType } from './changes';
import { Database, int, Row, text } from './database';
import { List, Lists } from './lists';

/** One row of a list: an item, a file or a folder. `row` holds every column, `f_<name>` those of fields. */
export interface Item {
  readonly id: number; readonly guid: string; readonly version: number; readonly uiVersion: number; readonly created: Instant;
  readonly modified: Instant; readonly author: number; readonly editor: number; readonly folder: boolean; readonly leaf: string;
  readonly dir: string; readonly scope: number | null; readonly contentType: string; readonly attachments: number;
  readonly length: number; readonly checkedOutBy: number | null; readonly row: Row;
}

/** Values by internal name, already checked by their kinds. */
export type Values = ReadonlyMap<string, Stored>;

export interface Stamp { readonly by: number; readonly at: Instant }

export const ITEM_TYPE = '0x0100';
export const DOCUMENT_TYPE = '0x010100';
export const FOLDER_TYPE = '0x0120';

/** Rows of lists; every change writes the version history and the change log in the same transaction. */
export class Items {
  public constructor(private readonly db: Database, private readonly lists: Lists, private readonly changes: Changes) {}

  public get(list: List, id: number): Item | undefined {
    const row = this.db.get(`SELECT * FROM ${list.table} WHERE "ID" = ?`, id);
    return row && readItem(row);
  }

  public byGuid(list: List, guid: string): Item | undefined {
    const row = this.db.get(`SELECT * FROM ${list.table} WHERE "Guid" = ?`, guid.toLowerCase());
    return row && readItem(row);
  }

  /** The file or folder at a server-relative path below the list's root. */
  public at(list: List, path: string): Item | undefined {
    const slash = path.lastIndexOf('/');
    const row = this.db.get(`SELECT * FROM ${list.table} WHERE fold("Dir") = fold(?) AND fold("Leaf") = fold(?)`,
      path.slice(0, slash), path.slice(slash + 1));
    return row && readItem(row);
  }

  public children(list: List, dir: string, folders: boolean): Item[] {
    return this.db.all(`SELECT * FROM ${list.table} WHERE fold("Dir") = fold(?) AND "IsFolder" = ? ORDER BY fold("Leaf")`, dir,
      folders ? 1 : 0).map(readItem);
  }

  /** Every row below a folder, deepest last. */
  public below(list: List, path: string): Item[] {
    return this.db.all(`SELECT * FROM ${list.table} WHERE fold("Dir") = fold(?) OR substr(fold("Dir"), 1, length(?) + 1) = fold(?) || '/' ` +
      'ORDER BY length("Dir")', path, path, path).map(readItem);
  }

  public add(list: List, values: Values, stamp: Stamp, made: {
    readonly folder?: boolean; readonly dir?: string; readonly leaf?: string; readonly created?: Instant; readonly modified?: Instant;
    readonly author?: number; readonly editor?: number; readonly contentType?: string; readonly length?: number;
  } = {}): Item {
    const id = (this.lists.byId(list.id) ?? list).lastId + 1;
    const folder = made.folder === true;
    const guid = randomUUID();
    const names = [...values.keys()];
    this.db.run(`INSERT INTO ${list.table} ("ID", "Guid", "Version", "UIVersion", "Created", "Modified", "Author", "Editor", "IsFolder", ` +
      `"Leaf", "Dir", "ContentTypeId", "AttachmentCount", "Length"${names.map(name => `, "f_${name}"`).join('')}) VALUES (?, ?, 1, 512, ?, ?, ` +
      `?, ?, ?, ?, ?, ?, 0, ?${', ?'.repeat(names.length)})`, id, guid, made.created ?? stamp.at, made.modified ?? made.created ?? stamp.at,
      made.author ?? stamp.by, made.editor ?? made.author ?? stamp.by, folder ? 1 : 0, made.leaf ?? `${id}_.000`, made.dir ?? list.root,
      made.contentType ?? (folder ? FOLDER_TYPE : list.isLibrary ? DOCUMENT_TYPE : ITEM_TYPE), made.length ?? 0, ...values.values());
    this.lists.countItems(list, id, 1, stamp.at);
    this.changes.write(list.id, id, ChangeType.Add, stamp.at, stamp.by, guid, folder);
    return this.get(list, id) as Item;
  }

  /** Writes values and raises the version; the state before is kept as history when the list keeps versions. */
  public change(list: List, item: Item, values: Values, stamp: Stamp, system: Readonly<Record<string, Stored>> = {},
    type: number = ChangeType.Update): Item {
    const keeps = list.settings.EnableVersioning === true && !item.folder;
    if (keeps) {
      this.keepVersion(list, item);
    }
    const columns: Record<string, Stored> = { Version: item.version + 1, Modified: stamp.at, Editor: stamp.by,
      ...(keeps ? { UIVersion: item.uiVersion + 512 } : {}), ...system };
    for (const [name, value] of values) {
      columns[`f_${name}`] = value;
    }
    this.assign(list, item.id, columns);
    this.lists.countItems(list, 0, 0, stamp.at);
    this.changes.write(list.id, item.id, type, stamp.at, stamp.by, item.guid, item.folder);
    return this.get(list, item.id) as Item;
  }

  /** Writes columns that are no edit by a person: no history, but the version rises when asked. */
  public touch(list: List, item: Item, columns: Readonly<Record<string, Stored>>, stamp: Stamp): Item {
    this.assign(list, item.id, { Version: item.version + 1, ...columns });
    this.changes.write(list.id, item.id, ChangeType.SystemUpdate, stamp.at, stamp.by, item.guid, item.folder);
    return this.get(list, item.id) as Item;
  }

  /** Removes a row for good, with its history, files and scope. */
  public remove(list: List, item: Item, stamp: Stamp): void {
    for (const table of ['versions', 'contents', 'attachments', 'uploads']) {
      this.db.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, list.id, item.id);
    }
    this.takeOut(list, item, stamp);
  }

  /** Moves a row to the recycle bin: it leaves the list, its history and content stay. Answers the bin's id. */
  public recycle(list: List, item: Item, stamp: Stamp, title: string): string {
    const id = randomUUID();
    this.db.run('INSERT INTO recycled (id, list, item, title, dir, time, deletedBy, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', id, list.id,
      item.id, title, item.dir, stamp.at, stamp.by, JSON.stringify(item.row));
    this.takeOut(list, item, stamp);
    return id;
  }

  /** The states before the present one, newest first. */
  public versions(list: List, item: Item): Item[] {
    return this.db.all('SELECT data FROM versions WHERE list = ? AND item = ? ORDER BY version DESC', list.id, item.id)
      .map(row => readItem(JSON.parse(text(row, 'data'))));
  }

  public removeVersion(list: List, item: Item, version: number): void {
    this.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND version = ?', list.id, item.id, version);
  }

  private keepVersion(list: List, item: Item): void {
    this.db.run('INSERT OR REPLACE INTO versions (list, item, version, data) VALUES (?, ?, ?, ?)', list.id, item.id, item.uiVersion,
      JSON.stringify(item.row));
    const limit = list.settings.MajorVersionLimit;
    if (typeof limit === 'number' && limit > 0) {
      this.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND version <= ?', list.id, item.id, item.uiVersion - 512 * (limit - 1));
    }
  }

  private takeOut(list: List, item: Item, stamp: Stamp): void {
    if (item.scope !== null) {
      this.db.run('DELETE FROM assignments WHERE scope = ?', item.scope);
      this.db.run('DELETE FROM scopes WHERE id = ?', item.scope);
    }
    this.db.run(`DELETE FROM ${list.table} WHERE "ID" = ?`, item.id);
    this.lists.countItems(list, 0, -1, stamp.at);
    this.changes.write(list.id, item.id, ChangeType.Delete, stamp.at, stamp.by, item.guid, item.folder);
  }

  private assign(list: List, id: number, columns: Readonly<Record<string, Stored>>): void {
    const names = Object.keys(columns);
    this.db.run(`UPDATE ${list.table} SET ${names.map(name => `"${name}" = ?`).join(', ')} WHERE "ID" = ?`,
      ...names.map(name => columns[name]), id);
  }
}

export function readItem(row: Row): Item {
  return {
    id: int(row, 'ID'), guid: text(row, 'Guid'), version: int(row, 'Version'), uiVersion: int(row, 'UIVersion'),
    created: text(row, 'Created'), modified: text(row, 'Modified'), author: int(row, 'Author'), editor: int(row, 'Editor'),
    folder: int(row, 'IsFolder') === 1, leaf: text(row, 'Leaf'), dir: text(row, 'Dir'), scope: row.Scope === null ? null : int(row, 'Scope'),
    contentType: text(row, 'ContentTypeId'), attachments: int(row, 'AttachmentCount'), length: int(row, 'Length'),
    checkedOutBy: row.CheckedOutBy === null || row.CheckedOutBy === undefined ? null : int(row, 'CheckedOutBy'), row
  };
}

/** The stored value of a field of an item. */
export function storedValue(item: Item, column: string): Stored {
  const value = item.row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
