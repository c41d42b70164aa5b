import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { Field } from '../kinds/kind';
import { Json } from '../odata/value';
import { Expression } from '../odata/expression';
import { Caml } from '../query/caml';
import { Page } from '../query/planner';
import { readToken, writeToken } from '../query/pageToken';
import { Sql } from '../query/where';
import { Change } from '../store/changes';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { child, escapeXml, parseXml, XmlElement } from '../xml';
import { instant } from '../zone';
import { camlOf } from './camlQuery';
import { listTokenScope, readChangeToken, tokenAt } from './changeTokens';
import { visible } from './itemAccess';
import { Node } from './resource';
import { rowValue } from './rowValues';
import { viewXml } from './views';

/** Rows of a page without RowLimit: one less than the largest integer, because one more is read. */
const MOST_ROWS = Number.MAX_SAFE_INTEGER - 1;
const MEMBERS = new Set(['ChangeToken', 'Contains', 'Query', 'QueryOptions', 'RowLimit', 'ViewFields', 'ViewName']);
/** Columns that every row carries whatever `ViewFields` names. */
const MANDATORY = ['ID', 'UniqueId', 'FSObjType', 'FileRef', 'Created', 'Modified', 'Author', 'Editor', 'owshiddenversion'];

interface Asked {
  readonly filter: Expression | undefined; readonly fields: readonly Field[]; readonly limit: number; readonly token: string | undefined;
  readonly position: string | undefined; readonly datesInUtc: boolean;
}
/** Marks of `<Changes>`, the rows of `<rs:data>`, and where the next call goes on. */
interface Told { readonly marks: readonly string[]; readonly page: Page; readonly until: number; readonly more: boolean }

/** `getListItemChangesSinceToken`: the rows that changed, whole, and the ids of those that went; as XML. */
export function listItemChanges(list: List, body: Body, context: Context): Node {
  const asked = readAsked(list, body, context);
  const restrictions = visible(list, context);
  const told = asked.token === undefined ? everything(list, asked, restrictions, context) : since(list, asked, asked.token, restrictions, context);
  const { items, next } = told.page;
  const rows = items.map(item => `<z:row ${asked.fields.map(field => [field.name, rowValue(field, item, asked.datesInUtc, context)] as const)
    .filter(([, text]) => text !== '').map(([name, text]) => `ows_${name}="${escapeXml(text)}"`).join(' ')} />`);
  const text = '<?xml version="1.0" encoding="utf-8"?><listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" ' +
    'MaxBulkDocumentSyncSize="500" xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" ' +
    'xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">' +
    `<Changes LastChangeToken="${tokenAt(listTokenScope(list), instant(new Date()), told.until)}"${told.more ? ' MoreChanges="TRUE"' : ''}>` +
    `${told.marks.join('')}</Changes><rs:data ItemCount="${items.length}"` +
    `${next ? ` ListItemCollectionPositionNext="${escapeXml(writeToken(next))}"` : ''}>${rows.join('')}</rs:data></listitems>`;
  return { kind: 'text', text, contentType: 'application/xml;charset=utf-8' };
}

/** Without a token: every row, in pages of RowLimit, and the token from which changes are told. */
function everything(list: List, asked: Asked, restrictions: readonly Sql[], context: Context): Told {
  const page = context.planner.page(list, { filter: asked.filter, orderBy: [], limit: asked.limit || MOST_ROWS,
    after: asked.position ? readToken(asked.position) : undefined, restrictions, language: 'caml' });
  return { marks: [], page, until: context.store.changes.last(), more: false };
}

function since(list: List, asked: Asked, token: string, restrictions: readonly Sql[], context: Context): Told {
  const { changes, items } = context.store;
  const start = readChangeToken(listTokenScope(list), token, context);
  if (start.expired) {
    return { marks: ['<Id ChangeType="InvalidToken" />'], page: { items: [] }, until: changes.last(), more: false };
  }
  const last = changes.last();
  const found: Change[] = [];
  for (const change of changes.since(list.id, start.number, last, false)) {
    found.push(change);
    if (found.length === asked.limit) {
      break;
    }
  }
  const until = asked.limit > 0 && found.length === asked.limit ? found[found.length - 1].number : last;
  const latest = new Map(found.filter(change => change.item !== 0).map(change => [change.item, change]));
  const marks: string[] = [];
  const shown: Item[] = [];
  for (const [id, change] of latest) {
    if (!items.get(list, id)) {
      marks.push(`<Id ChangeType="Delete" UniqueId="${change.uniqueId}">${id}</Id>`);
      continue;
    }
    const only: Sql = { text: '"ID" = ?', values: [id] };
    const [item] = context.planner.page(list, { filter: asked.filter, orderBy: [], limit: 1, restrictions: [...restrictions, only],
      language: 'caml' }).items;
    if (item) {
      shown.push(item);
    } else if (asked.filter) {
      marks.push(`<Id ChangeType="MoveAway" UniqueId="${change.uniqueId}">${id}</Id>`);
    }
  }
  return { marks, page: { items: shown }, until, more: until < last && changes.any(list.id, until) };
}

function readAsked(list: List, body: Body, context: Context): Asked {
  const query = body.object('query');
  for (const [name] of body.members('SP.ChangeLogItemQuery', query)) {
    if (!MEMBERS.has(name)) {
      throw refuse.propertyUnknown(name, 'SP.ChangeLogItemQuery');
    }
  }
  const view = viewOf(list, textOf(query.ViewName), context);
  const own = camlOf(list, `<View>${wrapped(query.Query, 'Query')}${wrapped(query.ViewFields, 'ViewFields')}</View>`, context);
  const contains = textOf(query.Contains) ? camlOf(list, `<View><Query><Where>${wrapped(query.Contains, 'Contains')}</Where></Query></View>`, context) : undefined;
  const parts = [own.filter ?? view?.filter, contains?.filter].filter(part => part !== undefined);
  const options = elementOf(query.QueryOptions);
  const { lists } = context.store;
  const names = own.fields ?? view?.fields;
  const fields = names ? [...new Set([...names, ...MANDATORY])].map(name => lists.field(list, name)).filter(field => field !== undefined)
    : lists.fields(list);
  return {
    filter: parts.length > 1 ? { kind: 'and', of: parts } : parts[0], fields, limit: Math.min(MOST_ROWS, Math.max(0, Math.floor(Number(query.RowLimit ?? 0)))) || 0,
    token: textOf(query.ChangeToken) || undefined, position: child(options, 'Paging')?.attributes.ListItemCollectionPositionNext,
    datesInUtc: child(options, 'DateInUtc')?.text.trim().toUpperCase() === 'TRUE'
  };
}

function viewOf(list: List, id: string | undefined, context: Context): Caml | undefined {
  if (!id) {
    return undefined;
  }
  const view = context.store.lists.views(list).find(one => one.id === id.replace(/[{}]/g, '').toLowerCase());
  if (!view) {
    throw refuse.viewMissing();
  }
  return camlOf(list, viewXml(view), context);
}

function elementOf(given: Json | undefined): XmlElement | undefined {
  const text = textOf(given);
  const element = text ? parseXml(text) : undefined;
  if (text && !element) {
    throw refuse.caml();
  }
  return element;
}

/** A piece of XML inside the element of that name, which the piece may bring itself. */
function wrapped(given: Json | undefined, name: string): string {
  const text = textOf(given) ?? '';
  if (text === '') {
    return '';
  }
  const inner = parseXml(`<${name}>${text}</${name}>`);
  if (!inner) {
    throw refuse.caml();
  }
  return inner.children[0]?.name === name ? text : `<${name}>${text}</${name}>`;
}
