import { Context } from '../context';
import { refuse } from '../errors';
import { normalized } from '../formula/translate';
import { Body, textOf } from '../http/body';
import { isObject, Json } from '../odata/value';
import { ChangeType } from '../store/changes';
import { fold } from '../store/database';
import { isLibraryTemplate, List } from '../store/lists';
import { LIST_TEMPLATES, templateOf } from '../store/listTemplates';
import { WEB_SCOPE } from '../store/permissions';
import { checkListFormula } from './formulas';
import { addFormsFolder } from './formsFolder';
import { siteAssets, sitePages } from './founding';
import { listScope } from './itemAccess';
import { listByUrl, listEntity, listMissing, listNode } from './listEntity';
import { CREATION_ONLY, defaultListSettings, ON_DEMAND_LIST_SETTINGS } from './listSettings';
import { settleModeration } from './moderation';
import { Collection, Entity, Method } from './resource';
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
        const { settings, url } = readCreation(args.body);
        return listEntity(createList(settings, url, context), context);
      } },
      ensureSiteAssetsLibrary: ensure('SiteAssets', siteAssets, context),
      ensureSitePagesLibrary: ensure('SitePages', sitePages, context),
      ensureClientRenderedSitePagesLibrary: ensure('SitePages', sitePages, context)
    },
    create: body => listEntity(createList(Object.fromEntries(body.members('SP.List')), undefined, context), context)
  };
}

/** The library *Documents*, which the service makes with every site and this one when it is first asked for. */
export function defaultDocumentLibrary(context: Context): Entity {
  const { store } = context;
  const there = listByUrl(`${context.site}/Shared Documents`, context) ?? store.lists.all().find(list => list.isLibrary && fold(list.title) === 'documents');
  return listEntity(there ?? store.transaction(() => createList({ Title: 'Documents', BaseTemplate: 101 }, 'Shared Documents', context)), context);
}

function ensure(leaf: string, make: (context: Context) => List, context: Context): Method<void> {
  return { params: [], call: () => listEntity(listByUrl(`${context.site}/${leaf}`, context) ?? make(context), context) };
}

/** Members of SP.ListCreationInformation, the way to choose the URL. */
function readCreation(body: Body): { settings: Record<string, Json>; url: string | undefined } {
  const settings: Record<string, Json> = {};
  let url: string | undefined;
  for (const [name, given] of body.members('SP.ListCreationInformation', body.object('parameters'))) {
    if (name === 'Url') {
      url = textOf(given);
    } else if (name === 'TemplateType') {
      settings.BaseTemplate = given;
    } else if (name === 'QuickLaunchOption') {
      settings.OnQuickLaunch = given === 1;
    } else if (name === 'Title' || name === 'Description') {
      settings[name] = given;
    } else if (name === 'CustomSchemaXml' || name === 'DataSourceProperties') {
      throw refuse.missing(`lists made with ${name}`);
    } else if (name !== 'TemplateFeatureId' && name !== 'DocumentTemplateType') {
      throw refuse.propertyUnknown(name, 'SP.ListCreationInformation');
    }
  }
  return { settings, url };
}

/** Makes a list or a library of one of the templates. Refuses titles that are taken, empty or too long. */
export function createList(given: Record<string, Json>, url: string | undefined, context: Context): List {
  const { store } = context;
  store.permissions.demand(context.user, WEB_SCOPE, 'ManageLists');
  const title = textOf(given.Title) ?? '';
  const template = Number(given.BaseTemplate ?? 100);
  if (!Object.hasOwn(LIST_TEMPLATES, template)) {
    throw refuse.missing(`lists of template ${template}`);
  }
  if (title.trim() === '' || store.lists.byTitle(title)) {
    throw refuse.listExists();
  }
  if (title.length > 255) {
    throw refuse.tooLong('Title', 255);
  }
  const isLibrary = isLibraryTemplate(template);
  const defaults = defaultListSettings(isLibrary);
  const settings: Record<string, Json> = { ...defaults };
  for (const [name, json] of Object.entries(given)) {
    if (name === 'Title' || CREATION_ONLY.has(name)) {
      continue;
    }
    if (!Object.hasOwn(defaults, name) && !Object.hasOwn(ON_DEMAND_LIST_SETTINGS, name)) {
      throw refuse.propertyUnknown(name, 'SP.List');
    }
    settings[name] = isObject(json) ? null : json;
  }
  const folder = freeFolder(url ?? title, isLibrary, context);
  const now = context.now();
  const list = store.lists.create({ title, template, root: folder.root, entity: entityName(folder.leaf), author: context.user.id, created: now,
    settings });
  const formula = textOf(list.settings.ValidationFormula);
  if (formula) {
    store.lists.save({ ...list, settings: { ...list.settings, ValidationFormula: normalized(formula) } });
    checkListFormula(list, formula, context);
  }
  addTemplateColumns(list, context);
  settleModeration(list, context);
  addDefaultView(list, context);
  if (isLibrary) {
    addFormsFolder(list, context);
  }
  store.changes.write(list.id, 0, ChangeType.Add, now, context.user.id, list.id);
  return list;
}

/** Gives a new list the columns of its template; a lookup into `@self` points into the list itself. */
function addTemplateColumns(list: List, context: Context): void {
  const { lists } = context.store;
  const { columns, title } = templateOf(list);
  for (const { settings, ...column } of columns) {
    lists.addField(list, { ...column, settings: settings.LookupList === '@self' ? { ...settings, LookupList: list.id } : settings });
  }
  const own = title && lists.field(list, 'Title');
  if (own) {
    lists.saveField(list, { ...own, title: title.title ?? own.title, settings: { ...own.settings, ...title.settings } });
  }
}

/** A root folder that is free; lists stand below `Lists/`, libraries below the web. */
function freeFolder(wanted: string, isLibrary: boolean, context: Context): { leaf: string; root: string } {
  const bare = wanted.slice(0, 1000).replace(/^\/?Lists\//i, '').replace(/["*:<>?/\\|#%&{}~]/g, '').replace(/\.+$/, '').trim() || 'List';
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

