import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { complex, isObject, multi } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { fileByPath } from './files';
import { findFolder, folderNode, folders } from './folders';
import { listByUrl, listMissing, listNode } from './listEntity';
import { lists } from './lists';
import { serverRelative } from './paths';
import { principalNode } from './principalNode';
import { regionalSettings } from './regionalSettings';
import { entity, Entity, Method, Node, nothing, onDemand, read, Resource } from './resource';
import { roleDefinitions } from './roleDefinitions';
import { securable } from './securable';
import { siteGroups } from './siteGroups';
import { siteUser, siteUsers, userNode } from './siteUsers';

type Web = 'web';

const shared = securable<Web>({ scope: () => WEB_SCOPE, hasOwn: () => true }, () => 'Web');

const file: Method<Web> = { params: ['path'], reads: true, call: (_web, args, context) => fileByPath(pathArgument(args), context) };
const folder: Method<Web> = { params: ['path'], reads: true,
  call: (_web, args, context) => folderNode(serverRelative(pathArgument(args), context), context) };

function pathArgument(args: { optionalText(name: string): string | undefined }): string {
  for (const name of ['path', 'decodedurl', 'serverrelativeurl', 'serverrelativepath', 'fileurl', 'folderurl']) {
    const found = args.optionalText(name);
    if (found !== undefined) {
      return found;
    }
  }
  throw refuse.parameter('serverRelativeUrl');
}

function associated(kind: string): (web: Web, context: Context) => Node {
  return (_web, context) => {
    const group = context.store.principals.group(Number(context.store.value(`group${kind}`)));
    return group ? principalNode(group, context) : nothing(`Associated${kind}Group`);
  };
}

const methods: Readonly<Record<string, Method<Web>>> = {
  getFileByServerRelativeUrl: file, getFileByServerRelativePath: file, getFileByUrl: file,
  getFolderByServerRelativeUrl: folder, getFolderByServerRelativePath: folder,
  getList: { params: ['strurl'], reads: true, call: (_web, args, context) => getList(args.optionalText('strurl') ?? args.text('listurl'), context) },
  getListUsingPath: { params: ['decodedurl'], reads: true, call: (_web, args, context) => getList(args.text('decodedurl'), context) },
  getUserById: { params: ['userid'], reads: true,
    call: (_web, args, context) => userNode(context.store.principals.user(args.number('userid')), context) },
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

function getList(url: string, context: Context): Node {
  const path = serverRelative(url, context);
  return listNode(listByUrl(path, context), listMissing(path, context), context);
}

/** SP.Web: the one web of the site. */
export const web: Resource<Web> = {
  type: 'SP.Web', set: 'SP.ApiData.Webs', uri: () => 'Web',
  properties: {
    AllowRssFeeds: read(() => true), AlternateCssUrl: read(() => ''), AppInstanceId: read(() => '00000000-0000-0000-0000-000000000000'),
    ClassicWelcomePage: read(() => null), Configuration: read(() => 0),
    Created: read((_web, context) => context.store.value('created') ?? ''),
    CurrentChangeToken: read((_web, context) => complex('SP.ChangeToken', { StringValue:
      `1;2;${context.store.value('webId') ?? ''};${621355968000000000n + BigInt(Date.parse(context.now())) * 10000n};${context.store.changes.last()}` })),
    CustomMasterUrl: read((_web, context) => `${context.site}/_catalogs/masterpage/seattle.master`),
    Description: read((_web, context) => context.store.value('description') ?? ''),
    DesignPackageId: read(() => '00000000-0000-0000-0000-000000000000'), EnableMinimalDownload: read(() => false),
    Id: read((_web, context) => context.store.value('webId') ?? ''), IsMultilingual: read(() => true), Language: read(() => 1033),
    LastItemModifiedDate: read((_web, context) => context.store.lists.all().map(list => list.modified).sort().pop() ?? context.now()),
    LastItemUserModifiedDate: read((_web, context) => context.store.lists.all().map(list => list.modified).sort().pop() ?? context.now()),
    MasterUrl: read((_web, context) => `${context.site}/_catalogs/masterpage/seattle.master`), NoCrawl: read(() => false),
    QuickLaunchEnabled: read(() => true), RecycleBinEnabled: read(() => true),
    ResourcePath: read((_web, context) => complex('SP.ResourcePath', { DecodedUrl: webUrl(context) })),
    ServerRelativePath: read((_web, context) => complex('SP.ResourcePath', { DecodedUrl: context.site })),
    ServerRelativeUrl: read((_web, context) => context.site), SiteLogoUrl: read(() => null),
    SupportedUILanguageIds: read(() => multi('Edm.Int32', [1033, 1036])), SyndicationEnabled: read(() => true),
    Title: read((_web, context) => context.store.value('title') ?? ''), TreeViewEnabled: read(() => false), UIVersion: read(() => 15),
    UIVersionConfigurationEnabled: read(() => false), Url: read((_web, context) => webUrl(context)), WebTemplate: read(() => 'STS'),
    WebTemplateConfiguration: onDemand(() => 'STS#3'), WelcomePage: read(() => 'SitePages/Home.aspx'),
    ...shared.properties
  },
  links: {
    Lists: (_web, context) => lists(context),
    CurrentUser: (_web, context) => entity(siteUser, context.user, context),
    SiteUsers: (_web, context) => siteUsers(context),
    SiteGroups: (_web, context) => siteGroups(context),
    RoleDefinitions: (_web, context) => roleDefinitions(context),
    RegionalSettings: (_web, context) => entity(regionalSettings, 'regional', context),
    AssociatedOwnerGroup: associated('Owners'),
    AssociatedMemberGroup: associated('Members'),
    AssociatedVisitorGroup: associated('Visitors'),
    RootFolder: (_web, context) => folderNode(context.site, context),
    Folders: (_web, context) => folders(findFolder(context.site, context), context),
    Author: (_web, context) => userNode(context.store.principals.users()[0], context),
    ...shared.links
  },
  methods: { ...methods, ...shared.methods },
  notYet: ['AllProperties', 'Alerts', 'AppTiles', 'AvailableContentTypes', 'AvailableFields', 'ContentTypes', 'EventReceivers', 'Features',
    'Fields', 'FirstUniqueAncestorSecurableObject', 'HostedApps', 'ListTemplates', 'Navigation', 'ParentWeb', 'PushNotificationSubscribers',
    'RecycleBin', 'SiteUserInfoList', 'ThemeInfo', 'UserCustomActions', 'WebInfos', 'Webs', 'WorkflowAssociations', 'WorkflowTemplates',
    'AddSupportedUILanguage', 'ApplyTheme', 'ApplyWebTemplate', 'CreateDefaultAssociatedGroups', 'DefaultDocumentLibrary', 'GetAppInstanceById',
    'GetAvailableWebTemplates', 'GetCatalog', 'GetChanges', 'GetFileById', 'GetFileByGuestUrl', 'GetFileByLinkingUrl', 'GetFileByWopiFrameUrl',
    'GetFolderById', 'GetNewsList', 'GetStorageEntity', 'SetStorageEntity', 'GetSubwebsFilteredForCurrentUser', 'GetListItem', 'GetSharingLinkData',
    'MapToIcon', 'UploadImage', 'GetClientSideWebParts', 'GetContextWebInformation'],
  merge: (_web, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    for (const [name, given] of body.members('SP.Web')) {
      if ((name !== 'Title' && name !== 'Description') || isObject(given)) {
        throw refuse.missing(`changing ${name} of the web`);
      }
      context.store.setValue(name.toLowerCase(), textOf(given) ?? '');
    }
  }
};

/** The web, which every request must at least be allowed to open. */
export function webNode(context: Context): Entity {
  return entity(web, 'web', context);
}
