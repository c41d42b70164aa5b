import { Context } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { isObject, Json } from '../odata/value';
import { readToken } from '../query/pageToken';
import { rules } from '../rules';
import { List } from '../store/lists';
import { camlOf, within } from './camlQuery';
import { itemEntity } from './items';
import { entityType } from './itemWriting';
import { listUri } from './listEntity';
import { serverRelative } from './paths';
import { Arguments, Node } from './resource';

function queryOf(args: Arguments): { readonly [name: string]: Json } {
  const given = args.body.looksLikeJson() ? args.body.member('query') : JSON.parse(args.text('query'));
  if (!isObject(given)) {
    throw refuse.parameter('query');
  }
  return given;
}

/** `getItems`: items by CAML. Past the threshold an unindexed condition silently sees the first 5,000 rows only. */
export function getItemsByCaml(list: List, args: Arguments, context: Context): Node {
  const query = queryOf(args);
  const caml = camlOf(list, textOf(query.ViewXml) ?? '', context);
  const folder = textOf(query.FolderServerRelativeUrl);
  const position = isObject(query.ListItemCollectionPosition) ? textOf(query.ListItemCollectionPosition.PagingInfo) : undefined;
  const page = context.planner.page(list, {
    filter: caml.filter, orderBy: caml.orderBy, limit: caml.rowLimit ?? rules.largestPage,
    after: position === undefined ? undefined : readToken(position.replace(/^\?/, '')),
    restrictions: within(list, caml, folder === undefined ? undefined : serverRelative(folder, context), context), language: 'caml'
  });
  return { kind: 'collection', type: entityType(list), set: `SP.ListData.${list.entity}ListItems`, uri: `${listUri(list)}/GetItems`,
    all: () => page.items.map(item => itemEntity(list, item, context)) };
}
