import { Database, int, Row, text } from './database';
import { Instant } from '../zone';

/** SP.ChangeType, as far as the log writes it. */
export const ChangeType = { Add: 1, Update: 2, Delete: 3, Rename: 4, MoveAway: 5, MoveInto: 6, Restore: 7, SystemUpdate: 8 } as const;

export interface Change {
  readonly number: number; readonly list: string; readonly item: number; readonly type: number; readonly time: Instant;
  readonly editor: number; readonly uniqueId: string; readonly folder: boolean;
}

/** Entries read at a time. */
const PORTION = 500;

/** The change log; each entry is written in the transaction of the change itself. Item 0 stands for the list. */
export class Changes {
  public constructor(private readonly db: Database) {}

  public write(list: string, item: number, type: number, time: Instant, editor: number, uniqueId: string, folder = false): void {
    this.db.run('INSERT INTO changes (list, item, type, time, editor, uniqueId, folder) VALUES (?, ?, ?, ?, ?, ?, ?)', list, item,
      type, time, editor, uniqueId, folder ? 1 : 0);
  }

  /** The number of the newest entry of the site; a token made now points here. */
  public last(): number {
    const row = this.db.get("SELECT seq FROM sqlite_sequence WHERE name = 'changes'");
    return row ? int(row, 'seq') : 0;
  }

  /** The number of the oldest entry that is kept; a token from before it has expired. */
  public oldest(): number {
    const row = this.db.get('SELECT min(number) AS number FROM changes');
    return row?.number ? int(row, 'number') : this.last() + 1;
  }

  /** The number of the newest entry that was written at an instant or before it. */
  public numberAt(time: Instant): number {
    const row = this.db.get('SELECT min(number) AS number FROM changes WHERE time > ?', time);
    return row?.number ? int(row, 'number') - 1 : this.last();
  }

  /** Entries after one number and up to another, of one list or of all, read bit by bit as they are asked for. */
  public *since(list: string | undefined, after: number, until: number, latestFirst: boolean): Generator<Change> {
    let [from, to] = [after, until];
    for (;;) {
      const rows = this.db.all(`SELECT * FROM changes WHERE ${list === undefined ? '' : 'list = ? AND '}number > ? AND number <= ? ` +
        `ORDER BY number ${latestFirst ? 'DESC' : 'ASC'} LIMIT ${PORTION}`, ...(list === undefined ? [] : [list]), from, to).map(read);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < PORTION) {
        return;
      }
      [from, to] = latestFirst ? [from, last.number - 1] : [last.number, to];
    }
  }

  /** Whether a list has entries after a number. */
  public any(list: string, after: number): boolean {
    return this.db.get('SELECT 1 FROM changes WHERE list = ? AND number > ? LIMIT 1', list, after) !== undefined;
  }

  /** Lists whose items have entries after one number and up to another. */
  public listsWithItemChanges(after: number, until: number): string[] {
    return this.db.all('SELECT DISTINCT list FROM changes WHERE number > ? AND number <= ? AND item <> 0', after, until).map(row => text(row, 'list'));
  }

  /** Forgets entries older than `before`; tokens from before them expire. */
  public forget(before: Instant): void {
    this.db.run('DELETE FROM changes WHERE time < ?', before);
  }
}

function read(row: Row): Change {
  return {
    number: int(row, 'number'), list: text(row, 'list'), item: int(row, 'item'), type: int(row, 'type'), time: text(row, 'time'),
    editor: int(row, 'editor'), uniqueId: text(row, 'uniqueId'), folder: int(row, 'folder') === 1
  };
}
