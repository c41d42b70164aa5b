import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { complex, multi } from '../odata/value';
import { storedValue } from '../store/items';
import { List } from '../store/lists';
import { applyWriting } from './itemWriting';
import { demandItem } from './itemAccess';
import { fileTarget } from './files';
import { itemById, Listed } from './items';
import { decodedUrl } from './paths';
import { Arguments, Method, Node, nothing, value } from './resource';

/** The column, of task lists, that keeps related items as JSON text. */
const COLUMN = 'RelatedItems';
type Link = { readonly ItemId: number; readonly WebId: string; readonly ListId: string };

function listOf(name: string, context: Context): List {
  const list = context.store.lists.byId(name) ?? context.store.lists.byTitle(name);
  if (!list) {
    throw refuse.listMissing(name, webUrl(context));
  }
  return list;
}

function item(args: Arguments, end: 'source' | 'target', context: Context): Listed {
  const url = args.optionalText(`${end}itemurl`);
  if (url !== undefined) {
    return fileTarget(decodedUrl(url), context);
  }
  const list = listOf(args.text(`${end}listname`), context);
  return { list, item: itemById(list, args.number(`${end}itemid`), context) };
}

function links(of: Listed): readonly Link[] {
  const stored = storedValue(of.item, `f_${COLUMN}`);
  return typeof stored === 'string' ? JSON.parse(stored) : [];
}

function same(a: Link, b: Link): boolean {
  return a.ItemId === b.ItemId && a.ListId === b.ListId;
}

/** Writes the links of an item. Refuses one whose list does not keep them. */
function save(of: Listed, changed: readonly Link[], context: Context): void {
  demandItem(of.list, of.item, 'EditListItems', context);
  if (!context.store.lists.field(of.list, COLUMN)) {
    throw refuse.fieldMissing(COLUMN);
  }
  applyWriting(of.list, of.item, { values: new Map([[COLUMN, changed.length ? JSON.stringify(changed) : null]]) }, context);
}

function linkTo(of: Listed, context: Context): Link {
  return { ItemId: of.item.id, WebId: context.store.value('webId') ?? '', ListId: of.list.id };
}

const change = (name: string, params: readonly string[], adds: boolean): [string, Method<'top'>] => [`SP.RelatedItemManager.${name}`, { params, call: (_top, args, context) => {
  const [source, target] = [item(args, 'source', context), item(args, 'target', context)];
  // A link from the address of a file is kept with the item that it goes to, which is the one that keeps links.
  const [from, to] = name === 'AddSingleLinkFromUrl' ? [target, source] : [source, target];
  const link = linkTo(to, context);
  const others = links(from).filter(other => !same(other, link));
  save(from, adds ? [...others, link] : others, context);
  return nothing(name);
} }];

function related(name: string, args: Arguments, context: Context): Node {
  const { lists, items } = context.store;
  const found = links(item(args, 'source', context)).flatMap(link => {
    const list = lists.byId(link.ListId);
    const target = list && items.get(list, link.ItemId);
    return list && target ? [complex('SP.RelatedItem', { IconUrl: '/_layouts/15/images/generic.png', ItemId: link.ItemId, ListId: link.ListId,
      Title: target.row.f_Title === null ? target.leaf : String(target.row.f_Title), Url: list.isLibrary ? `${target.dir}/${target.leaf}` : `${list.root}/DispForm.aspx?ID=${target.id}`,
      WebId: link.WebId })] : [];
  });
  return value(name, 'Collection(SP.RelatedItem)', multi('SP.RelatedItem', found));
}

/** `SP.RelatedItemManager`: links from items of task lists to other items and files. */
export const relatedItems: Readonly<Record<string, Method<'top'>>> = Object.fromEntries([
  change('AddSingleLink', ['sourcelistname', 'sourceitemid', 'sourceweburl', 'targetlistname', 'targetitemid', 'targetweburl', 'tryaddreverselink'], true),
  change('AddSingleLinkToUrl', ['sourcelistname', 'sourceitemid', 'targetitemurl', 'tryaddreverselink'], true),
  change('AddSingleLinkFromUrl', ['sourceitemurl', 'targetlistname', 'targetitemid', 'tryaddreverselink'], true),
  change('DeleteSingleLink', ['sourcelistname', 'sourceitemid', 'sourceweburl', 'targetlistname', 'targetitemid', 'targetweburl', 'trydeletereverselink'], false),
  ...['GetRelatedItems', 'GetPageOneRelatedItems'].map((name): [string, Method<'top'>] => [`SP.RelatedItemManager.${name}`,
    { params: ['sourcelistname', 'sourceitemid'], reads: true, call: (_top, args, context) => related(name, args, context) }])
]);
