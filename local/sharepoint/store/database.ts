import { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS site (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS principals (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, login TEXT NOT NULL,
  title TEXT NOT NULL, email TEXT NOT NULL, admin INTEGER NOT NULL DEFAULT 0, settings TEXT NOT NULL DEFAULT '{}');
CREATE UNIQUE INDEX IF NOT EXISTS principals_login ON principals (kind, fold(login));
CREATE TABLE IF NOT EXISTS members (groupId INTEGER NOT NULL, userId INTEGER NOT NULL, PRIMARY KEY (groupId, userId)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, position INTEGER NOT NULL,
  kind INTEGER NOT NULL, hidden INTEGER NOT NULL, mask TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS scopes (id INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT, item INTEGER);
CREATE TABLE IF NOT EXISTS assignments (scope INTEGER NOT NULL, principal INTEGER NOT NULL, role INTEGER NOT NULL,
  PRIMARY KEY (scope, principal, role)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lists (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, template INTEGER NOT NULL,
  root TEXT NOT NULL, entity TEXT NOT NULL, scope INTEGER, author INTEGER NOT NULL, created TEXT NOT NULL, lastId INTEGER NOT NULL DEFAULT 0,
  itemCount INTEGER NOT NULL DEFAULT 0, modified TEXT NOT NULL, itemDeleted TEXT NOT NULL, settings TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS fields (id TEXT NOT NULL, list TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL,
  position INTEGER NOT NULL, settings TEXT NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS views (id TEXT PRIMARY KEY, list TEXT NOT NULL, title TEXT NOT NULL, position INTEGER NOT NULL,
  settings TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS versions (list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (list, item, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, length INTEGER NOT NULL,
  created TEXT NOT NULL, author INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list, item, version));
CREATE TABLE IF NOT EXISTS comments (list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, comment TEXT NOT NULL,
  PRIMARY KEY (list, item, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attachments (list TEXT NOT NULL, item INTEGER NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (list, item, name));
CREATE TABLE IF NOT EXISTS uploads (id TEXT PRIMARY KEY, list TEXT NOT NULL, item INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS changes (number INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, item INTEGER NOT NULL, type INTEGER NOT NULL,
  time TEXT NOT NULL, editor INTEGER NOT NULL, uniqueId TEXT NOT NULL, folder INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS changes_list ON changes (list, number);
CREATE TABLE IF NOT EXISTS bin (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, stage INTEGER NOT NULL,
  list TEXT NOT NULL, item INTEGER NOT NULL, title TEXT NOT NULL, leaf TEXT NOT NULL, dir TEXT NOT NULL, size INTEGER NOT NULL,
  author INTEGER NOT NULL, time TEXT NOT NULL, deletedBy INTEGER NOT NULL, data TEXT NOT NULL, bytes BLOB);
`;

/** Text as SharePoint compares it: without regard to case. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Text as SharePoint orders it: accents and case only break ties, so that É stands beside E. */
export function sortKey(text: string): string {
  const folded = fold(text);
  return `${folded.normalize('NFD').replace(/\p{M}/gu, '')}\u0001${folded}`;
}

/** One SQLite file (or memory), with cached statements and one transaction per request. */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  public constructor(path: string) {
    this.connection = new DatabaseSync(path);
    this.connection.function('fold', { deterministic: true }, value =>
      typeof value === 'string' ? fold(value) : value);
    this.connection.function('sort_key', { deterministic: true }, value =>
      typeof value === 'string' ? sortKey(value) : value);
    if (path !== ':memory:') {
      this.connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    }
    this.connection.exec('PRAGMA cache_size = -65536;');
    this.connection.exec(SCHEMA);
  }

  public all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...values);
  }

  public get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...values);
  }

  /** Runs a statement and answers how many rows it changed. */
  public run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.prepare(sql).run(...values).changes);
  }

  /** Changes the schema; statements prepared before it are forgotten. */
  public define(sql: string): void {
    this.statements.clear();
    this.connection.exec(sql);
  }

  /** Runs `work` in one transaction: all of it is kept, or none. */
  public transaction<T>(work: () => T): T {
    if (this.depth > 0) {
      return work();
    }
    this.connection.exec('BEGIN IMMEDIATE');
    this.depth += 1;
    try {
      const result = work();
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  public close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      if (this.statements.size > 500) {
        this.statements.clear();
      }
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? '' : String(value);
}

export function int(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}
