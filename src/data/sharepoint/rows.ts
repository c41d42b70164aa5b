import type { ISPCollection } from '@pnp/sp/spqueryable';
import type { Item, List } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { Page, Query } from '../store';
import type { Ask } from './batch';
import type { Reading } from './columns';
import type { Connection } from './connection';
import type { Site } from './site';
import { quoted } from '../../schema/kinds/kind';
import { readingOf } from './columns';
import { withETag } from './connection';
import { checkLead, filterNeedsZone, filterOf, meetsNothing, orderName } from './filter';
import { Cancelled, Mistake } from './trouble';

/** SharePoint gives no more rows to a page than this. */
const largestPage = 5000;
/** Characters of a filter beyond which the address of a request may be too long for a server on the way. */
const longestFilter = 1200;

/** A row as SharePoint sends it. */
export type Raw = Readonly<Record<string, unknown>>;
interface RawPage {
  readonly value: readonly Raw[];
  readonly 'odata.nextLink'?: string;
}

/** One page of a list as SharePoint gives it, for those who read other columns than a list defines. */
export interface PlainPage {
  readonly raws: readonly Raw[];
  readonly next?: string;
}

/** In a library folders stand among the files: what tells them apart is read too, and they are left out. */
const withKind = (list: List, { select, expand }: Pick<Reading<List>, 'select' | 'expand'>): Pick<Reading<List>, 'select' | 'expand'> =>
  ({ select: list.kind === 'library' ? [...select, 'FileSystemObjectType'] : select, expand });
const filesOnly = (raws: readonly Raw[]): readonly Raw[] => raws.filter(raw => raw.FileSystemObjectType !== 1);

/** Reads rows of lists. */
export class Rows {
  public constructor(private readonly connection: Connection, private readonly site: Site) {}

  public async page<L extends List>(list: L, query: Query<L> = {}, signal?: AbortSignal): Promise<Page<L>> {
    const reading = readingOf(list, query.columns);
    const [{ raws, next }, zone] = await Promise.all([this.plainPage(list, query, withKind(list, reading), signal), this.zoneFor(reading)]);
    return { rows: filesOnly(raws).map(raw => reading.row(raw, zone)), ...(next ? { next } : {}) };
  }

  public async plainPage<L extends List>(
    list: L, query: Query<L>, reading: Pick<Reading<L>, 'select' | 'expand'>, signal?: AbortSignal
  ): Promise<PlainPage> {
    const { where = [], orderBy = 'Id', descending = false, top = 100, after } = query;
    checkLead(list, where, orderBy);
    if (top < 1 || top > largestPage) throw new Mistake(`A page has 1 to ${largestPage} rows.`);
    if (meetsNothing(where)) return { raws: [] };
    const zone = filterNeedsZone(list, where) ? await this.site.zone() : undefined;
    const filter = filterOf(list, where, zone);
    const raw = await this.connection.read<RawPage>(web => {
      const items = this.selected(this.connection.items(web, list), reading).top(top).orderBy(orderName(list, orderBy), !descending);
      if (filter) items.filter(filter);
      if (after) items.query.set('$skiptoken', after);
      return items<RawPage>();
    }, { signal, long: filter.length > longestFilter });
    const link = raw['odata.nextLink'];
    return { raws: raw.value, next: link ? new URL(link).searchParams.get('$skiptoken') ?? undefined : undefined };
  }

  public async each<L extends List>(
    list: L, query: Pick<Query<L>, 'columns' | 'where'>, onRows: (rows: ReadonlyArray<Item<L>>) => void, signal?: AbortSignal
  ): Promise<number> {
    const reading = readingOf(list, query.columns);
    let count = 0;
    let after: string | undefined;
    do {
      const [{ raws, next }, zone]: readonly [PlainPage, Zone | undefined] = await Promise.all([
        this.plainPage(list, { ...query, top: largestPage, after }, withKind(list, reading), signal), this.zoneFor(reading)
      ]);
      if (signal?.aborted) throw new Cancelled();
      const read = filesOnly(raws).map(raw => reading.row(raw, zone));
      count += read.length;
      if (read.length > 0) onRows(read);
      // A full page without a next link proves nothing when the page's size was asked for.
      after = next ?? (raws.length === largestPage ? `Paged=TRUE&p_ID=${raws[largestPage - 1].Id}` : undefined);
    } while (after);
    return count;
  }

  public async count(list: List): Promise<number> {
    const { ItemCount } = await this.connection.read<{ readonly ItemCount: number }>(
      web => this.connection.list(web, list).select('ItemCount')());
    return ItemCount;
  }

  /** The change token of now: what changes later is found with it. */
  public async token(list: List): Promise<string> {
    const { CurrentChangeToken } = await this.connection.read<{ readonly CurrentChangeToken: { readonly StringValue: string } }>(
      web => this.connection.list(web, list).select('CurrentChangeToken')());
    return CurrentChangeToken.StringValue;
  }

  /** The same for the whole site. */
  public async siteToken(): Promise<string> {
    const { CurrentChangeToken } = await this.connection.read<{ readonly CurrentChangeToken: { readonly StringValue: string } }>(
      web => web.select('CurrentChangeToken')());
    return CurrentChangeToken.StringValue;
  }

  public async get<L extends List>(list: L, id: number): Promise<Item<L>> {
    return this.whole(list, this.askFor(list, id));
  }

  public async find<L extends List>(list: L, key: string): Promise<Item<L> | undefined> {
    const reading = readingOf(list);
    const [raw, zone] = await Promise.all([this.connection.read(this.askForKey(list, key)), this.zoneFor(reading)]);
    return raw ? reading.row(raw, zone) : undefined;
  }

  /** Asks for one whole row with its ETag. */
  public askFor(list: List, id: number): Ask<Raw> {
    const { select, expand } = readingOf(list);
    return web => this.connection.item(web, list, id).select(...select).expand(...expand)<Raw>(withETag);
  }

  /** Asks for the whole row with a client key, with its ETag. */
  public askForKey(list: List, key: string): Ask<Raw | undefined> {
    const reading = readingOf(list);
    return async web => {
      const items = this.selected(this.connection.items(web, list), reading).filter(`Key eq ${quoted(key)}`).top(1);
      const page = await items<RawPage>(withETag);
      return page.value[0];
    };
  }

  /** A whole row from an answer to {@link askFor} or {@link askForKey} that came some other way. */
  public async rowOf<L extends List>(list: L, raw: Raw): Promise<Item<L>> {
    const reading = readingOf(list);
    return reading.row(raw, await this.zoneFor(reading));
  }

  private async whole<L extends List>(list: L, ask: Ask<Raw>): Promise<Item<L>> {
    const reading = readingOf(list);
    const [raw, zone] = await Promise.all([this.connection.read(ask), this.zoneFor(reading)]);
    return reading.row(raw, zone);
  }

  private async zoneFor(reading: { readonly needsZone: boolean }): Promise<Zone | undefined> {
    return reading.needsZone ? this.site.zone() : undefined;
  }

  private selected(items: ISPCollection, { select, expand }: { readonly select: readonly string[]; readonly expand: readonly string[] }): ISPCollection {
    return items.select(...select).expand(...expand);
  }
}
