import { randomUUID } from 'node:crypto';
import { kindOf } from '../kinds/index';
import { Field } from '../kinds/kind';
import { Json } from '../odata/value';
import { Instant } from '../zone';
import { builtInFields } from './builtInFields';
import { isIndexed } from './columnIndex';
import { Database, fold, int, Row, text } from './database';
import { LIST_TEMPLATES } from './listTemplates';
import { dropPairs } from './pairIndex';

/** The setting that counts the changes of a list's own properties, for its ETag. */
export const LIST_VERSION = '@version';

export interface List {
  readonly id: string; readonly number: number; readonly title: string; readonly template: number;
  /** Server-relative URL of the root folder; fixed at creation. */
  readonly root: string;
  /** The name inside entity types, `Change_x0020_Requests`. */
  readonly entity: string;
  readonly scope: number | null; readonly author: number; readonly created: Instant; readonly lastId: number;
  readonly itemCount: number; readonly modified: Instant; readonly itemDeleted: Instant;
  readonly settings: Readonly<Record<string, Json>>;
  /** Files may lie in it. */
  readonly isLibrary: boolean;
  /** It is no list but holds what lies in the web's own folder. */
  readonly isWebRoot: boolean;
  /** The SQL table of its items. */
  readonly table: string;
}

/** Template number of the web's own folder, which no list has. */
const WEB_ROOT = 0;

/** Document libraries, and libraries of pages. */
export function isLibraryTemplate(template: number): boolean {
  return LIST_TEMPLATES[template]?.library === true;
}

export interface View {
  readonly id: string; readonly list: string; readonly title: string; readonly settings: Readonly<Record<string, Json>>;
}

/** Lists with their columns and views. Definitions are cached until something writes one. */
export class Lists {
  private lists?: readonly List[];
  private readonly fieldCache = new Map<string, readonly Field[]>();

  public constructor(private readonly db: Database) {}

  /** Forgets what is cached: after a rollback it may be wrong. */
  public forget(): void {
    this.lists = undefined;
    this.fieldCache.clear();
  }

  public all(): readonly List[] {
    return this.stored().filter(list => !list.isWebRoot);
  }

  /** Every list that files may lie in, the web's own folder included. */
  public libraries(): readonly List[] {
    return this.stored().filter(list => list.isLibrary);
  }

  /** What holds the files and folders of the web's own folder; made when first needed. */
  public webRoot(site: string, stamp: { readonly by: number; readonly at: Instant }): List {
    return this.stored().find(list => list.isWebRoot) ??
      this.create({ title: '', template: WEB_ROOT, root: site, entity: 'Web', author: stamp.by, created: stamp.at, settings: {} });
  }

  public byId(id: string): List | undefined {
    const wanted = id.toLowerCase().replace(/[{}]/g, '');
    return this.stored().find(list => list.id === wanted);
  }

  public byTitle(title: string): List | undefined {
    return this.all().find(list => fold(list.title) === fold(title));
  }

  /** The list whose root folder is at or above a server-relative path; what lies in a library's Forms belongs to the web's own folder. */
  public byPath(path: string): List | undefined {
    const wanted = fold(path);
    const found = this.stored().filter(list => wanted === fold(list.root) || wanted.startsWith(`${fold(list.root)}/`))
      .sort((a, b) => b.root.length - a.root.length)[0];
    const inForms = found?.isLibrary && !found.isWebRoot && `${wanted}/`.startsWith(`${fold(found.root)}/forms/`);
    return inForms ? this.stored().find(list => list.isWebRoot) ?? found : found;
  }

  public create(made: Pick<List, 'title' | 'template' | 'root' | 'entity' | 'author' | 'created' | 'settings'>): List {
    const number = int(this.db.get('SELECT coalesce(max(number), 0) + 1 AS next FROM (SELECT number FROM lists UNION ALL ' +
      'SELECT item FROM bin WHERE kind = 4)') as Row, 'next');
    const id = randomUUID();
    this.db.run('INSERT INTO lists (id, number, title, template, root, entity, author, created, modified, itemDeleted, settings) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', id, number, made.title, made.template, made.root, made.entity, made.author,
      made.created, made.created, made.created, JSON.stringify(made.settings));
    this.db.define(`CREATE TABLE items_${number} ("ID" INTEGER PRIMARY KEY, "Guid" TEXT NOT NULL, "Version" INTEGER NOT NULL,
      "UIVersion" INTEGER NOT NULL, "Created" TEXT NOT NULL, "Modified" TEXT NOT NULL, "Author" INTEGER NOT NULL,
      "Editor" INTEGER NOT NULL, "IsFolder" INTEGER NOT NULL, "Leaf" TEXT NOT NULL, "Dir" TEXT NOT NULL, "Scope" INTEGER,
      "ContentTypeId" TEXT NOT NULL, "AttachmentCount" INTEGER NOT NULL, "Length" INTEGER NOT NULL, "CheckedOutBy" INTEGER,
      "f_Title" TEXT);
      CREATE INDEX items_${number}_path ON items_${number} (fold("Dir"), fold("Leaf"));`);
    this.lists = undefined;
    const list = this.byId(id) as List;
    builtInFields(list.isLibrary).forEach((field, position) => this.insertField(list, field, position));
    this.fieldCache.delete(id);
    return list;
  }

  public save(list: List): void {
    const settings = { ...list.settings, [LIST_VERSION]: Number(list.settings[LIST_VERSION] ?? 1) + 1 };
    this.db.run('UPDATE lists SET title = ?, scope = ?, modified = ?, settings = ? WHERE id = ?', list.title, list.scope,
      list.modified, JSON.stringify(settings), list.id);
    this.lists = undefined;
  }

  /** Notes that items came or went; the count is kept because the threshold asks for it on every query. */
  public countItems(list: List, lastId: number, difference: number, at: Instant): void {
    this.db.run('UPDATE lists SET lastId = max(lastId, ?), itemCount = itemCount + ?, modified = ?, itemDeleted = CASE WHEN ? < 0 ' +
      'THEN ? ELSE itemDeleted END WHERE id = ?', lastId, difference, at, difference, at, list.id);
    const lists = this.lists;
    const index = lists ? lists.findIndex(other => other.id === list.id) : -1;
    if (lists && index >= 0) {
      const known = lists[index];
      const counted = { ...known, lastId: Math.max(known.lastId, lastId), itemCount: known.itemCount + difference, modified: at,
        itemDeleted: difference < 0 ? at : known.itemDeleted };
      this.lists = lists.map((list, position) => (position === index ? counted : list));
    }
  }

  /** Takes a list out of sight with all that it holds; what this answers brings it back (and keeps its number taken, in the bin). */
  public shelve(list: List): Row {
    const row = this.db.get('SELECT * FROM lists WHERE id = ?', list.id) as Row;
    this.db.run('DELETE FROM lists WHERE id = ?', list.id);
    this.forget();
    return row;
  }

  public unshelve(row: Row): List {
    const names = Object.keys(row);
    this.db.run(`INSERT INTO lists (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...names.map(name => row[name]));
    this.forget();
    return readList(row);
  }

  public remove(list: List): void {
    for (const table of ['fields', 'views', 'versions', 'contents', 'comments', 'attachments', 'uploads', 'bin']) {
      this.db.run(`DELETE FROM ${table} WHERE list = ?`, list.id);
    }
    this.db.run('DELETE FROM assignments WHERE scope IN (SELECT id FROM scopes WHERE list = ?)', list.id);
    this.db.run('DELETE FROM scopes WHERE list = ?', list.id);
    this.db.run('DELETE FROM lists WHERE id = ?', list.id);
    this.db.define(`DROP TABLE ${list.table}`);
    this.forget();
  }

  public fields(list: List): readonly Field[] {
    let fields = this.fieldCache.get(list.id);
    if (!fields) {
      const builtIn = new Map(builtInFields(list.isLibrary).map(field => [field.name, field]));
      fields = this.db.all('SELECT * FROM fields WHERE list = ? ORDER BY position', list.id).map(row => {
        const name = text(row, 'name');
        const base = builtIn.get(name);
        return {
          id: text(row, 'id'), list: list.id, name, title: text(row, 'title'), type: text(row, 'type'),
          column: base?.column ?? `"f_${name}"`, system: base?.system ?? false, settings: JSON.parse(text(row, 'settings'))
        };
      });
      const own = fields;
      fields = own.map(field => (typeof field.settings.PrimaryFieldId === 'string'
        ? { ...field, column: own.find(other => other.id === field.settings.PrimaryFieldId)?.column ?? field.column } : field));
      this.fieldCache.set(list.id, fields);
    }
    return fields;
  }

  public field(list: List, internalName: string): Field | undefined {
    const wanted = fold(internalName);
    return this.fields(list).find(field => fold(field.name) === wanted);
  }

  public fieldById(list: List, id: string): Field | undefined {
    const wanted = id.toLowerCase().replace(/[{}]/g, '');
    return this.fields(list).find(field => field.id === wanted);
  }

  public fieldByTitle(list: List, title: string): Field | undefined {
    const wanted = fold(title);
    const found = this.fields(list).filter(field => fold(field.title) === wanted);
    return found.find(field => field.type !== 'Computed') ?? found[0];
  }

  public addField(list: List, field: Pick<Field, 'id' | 'name' | 'title' | 'type' | 'settings'>): Field {
    const position = int(this.db.get('SELECT max(position) + 1 AS next FROM fields WHERE list = ?', list.id) as Row, 'next');
    this.insertField(list, { ...field, system: false, column: '' }, position);
    this.fieldCache.delete(list.id);
    const made = this.field(list, field.name) as Field;
    if (!isDependent(made)) {
      this.db.define(`ALTER TABLE ${list.table} ADD COLUMN "f_${field.name}" ${kindOf(field.type).affinity}`);
      this.index(list, made);
    }
    return made;
  }

  public saveField(list: List, field: Field): void {
    const before = this.field(list, field.name);
    this.db.run('UPDATE fields SET title = ?, settings = ? WHERE list = ? AND id = ?', field.title, JSON.stringify(field.settings),
      list.id, field.id);
    this.fieldCache.delete(list.id);
    if (before && isIndexed(before) !== isIndexed(field)) {
      dropPairs(this.db, list);
      this.index(list, field);
    }
  }

  public removeField(list: List, field: Field): void {
    if (!isDependent(field)) {
      dropPairs(this.db, list);
      this.db.define(`DROP INDEX IF EXISTS "index_${list.number}_${field.name}"; DROP INDEX IF EXISTS ` +
        `"order_${list.number}_${field.name}"; ALTER TABLE ${list.table} DROP COLUMN "f_${field.name}"`);
    }
    this.db.run('DELETE FROM fields WHERE list = ? AND id = ?', list.id, field.id);
    this.fieldCache.delete(list.id);
    for (const view of this.views(list)) {
      const fields = view.settings.ViewFields;
      if (Array.isArray(fields) && fields.includes(field.name)) {
        this.saveView({ ...view, settings: { ...view.settings, ViewFields: fields.filter(name => name !== field.name) } });
      }
    }
  }

  /** Whether a lookup of another list points into this one. */
  public pointedAt(list: List): boolean {
    return this.all().some(other => other.id !== list.id && this.fields(other).some(field => field.settings.LookupList === list.id));
  }

  /** How many of the 20 index slots are taken. */
  public indexCount(list: List): number {
    return this.fields(list).filter(isIndexed).length;
  }

  public views(list: List): View[] {
    return this.db.all('SELECT * FROM views WHERE list = ? ORDER BY position', list.id).map(readView);
  }

  public addView(list: List, title: string, settings: Record<string, Json>, id: string = randomUUID()): View {
    const position = int(this.db.get('SELECT coalesce(max(position), 0) + 1 AS next FROM views WHERE list = ?', list.id) as Row, 'next');
    this.db.run('INSERT INTO views (id, list, title, position, settings) VALUES (?, ?, ?, ?, ?)', id, list.id, title, position,
      JSON.stringify(settings));
    return { id, list: list.id, title, settings };
  }

  public saveView(view: View): void {
    this.db.run('UPDATE views SET title = ?, settings = ? WHERE id = ?', view.title, JSON.stringify(view.settings), view.id);
  }

  public removeView(view: View): void {
    this.db.run('DELETE FROM views WHERE id = ?', view.id);
  }

  private stored(): readonly List[] {
    this.lists ??= this.db.all('SELECT * FROM lists ORDER BY fold(title)').map(readList);
    return this.lists;
  }

  private insertField(list: List, field: Pick<Field, 'id' | 'name' | 'title' | 'type' | 'settings'> & { system: boolean; column: string },
    position: number): void {
    this.db.run('INSERT INTO fields (id, list, name, title, type, position, settings) VALUES (?, ?, ?, ?, ?, ?, ?)', field.id, list.id,
      field.name, field.title, field.type, position, JSON.stringify(field.settings));
  }

  private index(list: List, field: Field): void {
    const { folded } = kindOf(field.type);
    const keys = folded ? { index: `fold(${field.column})`, order: `sort_key(${field.column})` } : { index: field.column };
    for (const [use, key] of Object.entries(keys)) {
      const name = `"${use}_${list.number}_${field.name}"`;
      this.db.define(isIndexed(field) ? `CREATE INDEX IF NOT EXISTS ${name} ON ${list.table} (${key})` : `DROP INDEX IF EXISTS ${name}`);
    }
  }
}

/** A dependent lookup reads the column of its primary; it has none of its own. */
function isDependent(field: Field): boolean {
  return typeof field.settings.PrimaryFieldId === 'string';
}

function readList(row: Row): List {
  const template = int(row, 'template');
  return {
    id: text(row, 'id'), number: int(row, 'number'), title: text(row, 'title'), template, root: text(row, 'root'),
    entity: text(row, 'entity'), scope: row.scope === null ? null : int(row, 'scope'), author: int(row, 'author'),
    created: text(row, 'created'), lastId: int(row, 'lastId'), itemCount: int(row, 'itemCount'), modified: text(row, 'modified'),
    itemDeleted: text(row, 'itemDeleted'), settings: JSON.parse(text(row, 'settings')), isLibrary: isLibraryTemplate(template) || template === WEB_ROOT,
    isWebRoot: template === WEB_ROOT, table: `items_${int(row, 'number')}`
  };
}

function readView(row: Row): View {
  return { id: text(row, 'id'), list: text(row, 'list'), title: text(row, 'title'), settings: JSON.parse(text(row, 'settings')) };
}
