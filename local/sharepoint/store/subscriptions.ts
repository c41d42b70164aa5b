import { Database, Row, text } from './database';

/** Who wants to be told of changes of a list, and until when. */
export interface Subscription {
  readonly id: string; readonly list: string; readonly url: string; readonly state: string | null;
  /** An ISO instant. */
  readonly expires: string;
}

export class Subscriptions {
  public constructor(private readonly db: Database) {
    db.define('CREATE TABLE IF NOT EXISTS subscriptions (id TEXT PRIMARY KEY, list TEXT NOT NULL, url TEXT NOT NULL, state TEXT, expires TEXT NOT NULL)');
  }

  public all(): readonly Subscription[] {
    return this.db.all('SELECT * FROM subscriptions ORDER BY rowid').map(read);
  }

  public of(list: string): readonly Subscription[] {
    return this.all().filter(one => one.list === list);
  }

  public save(one: Subscription): void {
    this.db.run('INSERT OR REPLACE INTO subscriptions (id, list, url, state, expires) VALUES (?, ?, ?, ?, ?)', one.id, one.list, one.url, one.state, one.expires);
  }

  public remove(id: string): void {
    this.db.run('DELETE FROM subscriptions WHERE id = ?', id);
  }
}

function read(row: Row): Subscription {
  return { id: text(row, 'id'), list: text(row, 'list'), url: text(row, 'url'), state: row.state === null ? null : text(row, 'state'), expires: text(row, 'expires') };
}
