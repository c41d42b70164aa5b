import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { complex, isObject, Json } from '../odata/value';
import { Change, ChangeType } from '../store/changes';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { escapeXml } from '../xml';
import { instant } from '../zone';
import { visible, mayRead } from './itemAccess';
import { rowValue } from './rowValues';
import { entity, Node, read, Resource } from './resource';

const EPOCH_TICKS = 621355968000000000n;

/** `1;3;<list>;<ticks>;<number>`: the state of the list after the numbered entry of the log. */
function tokenAt(list: string, time: string, number: number): string {
  return `1;3;${list};${EPOCH_TICKS + BigInt(Date.parse(time)) * 10000n};${number}`;
}

export function changeToken(list: List, context: Context): string {
  return tokenAt(list.id, context.now(), context.store.changes.last());
}

/** The number inside a token. Refuses what is no token, is of another list, or points before the log begins. */
function readToken(list: List, text: string, context: Context): number {
  const match = /^1;(?:[0-4]);([0-9a-f-]{36});(\d+);(-?\d+)$/i.exec(text);
  if (!match || match[1].toLowerCase() !== list.id) {
    throw refuse.badChangeToken();
  }
  const number = Number(match[3]);
  if (number < context.store.changes.oldest() - 1) {
    throw refuse.changeToken();
  }
  return number;
}

interface ListChange { readonly change: Change; readonly list: List }

const changeItem: Resource<ListChange> = {
  type: of => (of.change.item === 0 ? 'SP.ChangeList' : 'SP.ChangeItem'), set: 'SP.ApiData.Changes', uri: () => 'Web/Lists',
  properties: {
    ChangeToken: read(of => complex('SP.ChangeToken', { StringValue: tokenAt(of.list.id, of.change.time, of.change.number) })),
    ChangeType: read(of => of.change.type),
    SiteId: read((_of, context) => context.store.value('siteId') ?? ''),
    Time: read(of => of.change.time),
    Editor: read((of, context) => context.store.principals.byId(of.change.editor)?.title ?? ''),
    FileSystemObjectType: read(of => (of.change.folder ? 1 : 0)),
    ItemId: read(of => of.change.item),
    ListId: read(of => of.list.id),
    UniqueId: read(of => of.change.uniqueId),
    WebId: read((_of, context) => context.store.value('webId') ?? '')
  },
  links: {}, methods: {}
};

const KINDS: readonly (readonly [flag: string, type: number])[] = [['Add', ChangeType.Add], ['Update', ChangeType.Update],
  ['DeleteObject', ChangeType.Delete], ['Rename', ChangeType.Rename], ['Restore', ChangeType.Restore],
  ['SystemUpdate', ChangeType.SystemUpdate]];

function tokenMember(query: { readonly [name: string]: Json }, name: string): string | undefined {
  const token = query[name];
  return isObject(token) ? textOf(token.StringValue) : undefined;
}

/** `getChanges`: entries of the log after a token, of the kinds asked for. */
export function listChanges(list: List, body: Body, context: Context): Node {
  const query = body.object('query');
  visible(list, context);
  const start = tokenMember(query, 'ChangeTokenStart');
  const end = tokenMember(query, 'ChangeTokenEnd');
  const after = start === undefined ? 0 : readToken(list, start, context);
  const until = end === undefined ? context.store.changes.last() : readToken(list, end, context);
  const types = new Set(KINDS.filter(([flag]) => query[flag] === true).map(([, type]) => type));
  const limit = Math.min(Number(query.FetchLimit ?? 1000) || 1000, 2000);
  const wanted = (change: Change): boolean => types.has(change.type) && (change.item === 0 ? query.List === true : query.Item === true) &&
    seen(change, list, context);
  const found = context.store.changes.since(list.id, after, until, 1000000).filter(wanted).slice(0, limit);
  return { kind: 'collection', type: 'SP.Change', set: 'SP.ApiData.Changes', uri: 'Web/Lists',
    all: () => found.map(change => entity(changeItem, { change, list }, context)) };
}

function seen(change: Change, list: List, context: Context): boolean {
  const item = change.item === 0 ? undefined : context.store.items.get(list, change.item);
  return !item || mayRead(list, item, context);
}

/** `getListItemChangesSinceToken`: the rows that changed, whole, and the ids of those that went; as XML. */
export function listItemChanges(list: List, body: Body, context: Context): Node {
  const query = body.object('query');
  visible(list, context);
  const given = textOf(query.ChangeToken);
  const limit = Number(query.RowLimit ?? 0) || 0;
  const last = context.store.changes.last();
  const changes = given ? context.store.changes.since(list.id, readToken(list, given, context), last, limit > 0 ? limit : 1000000) : [];
  const cut = limit > 0 && changes.length === limit;
  const until = cut ? changes[changes.length - 1].number : last;
  const marks: string[] = [];
  let items: Item[];
  if (given) {
    const ids = new Set(changes.map(change => change.item).filter(id => id !== 0));
    items = [];
    for (const id of ids) {
      const item = context.store.items.get(list, id);
      if (item && mayRead(list, item, context)) {
        items.push(item);
      } else if (!item) {
        const gone = changes.filter(change => change.item === id).pop();
        marks.push(`<Id ChangeType="Delete" UniqueId="${gone?.uniqueId ?? ''}">${id}</Id>`);
      }
    }
  } else {
    items = [...context.planner.page(list, { orderBy: [], limit: 1000000, restrictions: visible(list, context), language: 'caml' }).items];
  }
  const token = tokenAt(list.id, instant(new Date()), until);
  const fields = context.store.lists.fields(list);
  const rows = items.map(item => `<z:row ${fields.map(field => [field.name, rowValue(field, item, context)] as const)
    .filter(([, text]) => text !== '').map(([name, text]) => `ows_${name}="${escapeXml(text)}"`).join(' ')} />`);
  const text = '<?xml version="1.0" encoding="utf-8"?><listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" ' +
    'MaxBulkDocumentSyncSize="500" xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" ' +
    'xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">' +
    `<Changes LastChangeToken="${token}"${cut ? ' MoreChanges="TRUE"' : ''}>${marks.join('')}</Changes>` +
    `<rs:data ItemCount="${items.length}">${rows.join('')}</rs:data></listitems>`;
  return { kind: 'text', text, contentType: 'application/xml;charset=utf-8' };
}
