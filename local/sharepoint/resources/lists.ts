import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { isObject, Json } from '../odata/value';
import { ChangeType } from '../store/changes';
import { fold } from '../store/database';
import { List } from '../store/lists';
import { WEB_SCOPE } from '../store/permissions';
import { listScope } from './itemAccess';
import { listEntity, listMissing, listNode } from './listEntity';
import { CREATION_ONLY, defaultListSettings, ON_DEMAND_LIST_SETTINGS } from './listSettings';
import { Collection } from './resource';
import { addDefaultView } from './views';

/** `web/lists` */
export function lists(context: Context): Collection {
  const { store } = context;
  return {
    kind: 'collection', type: 'SP.List', set: 'SP.ApiData.Lists', uri: 'Web/Lists',
    all: () => store.lists.all().filter(list => store.permissions.may(context.user, listScope(list), 'ViewListItems'))
      .map(list => listEntity(list, context)),
    byKey: key => listNode(store.lists.byId(String(key.value)), refuse.listMissingById(), context),
    methods: {
      getByTitle: { params: ['title'], reads: true, call: (_target, args) =>
        listNode(store.lists.byTitle(args.text('title')), listMissing(args.text('title'), context), context) },
      getById: { params: ['id'], reads: true, call: (_target, args) =>
        listNode(store.lists.byId(args.text('id')), refuse.listMissingById(), context) },
      add: { params: ['parameters'], creates: true, call: (_target, args) => {
        const given = args.body.object('parameters');
        const leaf = textOf(given.Url)?.replace(/^Lists\//i, '');
        return listEntity(createList(settingsOf(args.body, given, { TemplateType: 'BaseTemplate' }), leaf, context), context);
      } },
      ensureSiteAssetsLibrary: { params: [], call: () => {
        throw refuse.missing('ensureSiteAssetsLibrary');
      } },
      ensureSitePagesLibrary: { params: [], call: () => {
        throw refuse.missing('ensureSitePagesLibrary');
      } }
    },
    create: body => listEntity(createList(settingsOf(body, body.json(), {}), undefined, context), context)
  };
}

function settingsOf(body: Body, given: { readonly [name: string]: Json }, renamed: Readonly<Record<string, string>>): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [name, json] of body.members('SP.List', given)) {
    found[renamed[name] ?? name] = json;
  }
  return found;
}

function createList(given: Record<string, Json>, leaf: string | undefined, context: Context): List {
  const { store } = context;
  store.permissions.demand(context.user, WEB_SCOPE, 'ManageLists');
  const title = textOf(given.Title) ?? '';
  const template = Number(given.BaseTemplate ?? 100);
  if (template !== 100 && template !== 101) {
    throw refuse.missing(`lists of template ${template} (only 100 and 101)`);
  }
  if (title.trim() === '' || store.lists.byTitle(title)) {
    throw refuse.listExists();
  }
  const isLibrary = template === 101;
  const defaults = defaultListSettings(isLibrary);
  const settings: Record<string, Json> = { ...defaults };
  for (const [name, json] of Object.entries(given)) {
    if (name === 'Title' || CREATION_ONLY.has(name)) {
      continue;
    }
    if (!(name in defaults) && !(name in ON_DEMAND_LIST_SETTINGS)) {
      throw refuse.propertyUnknown(name, 'SP.List');
    }
    settings[name] = isObject(json) ? null : json;
  }
  const folder = freeFolder(leaf ?? title, isLibrary, context);
  const now = context.now();
  const list = store.lists.create({ title, template, root: folder.root, entity: entityName(folder.leaf), author: context.user.id, created: now,
    settings });
  addDefaultView(list, context);
  store.changes.write(list.id, 0, ChangeType.Add, now, context.user.id, list.id);
  return list;
}

function freeFolder(wanted: string, isLibrary: boolean, context: Context): { leaf: string; root: string } {
  const bare = wanted.replace(/["*:<>?/\\|#%&{}~]/g, '').replace(/\.+$/, '').trim() || 'List';
  for (let number = 0; ; number += 1) {
    const leaf = number === 0 ? bare : `${bare}${number}`;
    const root = `${context.site}/${isLibrary ? '' : 'Lists/'}${leaf}`;
    if (!context.store.lists.all().some(list => fold(list.root) === fold(root))) {
      return { leaf, root };
    }
  }
}

/** The name inside entity types: capital first letter, everything but letters and digits as `_xhhhh_`. */
function entityName(leaf: string): string {
  const encoded = [...leaf].map(character => (/[A-Za-z0-9]/.test(character) || character.charCodeAt(0) > 127 ? character
    : `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)).join('');
  return encoded.charAt(0).toUpperCase() + encoded.slice(1);
}

