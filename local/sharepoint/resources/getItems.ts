import { Context } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { isObject, Json } from '../odata/value';
import { readToken } from '../query/pageToken';
import { rules } from '../rules';
import { List } from '../store/lists';
import { camlOf, checkViewJoins, within } from './camlQuery';
import { itemEntity } from './items';
import { entityType } from './itemWriting';
import { listUri } from './listEntity';
import { serverRelative } from './paths';
import { Arguments, Node } from './resource';

const MEMBERS = new Set(['AllowIncrementalResults', 'DatesInUtc', 'FolderServerRelativePath', 'FolderServerRelativeUrl',
  'ListItemCollectionPosition', 'ViewXml']);

/** An SP.CamlQuery from the body, or as JSON in the URL. Refuses members that the type does not have. */
function queryOf(args: Arguments): { readonly [name: string]: Json } {
  const given = args.body.looksLikeJson() ? args.body.member('query') : parsed(args.text('query'));
  if (!isObject(given)) {
    throw refuse.parameter('query');
  }
  for (const [name] of args.body.members('SP.CamlQuery', given)) {
    if (!MEMBERS.has(name)) {
      throw refuse.propertyUnknown(name, 'SP.CamlQuery');
    }
  }
  return given;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.parameter('query');
  }
}

/** `getItems`: items by CAML. Past the threshold an unindexed condition silently sees the first 5,000 rows only. */
export function getItemsByCaml(list: List, args: Arguments, context: Context): Node {
  const query = queryOf(args);
  const caml = camlOf(list, textOf(query.ViewXml) ?? '', context);
  checkViewJoins(list, caml.fields, context);
  const path = isObject(query.FolderServerRelativePath) ? textOf(query.FolderServerRelativePath.DecodedUrl) : undefined;
  const folder = path ?? textOf(query.FolderServerRelativeUrl);
  const position = isObject(query.ListItemCollectionPosition) ? textOf(query.ListItemCollectionPosition.PagingInfo) : undefined;
  const page = context.planner.page(list, {
    filter: caml.filter,
    orderBy: [...caml.groupBy.map(level => ({ path: [level.name], descending: level.descending })), ...caml.orderBy],
    limit: Math.min(caml.rowLimit ?? rules.largestPage, rules.largestPage),
    after: position ? readToken(position) : undefined,
    restrictions: within(list, caml.scope ?? 'Default', folder === undefined ? undefined : serverRelative(folder, context), context),
    language: 'caml'
  });
  return { kind: 'collection', type: entityType(list), set: `SP.ListData.${list.entity}ListItems`, uri: `${listUri(list)}/GetItems`,
    all: () => page.items.map(item => itemEntity(list, item, context)) };
}
