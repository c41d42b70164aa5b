import { randomUUID } from 'node:crypto';
import { Stored } from '../kinds/kind';
import { Instant } from '../zone';
import { Changes, ChangeType } from './changes';
import { Database, int, Row, text } from './database';
import { List, Lists } from './lists';
import { templateOf } from './listTemplates';
import { Approval, moderated, MODERATION_STATUS } from './moderation';

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

/** A version is counted as 512 × major + minor. */
export const MAJOR = 512;

export function nextMajor(version: number): number {
  return (Math.floor(version / MAJOR) + 1) * MAJOR;
}

/** Whether changes of a file are drafts (minor versions) until they are published. */
export function drafts(list: List): boolean {
  return list.isLibrary && list.settings.EnableVersioning === true && list.settings.EnableMinorVersions === true;
}

export const FOLDER_TYPE = '0x0120';

/** The content type of a new row, as it is kept: that of its list's template, without the id of the list. */
export function ownType(list: List): string {
  return `${templateOf(list).contentType.id}00`;
}

/** Rows of lists; every change writes the version history and the change log in the same transaction. */
export class Items {
  /** What the calculated columns of a row come to; set by whoever knows the site's zone. */
  public calculated: (list: List, row: Row) => Values = () => new Map();

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

  /** How many files and folders lie directly in a folder; with `folders`, how many of one sort. */
  public childCount(list: List, dir: string, folders?: boolean): number {
    return int(this.db.get(`SELECT count(*) AS n FROM ${list.table} WHERE fold("Dir") = fold(?)` +
      (folders === undefined ? '' : ` AND "IsFolder" = ${folders ? 1 : 0}`), dir) as Row, 'n');
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
    const id = this.nextId(list);
    const folder = made.folder === true;
    const guid = randomUUID();
    const version = drafts(list) && !folder ? 1 : MAJOR;
    const names = [...values.keys()];
    this.db.run(`INSERT INTO ${list.table} ("ID", "Guid", "Version", "UIVersion", "Created", "Modified", "Author", "Editor", "IsFolder", ` +
      `"Leaf", "Dir", "ContentTypeId", "AttachmentCount", "Length"${names.map(name => `, "f_${name}"`).join('')}) VALUES (?, ?, 1, ?, ?, ?, ` +
      `?, ?, ?, ?, ?, ?, 0, ?${', ?'.repeat(names.length)})`, id, guid, version, made.created ?? stamp.at, made.modified ?? made.created ?? stamp.at,
      made.author ?? stamp.by, made.editor ?? made.author ?? stamp.by, folder ? 1 : 0, made.leaf ?? `${id}_.000`, made.dir ?? list.root,
      made.contentType ?? (folder ? FOLDER_TYPE : list.isWebRoot ? '0x010100' : ownType(list)), made.length ?? 0, ...values.values());
    this.recalculate(list, id);
    this.lists.countItems(list, id, 1, stamp.at);
    this.changes.write(list.id, id, ChangeType.Add, stamp.at, stamp.by, guid, folder);
    return this.get(list, id) as Item;
  }

  /**
   * Writes values and raises the version; the state before is kept as history when the list keeps versions. What is checked out is a
   * draft already and is written in place. In a list with content approval it waits again. A new `Leaf` takes what lies in a folder along and is logged as a rename.
   */
  public change(list: List, item: Item, values: Values, stamp: Stamp, system: Readonly<Record<string, Stored>> = {},
    type: number = ChangeType.Update): Item {
    const keeps = list.settings.EnableVersioning === true && !item.folder && item.checkedOutBy === null;
    if (keeps) {
      this.keepVersion(list, item);
    }
    const renamed = typeof system.Leaf === 'string' && system.Leaf !== item.leaf;
    if (renamed) {
      this.carry(list, item, item.dir, String(system.Leaf));
    }
    const waits: Record<string, Stored> = moderated(list) && !item.folder ? { [`f_${MODERATION_STATUS}`]: Approval.Pending } : {};
    const columns: Record<string, Stored> = { ...waits, Version: item.version + 1, Modified: stamp.at, Editor: stamp.by,
      ...(keeps ? { UIVersion: drafts(list) ? item.uiVersion + 1 : nextMajor(item.uiVersion) } : {}), ...system };
    for (const [name, value] of values) {
      columns[`f_${name}`] = value;
    }
    this.assign(list, item.id, columns);
    this.lists.countItems(list, 0, 0, stamp.at);
    if (renamed) {
      this.changes.write(list.id, item.id, ChangeType.Rename, stamp.at, stamp.by, item.guid, item.folder);
    }
    if (!renamed || values.size > 0) {
      this.changes.write(list.id, item.id, type, stamp.at, stamp.by, item.guid, item.folder);
    }
    return this.get(list, item.id) as Item;
  }

  /** Writes columns that are no edit by a person: no history, but the version rises when asked. */
  public touch(list: List, item: Item, columns: Readonly<Record<string, Stored>>, stamp: Stamp): Item {
    this.assign(list, item.id, { Version: item.version + 1, ...columns });
    this.changes.write(list.id, item.id, ChangeType.SystemUpdate, stamp.at, stamp.by, item.guid, item.folder);
    return this.get(list, item.id) as Item;
  }

  /** Puts a row elsewhere in its list under the same id; a folder takes what lies in it along. Logged as a rename. */
  public move(list: List, item: Item, to: { readonly dir: string; readonly leaf: string }, columns: Readonly<Record<string, Stored>>,
    stamp: Stamp): Item {
    this.carry(list, item, to.dir, to.leaf);
    this.assign(list, item.id, { Version: item.version + 1, Dir: to.dir, Leaf: to.leaf, ...columns });
    this.lists.countItems(list, 0, 0, stamp.at);
    this.changes.write(list.id, item.id, ChangeType.Rename, stamp.at, stamp.by, item.guid, item.folder);
    return this.get(list, item.id) as Item;
  }

  /** Moves one row to another list: a new id there, the same unique id, history, content and permissions. */
  public transfer(from: List, item: Item, to: List, place: { readonly dir: string; readonly leaf: string },
    columns: Readonly<Record<string, Stored>>, stamp: Stamp): Item {
    const id = this.nextId(to);
    this.takeOut(from, item, stamp, ChangeType.MoveAway);
    for (const table of ['versions', 'contents', 'comments', 'attachments']) {
      this.db.run(`UPDATE ${table} SET list = ?, item = ? WHERE list = ? AND item = ?`, to.id, id, from.id, item.id);
    }
    this.db.run("UPDATE versions SET data = json_set(data, '$.ID', ?) WHERE list = ? AND item = ?", id, to.id, id);
    this.db.run('UPDATE scopes SET list = ?, item = ? WHERE list = ? AND item = ?', to.id, id, from.id, item.id);
    return this.putBack(to, { ...item.row, ID: id, Dir: place.dir, Leaf: place.leaf, Version: item.version + 1, ...columns }, stamp,
      ChangeType.MoveInto);
  }

  /** Removes a row for good, with its history, files and scope. */
  public remove(list: List, item: Item, stamp: Stamp): void {
    this.takeOut(list, item, stamp);
    this.forget(list, item);
  }

  /** Forgets what belongs to a row that is out of its list: history, contents, attachments and scope. */
  public forget(list: List, item: Item): void {
    for (const table of ['versions', 'contents', 'comments', 'attachments', 'uploads']) {
      this.db.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, list.id, item.id);
    }
    if (item.scope !== null) {
      this.db.run('DELETE FROM assignments WHERE scope = ?', item.scope);
      this.db.run('DELETE FROM scopes WHERE id = ?', item.scope);
    }
  }

  /** Takes a row out of its list; its history, content and scope stay behind until it comes back or is forgotten. */
  public takeOut(list: List, item: Item, stamp: Stamp, type: number = ChangeType.Delete): void {
    this.db.run(`DELETE FROM ${list.table} WHERE "ID" = ?`, item.id);
    this.lists.countItems(list, 0, -1, stamp.at);
    this.changes.write(list.id, item.id, type, stamp.at, stamp.by, item.guid, item.folder);
  }

  /** Puts a row that was taken out back under its id. Columns that the list no longer has are left behind. */
  public putBack(list: List, row: Row, stamp: Stamp, type: number = ChangeType.Restore): Item {
    const known = new Set(this.db.all(`PRAGMA table_info(${list.table})`).map(column => text(column, 'name')));
    const names = Object.keys(row).filter(name => known.has(name));
    this.db.run(`INSERT INTO ${list.table} (${names.map(name => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...names.map(name => row[name]));
    const id = int(row, 'ID');
    this.lists.countItems(list, id, 1, stamp.at);
    this.recalculate(list, id);
    const item = this.get(list, id) as Item;
    this.changes.write(list.id, id, type, stamp.at, stamp.by, item.guid, item.folder);
    return item;
  }

  /** Puts the columns of fields back to those of an earlier state of the row, and whatever else is given. */
  public revert(list: List, item: Item, state: Item, columns: Readonly<Record<string, Stored>>, stamp: Stamp): Item {
    const values = Object.fromEntries(Object.keys(item.row).filter(name => name.startsWith('f_')).map(name => [name, storedValue(state, name)]));
    return this.touch(list, item, { ...values, ...columns }, stamp);
  }

  /** The states before the present one, newest first. */
  public versions(list: List, item: Item): Item[] {
    return this.db.all('SELECT data FROM versions WHERE list = ? AND item = ? ORDER BY version DESC', list.id, item.id)
      .map(row => readItem(JSON.parse(text(row, 'data'))));
  }

  /** Removes a state of the history, and the content that only it used. */
  public removeVersion(list: List, item: Item, version: number): void {
    this.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND version = ?', list.id, item.id, version);
    this.sweep(list, item);
  }

  /** Keeps the present state as history, and drops what the list's limit of major versions no longer keeps. */
  public keepVersion(list: List, item: Item): void {
    this.db.run('INSERT OR REPLACE INTO versions (list, item, version, data) VALUES (?, ?, ?, ?)', list.id, item.id, item.uiVersion,
      JSON.stringify(item.row));
    const limit = list.settings.MajorVersionLimit;
    if (typeof limit === 'number' && limit > 0 && this.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND version <= ?',
      list.id, item.id, item.uiVersion - MAJOR * (limit - 1)) > 0) {
      this.sweep(list, item);
    }
  }

  /** Forgets contents that neither the present state nor any kept one reads: each reads the newest at or before itself. */
  private sweep(list: List, item: Item): void {
    if (list.isLibrary) {
      this.db.run('DELETE FROM contents WHERE list = ?1 AND item = ?2 AND version NOT IN (SELECT (SELECT max(c.version) FROM contents c ' +
        'WHERE c.list = ?1 AND c.item = ?2 AND c.version <= state.version) FROM (SELECT version FROM versions WHERE list = ?1 AND item = ?2 ' +
        `UNION SELECT "UIVersion" FROM ${list.table} WHERE "ID" = ?2 UNION SELECT ?3) AS state)`, list.id, item.id, item.uiVersion);
    }
  }

  private nextId(list: List): number {
    return (this.lists.byId(list.id) ?? list).lastId + 1;
  }

  /** Tells what lies in a folder where the folder goes. */
  private carry(list: List, item: Item, dir: string, leaf: string): void {
    if (item.folder) {
      const path = `${item.dir}/${item.leaf}`;
      this.db.run(`UPDATE ${list.table} SET "Dir" = ? || substr("Dir", ?) WHERE fold("Dir") = fold(?) OR ` +
        'substr(fold("Dir"), 1, length(?) + 1) = fold(?) || \'/\'', `${dir}/${leaf}`, path.length + 1, path, path, path);
    }
  }

  private assign(list: List, id: number, columns: Readonly<Record<string, Stored>>): void {
    const names = Object.keys(columns);
    this.db.run(`UPDATE ${list.table} SET ${names.map(name => `"${name}" = ?`).join(', ')} WHERE "ID" = ?`,
      ...names.map(name => columns[name]), id);
    this.recalculate(list, id);
  }

  /** Writes what the calculated columns of a row come to now. */
  public recalculate(list: List, id: number): void {
    const row = this.lists.fields(list).some(field => field.type === 'Calculated') ? this.db.get(`SELECT * FROM ${list.table} WHERE "ID" = ?`, id) : undefined;
    const values = row && this.calculated(list, row);
    if (values && values.size > 0) {
      this.db.run(`UPDATE ${list.table} SET ${[...values.keys()].map(name => `"f_${name}" = ?`).join(', ')} WHERE "ID" = ?`, ...values.values(), id);
    }
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
