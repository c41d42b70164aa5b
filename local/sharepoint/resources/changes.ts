import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { complex, isObject, Json } from '../odata/value';
import { Change, ChangeType } from '../store/changes';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { currentToken, listTokenScope, readChangeToken, siteTokenScope, tokenAt, TokenScope, webTokenScope } from './changeTokens';
import { listScope, mayRead, visible } from './itemAccess';
import { entity, Node, read, Resource } from './resource';

/** An entry of the log, with its list as long as that exists. */
interface Logged { readonly change: Change; readonly list: List | undefined; readonly scope: TokenScope }

const shared = {
  ChangeToken: read<Logged>(of => complex('SP.ChangeToken', { StringValue: tokenAt(of.scope, of.change.time, of.change.number) })),
  ChangeType: read<Logged>(of => of.change.type),
  RelativeTime: read<Logged>(() => null),
  SiteId: read<Logged>((_of, context) => context.store.value('siteId') ?? ''),
  Time: read<Logged>(of => of.change.time),
  Editor: read<Logged>((of, context) => context.store.principals.byId(of.change.editor)?.title ?? ''),
  ListId: read<Logged>(of => of.change.list),
  WebId: read<Logged>((_of, context) => context.store.value('webId') ?? '')
};

const changeItem: Resource<Logged> = {
  type: 'SP.ChangeItem', set: 'SP.ApiData.Changes', uri: () => 'Web/Lists',
  properties: {
    ...shared,
    ActivityType: read(() => 0),
    EditorEmailHint: read((of, context) => context.store.principals.byId(of.change.editor)?.email ?? ''),
    EditorLoginName: read((of, context) => context.store.principals.byId(of.change.editor)?.login ?? ''),
    FileSystemObjectType: read(of => (of.change.folder ? 1 : 0)),
    Hidden: read(of => of.list?.settings.Hidden === true),
    IsRecycleBinOperation: read(() => false),
    ItemId: read(of => of.change.item),
    ListTemplate: read(of => of.list?.template ?? 0),
    ListTitle: read(of => of.list?.title ?? ''),
    ServerRelativeUrl: read((of, context) => pathOf(of, context)),
    UniqueId: read(of => of.change.uniqueId)
  },
  links: {}, methods: {}
};

const changeList: Resource<Logged> = {
  type: 'SP.ChangeList', set: 'SP.ApiData.Changes', uri: () => 'Web/Lists',
  properties: {
    ...shared,
    BaseTemplate: read(of => of.list?.template ?? 0),
    Hidden: read(of => of.list?.settings.Hidden === true),
    IsRecycleBinOperation: read(() => false),
    RootFolderUrl: read(of => of.list?.root ?? ''),
    Title: read(of => of.list?.title ?? '')
  },
  links: {}, methods: {}
};

function pathOf(of: Logged, context: Context): string {
  const item = of.list && context.store.items.get(of.list, of.change.item);
  return item ? `${item.dir}/${item.leaf}` : '';
}

const KINDS: readonly (readonly [flag: string, type: number])[] = [['Add', ChangeType.Add], ['Update', ChangeType.Update],
  ['DeleteObject', ChangeType.Delete], ['Rename', ChangeType.Rename], ['Move', ChangeType.MoveAway], ['Move', ChangeType.MoveInto],
  ['Restore', ChangeType.Restore], ['SystemUpdate', ChangeType.SystemUpdate]];
/** Members of SP.ChangeQuery beside those of KINDS; kinds of objects that the log does not hold find nothing. */
const MEMBERS = new Set(['Activity', 'Alert', 'AppConsentPrincipal', 'ChangeTokenEnd', 'ChangeTokenStart', 'ContentType', 'FetchLimit', 'Field',
  'File', 'Folder', 'Group', 'GroupMembershipAdd', 'GroupMembershipDelete', 'IgnoreStartTokenNotFoundError', 'Item', 'LatestFirst', 'List',
  'Navigation', 'RecursiveAll', 'RequireSecurityTrim', 'RoleAssignmentAdd', 'RoleAssignmentDelete', 'RoleDefinitionAdd',
  'RoleDefinitionDelete', 'RoleDefinitionUpdate', 'SecurityPolicy', 'Site', 'User', 'View', 'Web', ...KINDS.map(([flag]) => flag)]);

type Query = { readonly [name: string]: Json };

export function changeToken(list: List, context: Context): string {
  return currentToken(listTokenScope(list), context);
}

export function listChanges(list: List, body: Body, context: Context): Node {
  visible(list, context);
  return changes(listTokenScope(list), change => change.list === list.id, body, context);
}

/** Changes of one item; its tokens are those of its list. */
export function itemChanges(list: List, item: Item, body: Body, context: Context): Node {
  return changes(listTokenScope(list), change => change.list === list.id && change.item === item.id, body, context);
}

export function webChanges(body: Body, context: Context): Node {
  return changes(webTokenScope(context), () => true, body, context);
}

export function siteChanges(body: Body, context: Context): Node {
  return changes(siteTokenScope(context), () => true, body, context);
}

/** `getChanges`: entries of the log after a token, of the kinds asked for, that the user may see. */
function changes(scope: TokenScope, belongs: (change: Change) => boolean, body: Body, context: Context): Node {
  const query = body.object('query');
  for (const [name] of body.members('SP.ChangeQuery', query)) {
    if (!MEMBERS.has(name)) {
      throw refuse.propertyUnknown(name, 'SP.ChangeQuery');
    }
  }
  const log = context.store.changes;
  const after = bound(query, 'ChangeTokenStart', scope, context) ?? 0;
  const until = bound(query, 'ChangeTokenEnd', scope, context) ?? log.last();
  const types = new Set(KINDS.filter(([flag]) => query[flag] === true).map(([, type]) => type));
  const limit = Math.min(Math.max(0, Number(query.FetchLimit ?? 0)) || 1000, 2000);
  const found: Change[] = [];
  const entries = log.since(scope.kind === 3 ? scope.id : undefined, after, until, query.LatestFirst === true);
  for (const change of entries) {
    if (types.has(change.type) && (change.item === 0 ? query.List === true : query.Item === true) && belongs(change) && seen(change, context)) {
      found.push(change);
      if (found.length === limit) {
        break;
      }
    }
  }
  return { kind: 'collection', type: 'SP.Change', set: 'SP.ApiData.Changes', uri: 'Web/Lists', all: () => found.map(change =>
    entity(change.item === 0 ? changeList : changeItem, { change, list: context.store.lists.byId(change.list), scope }, context)) };
}

/** The entry that a token of the query points at. An expired start is refused unless the query says to begin with what is kept. */
function bound(query: Query, name: 'ChangeTokenStart' | 'ChangeTokenEnd', scope: TokenScope, context: Context): number | undefined {
  const member = query[name];
  const text = isObject(member) ? textOf(member.StringValue) : undefined;
  if (text === undefined) {
    return undefined;
  }
  const token = readChangeToken(scope, text, context);
  if (token.expired && query.IgnoreStartTokenNotFoundError !== true) {
    throw refuse.changeToken();
  }
  return token.number;
}

function seen(change: Change, context: Context): boolean {
  const list = context.store.lists.byId(change.list);
  if (!list) {
    return true;
  }
  const item = change.item === 0 ? undefined : context.store.items.get(list, change.item);
  return item ? mayRead(list, item, context) : context.store.permissions.may(context.user, listScope(list), 'ViewListItems');
}
