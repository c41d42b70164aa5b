import { Database, int, text } from './database';
import { Item } from './items';
import { List } from './lists';
import { Instant } from '../zone';

/** Bytes of files, per version, of attachments, and of uploads under way. */
export class Files {
  public constructor(private readonly db: Database) {}

  public write(list: List, item: Item, version: number, bytes: Uint8Array, created: Instant, author: number): void {
    this.db.run('INSERT OR REPLACE INTO contents (list, item, version, length, created, author, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
      list.id, item.id, version, bytes.byteLength, created, author, bytes);
  }

  /** The newest content at or before a version. */
  public read(list: List, item: Item, version: number): Uint8Array {
    const row = this.db.get('SELECT bytes FROM contents WHERE list = ? AND item = ? AND version <= ? ORDER BY version DESC LIMIT 1',
      list.id, item.id, version);
    return row?.bytes instanceof Uint8Array ? row.bytes : new Uint8Array();
  }

  /** Gives the content of one version another number; what stood there goes. */
  public renumber(list: List, item: Item, from: number, to: number): void {
    this.db.run('UPDATE OR REPLACE contents SET version = ? WHERE list = ? AND item = ? AND version = ?', to, list.id, item.id, from);
  }

  public discard(list: List, item: Item, version: number): void {
    this.db.run('DELETE FROM contents WHERE list = ? AND item = ? AND version = ?', list.id, item.id, version);
  }

  /** What was said when a version was checked in or published. */
  public comment(list: List, item: Item, version: number): string {
    const row = this.db.get('SELECT comment FROM comments WHERE list = ? AND item = ? AND version = ?', list.id, item.id, version);
    return row ? text(row, 'comment') : '';
  }

  public setComment(list: List, item: Item, version: number, comment: string): void {
    this.db.run('INSERT OR REPLACE INTO comments (list, item, version, comment) VALUES (?, ?, ?, ?)', list.id, item.id, version, comment);
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

  /** Begins an upload, anew when it was begun before; answers its length. */
  public begin(id: string, list: List, item: Item, bytes: Uint8Array): number {
    this.db.run('INSERT OR REPLACE INTO uploads (id, list, item, length, bytes) VALUES (?, ?, ?, ?, ?)', id, list.id, item.id, bytes.byteLength,
      bytes);
    return bytes.byteLength;
  }

  /** Appends to an upload; answers its length, or undefined when there is none or the offset is not where it stands. */
  public append(id: string, list: List, item: Item, offset: number, bytes: Uint8Array): number | undefined {
    const row = this.db.get('SELECT length FROM uploads WHERE id = ? AND list = ? AND item = ?', id, list.id, item.id);
    if (!row || int(row, 'length') !== offset) {
      return undefined;
    }
    const total = offset + bytes.byteLength;
    this.db.run('UPDATE uploads SET length = ?, bytes = CAST(bytes || ? AS BLOB) WHERE id = ?', total, bytes, id);
    return total;
  }

  /** Ends an upload and answers all its bytes. */
  public finish(id: string): Uint8Array | undefined {
    const row = this.db.get('DELETE FROM uploads WHERE id = ? RETURNING bytes', id);
    return row?.bytes instanceof Uint8Array ? row.bytes : undefined;
  }
}
