import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { complex, isObject, Json, multi } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { webChanges } from './changes';
import { currentToken, webTokenScope } from './changeTokens';
import { siteContentTypes } from './contentTypes';
import { customActions } from './customActions';
import { eventReceivers } from './eventReceivers';
import { features } from './features';
import { findFolder, folderNode, folders } from './folders';
import { listByUrl, listMissing, listNode } from './listEntity';
import { defaultDocumentLibrary, lists } from './lists';
import { navigation } from './navigation';
import { pathProperties } from './pathProperties';
import { serverRelative } from './paths';
import { readMask } from './permissionMask';
import { plain } from './plain';
import { principalNode } from './principalNode';
import { recycleBin } from './recycleBin';
import { regionalSettings } from './regionalSettings';
import { FULL_MASK } from '../store/rights';
import { Arguments, emptyFeed, entity, Entity, Method, nameIn, Node, nothing, onDemand, Property, read, Resource, value } from './resource';
import { siteColumns } from './fields';
import { roleDefinitions } from './roleDefinitions';
import { securable } from './securable';
import { siteGroups } from './siteGroups';
import { siteUser, siteUsers, userNode } from './siteUsers';
import { userInfoList } from './userInfoList';
import { uploadImage } from './uploadImage';
import { userResources } from './userResource';
import { webFiles } from './webFiles';
import { WEB_DEFAULTS, WEB_ON_DEMAND } from './webSettings';

type Web = 'web';

const shared = securable<Web>({ scope: () => WEB_SCOPE, hasOwn: () => true, ancestor: (_web, context) => webNode(context) }, () => 'Web');

function associated(kind: string): (web: Web, context: Context) => Node {
  return (_web, context) => {
    const group = context.store.principals.group(Number(context.store.value(`group${kind}`)));
    return group ? principalNode(group, context) : nothing(`Associated${kind}Group`);
  };
}

const methods: Readonly<Record<string, Method<Web>>> = {
  ...webFiles,
  getList: { params: ['strurl'], reads: true, call: (_web, args, context) => getList(args.optionalText('strurl') ?? args.text('listurl'), context) },
  getListUsingPath: { params: ['decodedurl'], reads: true, call: (_web, args, context) => getList(args.text('decodedurl'), context) },
  getUserById: { params: ['userid'], reads: true,
    call: (_web, args, context) => userNode(context.store.principals.user(args.number('userid')), context) },
  doesUserHavePermissions: { params: ['permissionmask'], reads: true, call: (_web, args, context) => holds(args, context) },
  getSubwebsFilteredForCurrentUser: { params: ['nwebtemplatefilter', 'nconfigurationfilter'], reads: true,
    call: () => emptyFeed('SP.WebInformation', 'Web/GetSubwebsFilteredForCurrentUser') },
  getAvailableWebTemplates: { params: ['lcid', 'doincludecrosslanguage'], reads: true, call: () => value('GetAvailableWebTemplates', 'Collection(SP.WebTemplate)',
    multi('SP.WebTemplate', [complex('SP.WebTemplate', { Description: 'A site with no connection to a Microsoft 365 group.', DisplayCategory: 'Collaboration', Id: 3,
      ImageUrl: '', IsHidden: false, IsRootWebOnly: false, IsSubWebOnly: false, Lcid: 1033, Name: 'STS#3', Title: 'Team site (no Microsoft 365 group)' })])) },
  uploadImage,
  getCustomListTemplates: { params: [], reads: true, call: () => emptyFeed('SP.ListTemplate', 'Web/GetCustomListTemplates') },
  hubSiteData: { params: ['forcerefresh'], reads: true, call: () => nothing('HubSiteData') },
  createDefaultAssociatedGroups: { params: ['userlogin', 'userlogin2', 'groupnameseed', 'copyroleassignments', 'clearsubscopes'], call: (_web, _args, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManagePermissions');
    return nothing('CreateDefaultAssociatedGroups');
  } },
  mapToIcon: { params: ['filename', 'progid', 'size'], reads: true, call: (_web, args) => {
    const extension = /\.([a-z0-9]+)$/i.exec(args.text('filename'))?.[1].toLowerCase() ?? 'gen';
    return value('MapToIcon', 'Edm.String', ['docx', 'xlsx', 'pptx', 'pdf', 'txt'].includes(extension) ? `ic${extension}.png` : 'icgen.gif');
  } },
  getListByTitle: { params: ['title'], reads: true, call: (_web, args, context) =>
    listNode(context.store.lists.byTitle(args.text('title')), listMissing(args.text('title'), context), context) },
  ensureUser: { params: ['logonname'], call: (_web, args, context) => {
    const login = args.text('logonname');
    const known = context.store.principals.userByLogin(login) ?? context.store.principals.userByEmail(login);
    if (!known) {
      context.store.permissions.demand(context.user, WEB_SCOPE, 'BrowseUserInfo');
    }
    const user = known ?? context.store.principals.ensure(login);
    if (!user) {
      throw refuse.nobody(login);
    }
    return entity(siteUser, user, context);
  } }
};

/** Whether the caller holds every right of a mask, sent as JSON in the URL (single quotes allowed) or in the body. */
function holds(args: Arguments, context: Context): Node {
  const given = args.given('permissionmask') ?? args.given('permask');
  let wanted: Json | undefined = given;
  if (typeof given === 'string') {
    try {
      wanted = JSON.parse(given);
    } catch {
      throw refuse.parameter('permissionMask');
    }
  }
  const bits = readMask(wanted, 'permissionMask');
  const held = context.store.permissions.mask(context.user, WEB_SCOPE);
  return value('DoesUserHavePermissions', 'Edm.Boolean', held === FULL_MASK || (held & bits) === bits);
}

function getList(url: string, context: Context): Node {
  const path = serverRelative(url, context);
  return listNode(listByUrl(path, context), listMissing(path, context), context);
}

/** Properties that a MERGE may change: as written, else as every site has them. */
function settings(values: typeof WEB_DEFAULTS, how: typeof read<Web>): Record<string, Property<Web>> {
  return Object.fromEntries(Object.entries(values).map(([name, otherwise]) => [name, how((_web, context) => {
    const written = context.store.record<Record<string, Json>>('webSettings', {});
    return Object.hasOwn(written, name) ? plain(written[name]) : otherwise;
  })]));
}

function lastModified(_web: Web, context: Context): string {
  return context.store.lists.all().map(list => list.modified).sort().pop() ?? context.now();
}

/** SP.Web: the one web of the site. */
export const web: Resource<Web> = {
  type: 'SP.Web', set: 'SP.ApiData.Webs', uri: () => 'Web',
  properties: {
    ...settings(WEB_DEFAULTS, read),
    ...settings(WEB_ON_DEMAND, onDemand),
    Created: read((_web, context) => context.store.value('created') ?? ''),
    CurrentChangeToken: read((_web, context) => complex('SP.ChangeToken', { StringValue: currentToken(webTokenScope(context), context) })),
    CustomMasterUrl: read((_web, context) => `${context.site}/_catalogs/masterpage/seattle.master`),
    Description: read((_web, context) => context.store.value('description') ?? ''),
    DescriptionForExistingLanguage: onDemand((_web, context) => context.store.value('description') ?? ''),
    Id: read((_web, context) => context.store.value('webId') ?? ''),
    LastItemModifiedDate: read(lastModified),
    LastItemUserModifiedDate: read(lastModified),
    MasterUrl: read((_web, context) => `${context.site}/_catalogs/masterpage/seattle.master`),
    ResourcePath: read((_web, context) => complex('SP.ResourcePath', { DecodedUrl: webUrl(context) })),
    ServerRelativePath: read((_web, context) => complex('SP.ResourcePath', { DecodedUrl: context.site })),
    ServerRelativeUrl: read((_web, context) => context.site),
    Title: read((_web, context) => context.store.value('title') ?? ''),
    TitleForExistingLanguage: onDemand((_web, context) => context.store.value('title') ?? ''),
    Url: read((_web, context) => webUrl(context)),
    ...shared.properties
  },
  links: {
    DefaultDocumentLibrary: (_web, context) => defaultDocumentLibrary(context),
    RecycleBin: (_web, context) => recycleBin('Web', context),
    SiteUserInfoList: (_web, context) => entity(userInfoList, 'people', context),
    Lists: (_web, context) => lists(context),
    CurrentUser: (_web, context) => entity(siteUser, context.user, context),
    SiteUsers: (_web, context) => siteUsers(context),
    SiteGroups: (_web, context) => siteGroups(context),
    RoleDefinitions: (_web, context) => roleDefinitions(context),
    Fields: (_web, context) => siteColumns(context),
    AvailableFields: (_web, context) => siteColumns(context),
    RegionalSettings: (_web, context) => entity(regionalSettings, 'regional', context),
    AssociatedOwnerGroup: associated('Owners'),
    AssociatedMemberGroup: associated('Members'),
    AssociatedVisitorGroup: associated('Visitors'),
    RootFolder: (_web, context) => folderNode(context.site, context),
    Folders: (_web, context) => folders(findFolder(context.site, context), context),
    ContentTypes: (_web, context) => siteContentTypes(context),
    AvailableContentTypes: (_web, context) => siteContentTypes(context),
    AllProperties: (_web, context) => pathProperties('Folder', context.site, { vti_associatemembergroup: context.store.value('groupMembers') ?? '',
      vti_associateownergroup: context.store.value('groupOwners') ?? '', vti_associatevisitorgroup: context.store.value('groupVisitors') ?? '',
      vti_defaultlanguage: 'en-us', vti_extenderversion: '16.0.0.26330' }, context),
    EventReceivers: (_web, context) => eventReceivers({ uri: 'Web/EventReceivers', key: 'webReceivers',
      demand: () => context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb') }, context),
    Features: (_web, context) => features('Web', context),
    Navigation: (_web, context) => entity(navigation, 'navigation', context),
    ParentWeb: () => nothing('ParentWeb'),
    UserCustomActions: (_web, context) => customActions({ uri: 'Web/UserCustomActions', key: 'webActions', scope: 3,
      demand: () => context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb') }, context),
    WebInfos: () => emptyFeed('SP.WebInformation', 'Web/WebInfos'),
    Webs: () => emptyFeed('SP.Web', 'Web/Webs'),
    WorkflowAssociations: () => emptyFeed('SP.Workflow.WorkflowAssociation', 'Web/WorkflowAssociations'),
    Author: (_web, context) => userNode(context.store.principals.users()[0], context),
    ...userResources<Web>(() => 'Web', (_web, context) => ({ title: context.store.value('title') ?? '', description: context.store.value('description') ?? '' })),
    ...shared.links
  },
  methods: {
    ...methods, ...shared.methods,
    getChanges: { params: ['query'], call: (_web, args, context) => webChanges(args.body, context) }
  },
  merge: (_web, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    for (const [name, given] of body.members('SP.Web')) {
      if (nameIn(web.properties, name) === undefined) {
        throw refuse.propertyUnknown(name, 'SP.Web');
      }
      if (name === 'Title' || name === 'Description') {
        context.store.setValue(name.toLowerCase(), textOf(given) ?? '');
      } else if (Object.hasOwn(WEB_DEFAULTS, name) || Object.hasOwn(WEB_ON_DEMAND, name)) {
        context.store.setRecord('webSettings', { ...context.store.record<Record<string, Json>>('webSettings', {}), [name]: isObject(given) ? null : given });
      } else if (!['CustomMasterUrl', 'MasterUrl', 'Id', 'Url', 'ServerRelativeUrl'].includes(name)) {
        throw refuse.missing(`changing ${name} of the web`);
      }
    }
  }
};

/** The web, which every request must at least be allowed to open. */
export function webNode(context: Context): Entity {
  return entity(web, 'web', context);
}
