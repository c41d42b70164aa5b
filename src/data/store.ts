import type { Change, ColumnName, Draft, Item, List, Ref, Role } from '../schema/define';
import type { Zone } from '../schema/kinds/kind';
import type { Result } from './failure';

export { failed, ok } from './failure';
export type { Failure, Result } from './failure';

/**
 * One condition; a filter is all of them together. Its first column must be indexed (or be Id), or the query is refused here; the first
 * may not be `ne` a value either, because no index finds that.
 */
export interface Condition {
  readonly column: string;
  readonly is: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startsWith' | 'in';
  /**
   * The column's own value; `in` takes several, `eq` and `ne` take null for an empty column. References compare by Id: pass
   * `{ Id, Title: '' }`. A set (choices, people, lookups) is met by any one member.
   */
  readonly value: unknown;
}

export interface Query<L> {
  /** Columns to read; all when absent. Id is always there. */
  readonly columns?: ReadonlyArray<ColumnName<L> | 'Created' | 'Modified' | 'Author' | 'Editor' | 'FileLeafRef' | 'FileRef'>;
  readonly where?: readonly Condition[];
  /** Id unless said otherwise: any other order needs an indexed column; Modified needs a filter that leaves few rows. */
  readonly orderBy?: ColumnName<L> | 'Id' | 'Modified';
  readonly descending?: boolean;
  /** Rows to a page, at most 5,000; 100 when absent. */
  readonly top?: number;
  /** A page's `next`, to read on from there. */
  readonly after?: string;
}

export interface Page<L> {
  readonly rows: ReadonlyArray<Item<L>>;
  /** There when there is more. */
  readonly next?: string;
}

/** Rows of several lists that changed or went, by list name, and the token to ask with next. */
export interface ChangesIn {
  readonly changed: ReadonlyArray<{ readonly list: string; readonly id: number }>;
  readonly token: string;
  /** The answer was full: more has changed, and is told to who asks again with its token. */
  readonly more: boolean;
}

/** Who is signed in, and what the site lets them do. */
export interface Me extends Ref {
  readonly email: string;
  readonly loginName: string;
  readonly guest: boolean;
  /** Site administrators are owners. Everyone is at least a reader. */
  readonly roles: readonly Role[];
}

/** Somebody whom a person column can name. */
export interface Person {
  readonly name: string;
  /** Empty where SharePoint tells none. */
  readonly email: string;
  readonly loginName: string;
  /** Missing for somebody whom the site does not know yet: see {@link Store.knownPerson}. */
  readonly Id?: number;
}

/** A write among others; made by {@link adding} and {@link changing}, which know the list's types. */
export type Write =
  | { readonly list: List; readonly add: Readonly<Record<string, unknown>>; readonly key: string }
  | { readonly list: List; readonly change: Readonly<Record<string, unknown>>; readonly to: { readonly Id: number; readonly ETag: string } };

/** The adding of a row under its client key. */
export const adding = <L extends List>(list: L, draft: Draft<L>, key: string): Write =>
  ({ list, add: draft as Readonly<Record<string, unknown>>, key });

/** The changing of a row that was read with its ETag. */
export const changing = <L extends List>(list: L, row: { readonly Id: number; readonly ETag?: string }, change: Change<L>): Write => {
  if (!row.ETag) throw new Error(`${list.name} ${row.Id} was read without its ETag, so it cannot be changed safely.`);
  return { list, change: change as Readonly<Record<string, unknown>>, to: { Id: row.Id, ETag: row.ETag } };
};

/** One kept version of a row, newest first. */
export interface Version<L> {
  readonly label: string;
  readonly at: string;
  readonly by: Ref;
  readonly values: Item<L>;
}

/** A file in a library with the columns of its row. */
export interface StoredFile<L> {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  readonly row: Item<L>;
}

/** A file to be written, see {@link Store.putFiles}. */
export interface FileToPut<L extends List> {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly row: Change<L>;
}

/** How a file is sent. */
export interface Upload {
  readonly replace?: boolean;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The port: all that the hub needs of where its rows are kept.
 * - Reads asked for in the same tick travel in one `$batch`.
 * - An `add` carries a client key and may be repeated: the second finds the first.
 * - A `change` carries the ETag of the row it was made from; a lost race is a `conflict`, never an overwrite.
 * - Nothing depends on a list's size: a filter or an order that SharePoint refuses past 5,000 items is refused at once, by a thrown error,
 *   because it is a mistake in the program.
 */
export interface Store {
  /** The site's time zone. */
  zone(): Promise<Result<Zone>>;
  me(): Promise<Result<Me>>;
  /** Everybody whom the site knows, guests included; asked for once. */
  people(): Promise<Result<readonly Person[]>>;
  /** People of the whole organization by the beginning of a name or an address, at most 30. `denied` for those to whom the search is closed. */
  searchPeople(typed: string): Promise<Result<readonly Person[]>>;
  /** Somebody by login name, as a row can name them; the site knows them from then on. `denied` for those who may bring nobody new. */
  knownPerson(loginName: string): Promise<Result<Ref>>;
  page<L extends List>(list: L, query?: Query<L>): Promise<Result<Page<L>>>;
  /** Every row, by Id, page after page; `onRows` hears of each page as it comes. `Result` has how many rows were read. */
  each<L extends List>(
    list: L, query: Omit<Query<L>, 'top' | 'after' | 'orderBy'>, onRows: (rows: ReadonlyArray<Item<L>>) => void, signal?: AbortSignal
  ): Promise<Result<number>>;
  /** How many rows the list has, folders included. */
  count(list: List): Promise<Result<number>>;
  get<L extends List>(list: L, id: number): Promise<Result<Item<L>>>;
  /** The row with this client key, if there is one. */
  find<L extends List>(list: L, key: string): Promise<Result<Item<L> | undefined>>;
  add<L extends List>(list: L, draft: Draft<L>, key: string): Promise<Result<Item<L>>>;
  change<L extends List>(list: L, to: { readonly Id: number; readonly ETag: string }, change: Change<L>): Promise<Result<Item<L>>>;
  /** Into the recycle bin. */
  remove(list: List, row: { readonly Id: number; readonly ETag: string }): Promise<Result<void>>;
  /**
   * Writes that belong together, in order, in one request. Not a transaction: each has its own result, and a caller that needs all of them
   * must be able to go on from any part. Of an `add` the result is its Id; of a `change` the row's Id.
   */
  together(writes: readonly Write[], signal?: AbortSignal): Promise<ReadonlyArray<Result<{ readonly Id: number }>>>;
  history<L extends List>(list: L, id: number): Promise<Result<ReadonlyArray<Version<L>>>>;
  /**
   * Ids changed and removed since the token, and the token to ask with next. Without a token: only the token of now.
   * A token older than SharePoint's log (15 to 60 days) is `tooLarge`: read the list anew.
   */
  changesSince(list: List, token?: string): Promise<Result<{ readonly changed: readonly number[]; readonly removed: readonly number[]; readonly token: string }>>;
  /**
   * What changed in several lists since the token, in one small request whatever their size, for a page that asks every few seconds. Made
   * once, without waiting and repeating: whoever asks says that the page is not up to date, and asks again. Without a token: only the
   * token of now, which travels with other reads of the tick. A token older than SharePoint's log is `tooLarge`.
   */
  changesIn(lists: readonly List[], token?: string): Promise<Result<ChangesIn>>;
  /**
   * Writes a file and its row's columns; the same bytes and columns again change nothing. `path` is relative to the library,
   * `folder/name.html`; folders on the way are made.
   */
  putFile<L extends List>(library: L, path: string, bytes: Uint8Array, row: Change<L>): Promise<Result<StoredFile<L>>>;
  /**
   * The same for several files of one library, in order: the bytes of all, then the columns of all. What is there is asked for together.
   * What fails in the middle leaves the files before it; writing them all again goes on from there.
   */
  putFiles<L extends List>(library: L, files: ReadonlyArray<FileToPut<L>>): Promise<Result<ReadonlyArray<Pick<StoredFile<L>, 'name' | 'url'>>>>;
  /**
   * Sends a file that a person chose, in pieces where it is large; `onProgress` hears the bytes sent so far. A name that exists is `invalid`
   * with `duplicate: ['FileLeafRef']` unless `replace`: then the file gets a new version. What is stopped half way leaves nothing new behind.
   */
  upload<L extends List>(library: L, path: string, file: Blob, row: Change<L>, how?: Upload): Promise<Result<StoredFile<L>>>;
  getFile(library: List, path: string): Promise<Result<Uint8Array>>;
  /** Files of a library, newest first. */
  files<L extends List>(library: L, query?: Query<L>): Promise<Result<{ readonly files: ReadonlyArray<StoredFile<L>>; readonly next?: string }>>;
}
