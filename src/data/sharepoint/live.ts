import { body } from '@pnp/queryable';
import { spPost, SPQueryable } from '@pnp/sp/spqueryable';
import type { ISPQueryable } from '@pnp/sp/spqueryable';
import type { List } from '../../schema/define';
import type { ChangesIn } from '../store';
import type { Ask } from './batch';
import type { Connection } from './connection';
import { inOneBatch } from './batch';
import { Refusal } from './trouble';

/** Changes asked for at once; a meeting makes a few in a minute. */
const mostChanges = 500;
const query = { Item: true, Add: true, Update: true, SystemUpdate: true, DeleteObject: true, Move: true, Rename: true, Restore: true };

interface RawChange {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ItemId?: number;
  readonly ListId?: string;
}
interface RawChanges { readonly value: readonly RawChange[] }

const askedSince = (of: ISPQueryable, token: string): Promise<RawChanges> => spPost<RawChanges>(SPQueryable(of, 'getchanges'), body({
  query: { ...query, FetchLimit: String(mostChanges), ChangeTokenStart: { StringValue: token } }
}));

/** `1;2;<web>;<ticks>;<number>` about one list: `1;3;<list>;<ticks>;<number>`. A place in the log is the same for both. */
const tokenAbout = (list: string, token: string): string => token.replace(/^1;2;[^;]*/, `1;3;${list}`);
const placeIn = (token: string): bigint => BigInt(token.split(';')[4] ?? 0);

/**
 * What changed in several lists, in one request: the site's change log, kept to these lists by their ids, which are asked for once. Reading a list
 * is documented to be enough for its own log; where the site's is refused, the logs of the lists are asked for in one `$batch`.
 */
export class LiveChanges {
  private readonly ids = new Map<string, Promise<string>>();
  private siteRefused = false;

  public constructor(private readonly connection: Connection) {}

  public async since(lists: readonly List[], token: string): Promise<ChangesIn> {
    const ids = await Promise.all(lists.map(list => this.idOf(list)));
    const changes = await this.read(ids, token);
    const newest = changes.reduce((last, { ChangeToken: { StringValue } }) => placeIn(StringValue) > placeIn(last) ? StringValue : last, token);
    const changed = changes.flatMap(({ ListId, ItemId }) => {
      const at = ids.indexOf(ListId?.toLowerCase() ?? '');
      return at < 0 || ItemId === undefined ? [] : [{ list: lists[at].name, id: ItemId }];
    });
    // A list's token is told as the site's, which the next question starts from.
    return { changed, more: changes.length >= mostChanges, token: newest.replace(/^1;3;[^;]*/, token.split(';').slice(0, 3).join(';')) };
  }

  private async read(ids: readonly string[], token: string): Promise<readonly RawChange[]> {
    const { patience, web } = this.connection;
    if (!this.siteRefused) {
      try {
        return (await patience.once(() => askedSince(web, token))).value;
      } catch (error) {
        if (!(error instanceof Refusal) || ![401, 403].includes(error.status)) throw error;
        this.siteRefused = true;
      }
    }
    const asks = ids.map((id): Ask<RawChanges> => one => askedSince(SPQueryable(one, `lists('${id}')`), tokenAbout(id, token)));
    const answers = await patience.once(() => inOneBatch(web, asks));
    return answers.flatMap(answer => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value.value;
    });
  }

  private idOf(list: List): Promise<string> {
    const known = this.ids.get(list.name) ?? this.connection.read<{ readonly Id: string }>(
      web => this.connection.list(web, list).select('Id')()).then(({ Id }) => Id.toLowerCase());
    this.ids.set(list.name, known);
    known.catch(() => this.ids.delete(list.name));
    return known;
  }
}
