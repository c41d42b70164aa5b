import { Database, int, Row, text } from './database';
import { Item } from './items';
import { List } from './lists';
import { Instant } from '../zone';

/** One stored content of a file; `version` is 512 × the major version. */
export interface Content {
  readonly version: number; readonly length: number; readonly comment: string; readonly created: Instant; readonly author: number;
}

/** Bytes of files, per version, of attachments, and of uploads under way. */
export class Files {
  public constructor(private readonly db: Database) {}

  public write(list: List, item: Item, version: number, bytes: Uint8Array, created: Instant, author: number, comment = ''): void {
    this.db.run('INSERT OR REPLACE INTO contents (list, item, version, length, comment, created, author, bytes) VALUES ' +
      '(?, ?, ?, ?, ?, ?, ?, ?)', list.id, item.id, version, bytes.byteLength, comment, created, author, bytes);
  }

  /** The newest content at or before a version. */
  public read(list: List, item: Item, version: number): Uint8Array {
    const row = this.db.get('SELECT bytes FROM contents WHERE list = ? AND item = ? AND version <= ? ORDER BY version DESC LIMIT 1',
      list.id, item.id, version);
    return row?.bytes instanceof Uint8Array ? row.bytes : new Uint8Array();
  }

  public contentAt(list: List, item: Item, version: number): Content | undefined {
    const row = this.db.get('SELECT version, length, comment, created, author FROM contents WHERE list = ? AND item = ? AND ' +
      'version <= ? ORDER BY version DESC LIMIT 1', list.id, item.id, version);
    return row && readContent(row);
  }

  public comment(list: List, item: Item, version: number, comment: string): void {
    this.db.run('UPDATE contents SET comment = ? WHERE list = ? AND item = ? AND version = ?', comment, list.id, item.id, version);
  }

  public attachments(list: List, item: Item): string[] {
    return this.db.all('SELECT name FROM attachments WHERE list = ? AND item = ? ORDER BY name', list.id, item.id)
      .map(row => text(row, 'name'));
  }

  public attachment(list: List, item: Item, name: string): Uint8Array | undefined {
    const row = this.db.get('SELECT bytes FROM attachments WHERE list = ? AND item = ? AND fold(name) = fold(?)', list.id, item.id, name);
    return row?.bytes instanceof Uint8Array ? row.bytes : undefined;
  }

  public saveAttachment(list: List, item: Item, name: string, bytes: Uint8Array): void {
    this.db.run('INSERT OR REPLACE INTO attachments (list, item, name, bytes) VALUES (?, ?, ?, ?)', list.id, item.id, name, bytes);
  }

  public removeAttachment(list: List, item: Item, name: string): void {
    this.db.run('DELETE FROM attachments WHERE list = ? AND item = ? AND fold(name) = fold(?)', list.id, item.id, name);
  }

  /** Appends to an upload; answers its length, or undefined when the offset is not where it stands. */
  public append(id: string, list: List, item: Item, offset: number, bytes: Uint8Array): number | undefined {
    const row = this.db.get('SELECT length FROM uploads WHERE id = ? AND list = ? AND item = ?', id, list.id, item.id);
    if ((row ? int(row, 'length') : 0) !== offset || (offset > 0 && !row)) {
      return undefined;
    }
    const total = offset + bytes.byteLength;
    if (row) {
      this.db.run('UPDATE uploads SET length = ?, bytes = CAST(bytes || ? AS BLOB) WHERE id = ?', total, bytes, id);
    } else {
      this.db.run('INSERT INTO uploads (id, list, item, length, bytes) VALUES (?, ?, ?, ?, ?)', id, list.id, item.id, total, bytes);
    }
    return total;
  }

  /** Ends an upload and answers all its bytes. */
  public finish(id: string): Uint8Array | undefined {
    const row = this.db.get('DELETE FROM uploads WHERE id = ? RETURNING bytes', id);
    return row?.bytes instanceof Uint8Array ? row.bytes : undefined;
  }
}

function readContent(row: Row): Content {
  return { version: int(row, 'version'), length: int(row, 'length'), comment: text(row, 'comment'), created: text(row, 'created'),
    author: int(row, 'author') };
}
