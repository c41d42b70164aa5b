import type { Change, Draft, Item, List } from '../../schema/define';
import type { Result } from '../failure';
import type { Connection } from './connection';
import type { Raw, Rows } from './rows';
import type { Site } from './site';
import type { Values } from './stored';
import type { Trouble } from './trouble';
import { failed, ok } from '../failure';
import { inOneBatch } from './batch';
import { addItem, changeItem, recycleItem } from './requests';
import { addBody, changeBody, isOurs } from './stored';
import { isDuplicate, isOutdated, Refusal, troubleOf } from './trouble';

/** The version that both spellings of an ETag end with: `"3"` and `"<guid>,3"`. */
const version = (etag: string | undefined): string | undefined => /(\d+)"?$/.exec(etag ?? '')?.[1];

/**
 * Writes one row. Every write may be repeated when its answer was lost: an add finds its own row by its client key, a change finds
 * that the row already holds it, a removal finds nothing left to remove.
 */
export class Writes {
  public constructor(private readonly connection: Connection, private readonly site: Site, private readonly rows: Rows) {}

  /** Adds the row and reads it, in one request. */
  public async add<L extends List>(list: L, draft: Draft<L>, key: string): Promise<Item<L>> {
    const body = await addBody(this.site, list, draft as Values, key);
    const raw = await this.connection.patience.persist(async () => {
      const [added, found] = await inOneBatch<Raw | undefined>(this.connection.web, [
        async web => { await addItem(this.connection.items(web, list), body); return undefined; }, this.rows.askForKey(list, key)
      ]);
      const trouble = added.status === 'rejected' ? await this.trouble(added.reason) : undefined;
      // A key, or another unique value, that is there already: was it an earlier attempt of this very add?
      if (trouble && !isDuplicate(trouble)) throw trouble;
      const ours = found.status === 'fulfilled' ? found.value : await this.connection.read(this.rows.askForKey(list, key));
      if (!ours) throw trouble ?? new Refusal(404, -2130575338, `The new row of ${list.name} cannot be read.`);
      return ours;
    });
    return this.rows.rowOf(list, raw);
  }

  /** Changes the row and reads it, in one request. */
  public async change<L extends List>(
    list: L, to: { readonly Id: number; readonly ETag: string }, change: Change<L>
  ): Promise<Result<Item<L>>> {
    const body = await changeBody(this.site, list, change as Values);
    return this.connection.patience.persist(async doubt => {
      const [changed, found] = await inOneBatch<Raw | undefined>(this.connection.web, [
        async web => { await changeItem(this.connection.item(web, list, to.Id), body, to.ETag); return undefined; },
        this.rows.askFor(list, to.Id)
      ]);
      const trouble = changed.status === 'rejected' ? await this.trouble(changed.reason) : undefined;
      if (trouble && !isOutdated(trouble)) throw trouble;
      const row = found.status === 'fulfilled' && found.value ? await this.rows.rowOf(list, found.value)
        : await this.rows.get(list, to.Id);
      const ours = !trouble || (doubt && await isOurs(this.site, list, row as Item<List>, change as Values));
      return ours ? ok(row) : failed({ kind: 'conflict', theirs: row as Item<List> & Values });
    });
  }

  /** Into the recycle bin; a row that somebody has changed since is not removed. */
  public async remove(list: List, { Id, ETag }: { readonly Id: number; readonly ETag: string }): Promise<Result<void>> {
    // Recycling takes no ETag, so it is compared here; the moment between is covered by the recycle bin itself.
    const theirs = await this.rows.get(list, Id);
    if (version(theirs.ETag) !== version(ETag)) return failed({ kind: 'conflict', theirs });
    await this.connection.patience.persist(async doubt => {
      try {
        await recycleItem(this.connection.item(this.connection.web, list, Id));
      } catch (error) {
        const trouble = await this.trouble(error);
        if (!(doubt && trouble instanceof Refusal && trouble.status === 404)) throw trouble;
      }
    });
    return ok(undefined);
  }

  private trouble(error: unknown): Promise<Trouble> {
    return troubleOf(error, this.connection.patience.timing.now());
  }
}
