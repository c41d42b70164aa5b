import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { normalized } from '../formula/translate';
import { Body, textOf } from '../http/body';
import { complex, Json } from '../odata/value';
import { ChangeType } from '../store/changes';
import { fold } from '../store/database';
import { List, LIST_VERSION } from '../store/lists';
import { templateOf } from '../store/listTemplates';
import { changeToken, listChanges } from './changes';
import { contentTypes } from './contentTypes';
import { customActions } from './customActions';
import { eventReceivers, listReceivers } from './eventReceivers';
import { fields } from './fields';
import { folderNode } from './folders';
import { removeFormsFolder } from './formsFolder';
import { checkListFormula } from './formulas';
import { getItemsByCaml } from './getItems';
import { listScope } from './itemAccess';
import { formData, forms } from './listForms';
import { listItemChanges } from './listItemChanges';
import { lookupChoices } from './lookupChoices';
import { itemById, itemEntity, items } from './items';
import { entityType } from './itemWriting';
import { CREATION_ONLY, defaultListSettings, ON_DEMAND_LIST_SETTINGS } from './listSettings';
import { settleModeration } from './moderation';
import { plain } from './plain';
import { relatedFields } from './relatedFields';
import { renderListData, renderListDataText } from './renderListData';
import { rules } from '../rules';
import { basePermissions } from '../store/rights';
import { emptyFeed, Entity, entity, fixed, Method, Node, onDemand, Property, read, Resource, value } from './resource';
import { securable } from './securable';
import { userNode } from './siteUsers';
import { subscriptions } from './subscriptions';
import { userResources } from './userResource';
import { addValidateUpdate } from './validateUpdate';
import { defaultView, viewEntity, views } from './views';
import { webNode } from './web';

export function listUri(list: List): string {
  return `Web/Lists(guid'${list.id}')`;
}

const shared = securable<List>({
  scope: listScope,
  hasOwn: list => list.scope !== null,
  ancestor: (list, context) => (list.scope === null ? webNode(context) : listEntity(list, context)),
  checkInheritance: list => {
    if (list.itemCount > rules.inheritanceLimit) {
      throw refuse.inheritanceLimit();
    }
  },
  separate: (list, copy, context) => {
    const scope = context.store.permissions.separate(listScope(list), list.id, null, copy, context.user);
    context.store.lists.save({ ...list, scope });
    if (list.isLibrary && rules.libraryReadsUniqueLate) {
      context.store.permissions.expectLate(scope);
    }
  },
  rejoin: (list, context) => {
    if (list.scope !== null) {
      context.store.permissions.removeScope(list.scope);
      context.store.lists.save({ ...list, scope: null });
    }
  }
}, listUri);

function settingProperties(): Record<string, Property<List>> {
  const found: Record<string, Property<List>> = {};
  for (const name of Object.keys(defaultListSettings(false))) {
    found[name] = read(list => plain(list.settings[name] ?? defaultListSettings(list.isLibrary)[name]));
  }
  for (const [name, otherwise] of Object.entries(ON_DEMAND_LIST_SETTINGS)) {
    found[name] = onDemand(list => plain(list.settings[name] ?? otherwise));
  }
  return found;
}

const methods: Readonly<Record<string, Method<List>>> = {
  getItemById: { params: ['id'], reads: true,
    call: (list, args, context) => itemEntity(list, itemById(list, args.number('id'), context), context) },
  getItemByStringId: { params: ['sid'], reads: true,
    call: (list, args, context) => itemEntity(list, itemById(list, args.number('sid'), context), context) },
  getItemByUniqueId: { params: ['uniqueid'], reads: true, call: (list, args, context) => {
    const item = context.store.items.byGuid(list, args.text('uniqueid'));
    return itemEntity(list, itemById(list, item?.id ?? 0, context), context);
  } },
  getItems: { params: ['query'], reads: true, call: (list, args, context) => getItemsByCaml(list, args, context) },
  getChanges: { params: ['query'], call: (list, args, context) => listChanges(list, args.body, context) },
  getListItemChangesSinceToken: { params: ['query'], call: (list, args, context) => listItemChanges(list, args.body, context) },
  getLookupFieldChoices: { params: ['targetfieldname', 'paginginfo'], reads: true,
    call: (list, args, context) => value('GetLookupFieldChoices', 'Edm.String', lookupChoices(list, args.text('targetfieldname'), context)) },
  renderListData: { params: ['viewxml'],
    call: (list, args, context) => value('RenderListData', 'Edm.String', renderListDataText(list, args.text('viewxml'), context)) },
  renderListFormData: { params: ['itemid', 'formid', 'mode', 'options', 'cutoffversion'],
    call: (list, args, context) => value('RenderListFormData', 'Edm.String', formData(list, args.number('itemid'), context)) },
  renderListDataAsStream: { params: ['parameters'], call: (list, args, context) => renderListData(list, args.body, context) },
  getView: { params: ['viewguid'], reads: true, call: (list, args, context) => {
    const view = context.store.lists.views(list).find(one => one.id === args.text('viewguid').toLowerCase().replace(/[{}]/g, ''));
    if (!view) {
      throw refuse.viewMissing();
    }
    return viewEntity(list, view, context);
  } },
  addValidateUpdateItemUsingPath: { params: ['listitemcreateinfo', 'formvalues', 'bnewdocumentupdate'],
    call: (list, args, context) => addValidateUpdate('AddValidateUpdateItemUsingPath', list, args.body, context) },
  addValidateUpdateItem: { params: ['listitemcreateinfo', 'formvalues', 'bnewdocumentupdate'],
    call: (list, args, context) => addValidateUpdate('AddValidateUpdateItem', list, args.body, context) },
  getRelatedFields: { params: [], reads: true, call: (list, _args, context) => relatedFields(list, context) },
  reserveListItemId: { params: [], call: (list, _args, context) => {
    context.store.permissions.demand(context.user, listScope(list), 'AddListItems');
    const id = list.lastId + 1;
    context.store.lists.countItems(list, id, 0, list.modified);
    return value('ReserveListItemId', 'Edm.Int32', id);
  } },
  recycle: { params: [], call: (list, _args, context) => {
    demandRemovable(list, context);
    if (context.store.lists.pointedAt(list)) {
      throw refuse.listReferenced();
    }
    context.store.changes.write(list.id, 0, ChangeType.Delete, context.now(), context.user.id, list.id);
    return value('Recycle', 'Edm.Guid', context.store.bin.addList(list, context.stamp()));
  } },
  deleteObject: { params: [], call: (list, _args, context) => {
    removeList(list, context);
    return { kind: 'nothing', name: 'DeleteObject' };
  } }
};

/** Rights management, which no list here has on. */
const rightsManagement: Resource<List> = {
  type: 'SP.InformationRightsManagementSettings', set: 'SP.ApiData.InformationRightsManagementSettingss', uri: list => `${listUri(list)}/InformationRightsManagementSettings`,
  properties: fixed({ AllowPrint: false, AllowScript: false, AllowWriteCopy: false, DisableDocumentBrowserView: false, DocumentAccessExpireDays: 90,
    EnableDocumentAccessExpire: false, EnableDocumentBrowserPublishingView: false, EnableGroupProtection: false, EnableLicenseCacheExpire: false, GroupName: '',
    LicenseCacheExpireDays: 30, PolicyDescription: '', PolicyTitle: '', TemplateId: '' }, read),
  links: {}, methods: {}
};

/** SP.List */
export const listResource: Resource<List> = {
  type: 'SP.List',
  set: 'SP.ApiData.Lists',
  uri: listUri,
  etag: list => {
    const version = `"${Number(list.settings[LIST_VERSION] ?? 1)}"`;
    return { header: version, body: version };
  },
  properties: {
    ...settingProperties(),
    BaseTemplate: read(list => list.template),
    BaseType: read(list => (list.isLibrary ? 1 : 0)),
    Created: read(list => list.created),
    CurrentChangeToken: read((list, context) => complex('SP.ChangeToken', { StringValue: changeToken(list, context) })),
    EntityTypeName: read(list => (list.isLibrary ? list.entity : `${list.entity}List`)),
    HasExternalDataSource: read(() => false),
    Id: read(list => list.id),
    ImagePath: read(list => complex('SP.ResourcePath', { DecodedUrl: String(defaultListSettings(list.isLibrary).ImageUrl ?? '') })),
    IsCatalog: read(() => false),
    IsDefaultDocumentLibrary: onDemand((list, context) => fold(list.root) === fold(`${context.site}/Shared Documents`)),
    IsEnterpriseGalleryLibrary: onDemand(() => false),
    IsSystemList: onDemand(() => false),
    ItemCount: read(list => list.itemCount),
    LastItemDeletedDate: read(list => list.itemDeleted),
    LastItemModifiedDate: read(list => list.modified),
    LastItemUserModifiedDate: read(list => list.modified),
    ListItemEntityTypeFullName: read(entityType),
    ParentWebPath: read((_list, context) => complex('SP.ResourcePath', { DecodedUrl: context.site })),
    ParentWebUrl: read((_list, context) => context.site),
    ServerTemplateCanCreateFolders: read(() => true),
    TemplateFeatureId: read(list => templateOf(list).feature),
    Title: read(list => list.title),
    DefaultViewUrl: onDemand((list, context) => String(defaultView(list, context).settings.ServerRelativeUrl ?? '')),
    DefaultNewFormUrl: onDemand(list => `${list.root}/NewForm.aspx`),
    DefaultEditFormUrl: onDemand(list => `${list.root}/EditForm.aspx`),
    DefaultDisplayFormUrl: onDemand(list => `${list.root}/DispForm.aspx`),
    DefaultViewPath: onDemand((list, context) => complex('SP.ResourcePath', {
      DecodedUrl: plain(defaultView(list, context).settings.ServerRelativeUrl) })),
    EffectiveBasePermissionsForUI: onDemand((list, context) => basePermissions(context.store.permissions.mask(context.user, listScope(list)))),
    EnabledQueryableColumnsDateTime: onDemand(() => null),
    HasContentAssemblyTemplates: onDemand(() => false),
    HasCopyMoveRules: onDemand(() => false),
    HasFolderColoringFields: onDemand(() => false),
    HasListBoundContentAssemblyTemplates: onDemand(() => false),
    IsPredictionModelApplied: onDemand(() => false),
    IsSiteAssetsLibrary: onDemand((list, context) => fold(list.root) === fold(`${context.site}/SiteAssets`)),
    ListSchemaVersion: onDemand(list => Number(list.settings[LIST_VERSION] ?? 1)),
    ...shared.properties
  },
  links: {
    Fields: (list, context) => fields(list, context),
    Items: (list, context) => items(list, context),
    Forms: (list, context) => forms(list, context),
    InformationRightsManagementSettings: (list, context) => entity(rightsManagement, list, context),
    Views: (list, context) => views(list, context),
    EventReceivers: (list, context) => eventReceivers({ uri: `${listUri(list)}/EventReceivers`, key: listReceivers(list),
      demand: () => context.store.permissions.demand(context.user, listScope(list), 'ManageLists') }, context),
    UserCustomActions: (list, context) => customActions({ uri: `${listUri(list)}/UserCustomActions`, key: `actions:${list.id}`, scope: 4,
      demand: () => context.store.permissions.demand(context.user, listScope(list), 'ManageLists') }, context),
    WorkflowAssociations: (list) => emptyFeed('SP.Workflow.WorkflowAssociation', `${listUri(list)}/WorkflowAssociations`),
    DefaultView: (list, context) => viewEntity(list, defaultView(list, context), context),
    RootFolder: (list, context) => folderNode(list.root, context),
    ParentWeb: (_list, context) => webNode(context),
    ContentTypes: (list, context) => contentTypes(list, context),
    Subscriptions: (list, context) => subscriptions(list, context),
    Author: (list, context) => userNode(context.store.principals.user(list.author), context),
    ...userResources<List>(listUri, list => ({ title: list.title, description: textOf(list.settings.Description) ?? '' })),
    ...shared.links
  },
  methods: { ...methods, ...shared.methods },
  notYet: ['CreateDocument', 'GetListItemChangesSinceTokenAsStream'],
  merge: (list, body, context) => {
    context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
    const changed = edited(list, body, context);
    context.store.lists.save(changed);
    settleModeration(changed, context);
    context.store.changes.write(list.id, 0, ChangeType.Update, context.now(), context.user.id, list.id);
  },
  remove: (list, context) => removeList(list, context)
};

function demandRemovable(list: List, context: Context): void {
  context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
  if (list.settings.AllowDeletion === false) {
    throw refuse.cannotComplete();
  }
}

function removeList(list: List, context: Context): void {
  demandRemovable(list, context);
  removeFormsFolder(list, context);
  context.store.lists.remove(list);
  context.store.changes.write(list.id, 0, ChangeType.Delete, context.now(), context.user.id, list.id);
}

/** A list with the properties of a body applied. Refuses unknown properties and a title that is taken. */
export function edited(list: List, body: Body, context: Context): List {
  const defaults = defaultListSettings(list.isLibrary);
  const settings: Record<string, Json> = { ...list.settings };
  let { title } = list;
  for (const [name, given] of body.members('SP.List')) {
    if (name === 'Title') {
      title = typeof given === 'string' ? given : title;
    } else if (Object.hasOwn(defaults, name) || Object.hasOwn(ON_DEMAND_LIST_SETTINGS, name)) {
      settings[name] = name === 'ValidationFormula' && typeof given === 'string' && given !== '' ? normalized(given) : given;
      if (name === 'ValidationFormula' && typeof settings[name] === 'string' && settings[name] !== '') {
        checkListFormula(list, settings[name], context);
      }
    } else if (!CREATION_ONLY.has(name)) {
      throw refuse.propertyUnknown(name, 'SP.List');
    }
  }
  const same = context.store.lists.byTitle(title);
  if (title.trim() === '' || (same && same.id !== list.id)) {
    throw refuse.listExists();
  }
  if (settings.EnableVersioning === true && list.settings.EnableVersioning !== true && !settings.MajorVersionLimit) {
    settings.MajorVersionLimit = 500;
  }
  if (Number(settings.MajorVersionLimit) > rules.versionLimit) {
    throw refuse.versionLimit();
  }
  return { ...list, title, settings };
}

export function listEntity(list: List, context: Context): Entity {
  return entity(listResource, list, context);
}

/** A list that the user may see, or a refusal. */
export function listNode(list: List | undefined, otherwise: Error, context: Context): Node {
  if (!list) {
    throw otherwise;
  }
  context.store.permissions.demand(context.user, listScope(list), 'ViewListItems');
  return listEntity(list, context);
}

export function listByUrl(path: string, context: Context): List | undefined {
  const wanted = fold(path);
  return context.store.lists.all().find(list => fold(list.root) === wanted);
}

export function listMissing(title: string, context: Context): Error {
  return refuse.listMissing(title, webUrl(context));
}
