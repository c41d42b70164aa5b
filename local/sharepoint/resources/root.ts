import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { complex, multi } from '../odata/value';
import { rules } from '../rules';
import { WEB_SCOPE } from '../store/permissions';
import { siteChanges } from './changes';
import { currentToken, siteTokenScope } from './changeTokens';
import { entity, Entity, fixed, read, Resource, value } from './resource';
import { lists } from './lists';
import { customActions } from './customActions';
import { eventReceivers } from './eventReceivers';
import { features } from './features';
import { moveCopy } from './moveCopy';
import { peopleSearch } from './peopleSearch';
import { relatedItems } from './relatedItems';
import { siteMethods } from './siteMethods';
import { recycleBin } from './recycleBin';
import { userNode } from './siteUsers';
import { web } from './web';
import { SITE_DEFAULTS } from './webSettings';

const site: Resource<'site'> = {
  type: 'SP.Site', set: 'SP.ApiData.Sites', uri: () => 'Site',
  properties: {
    Id: read((_site, context) => context.store.value('siteId') ?? ''),
    ServerRelativeUrl: read((_site, context) => context.site),
    Url: read((_site, context) => webUrl(context)),
    ...fixed(SITE_DEFAULTS, read),
    CurrentChangeToken: read((_site, context) => complex('SP.ChangeToken', { StringValue: currentToken(siteTokenScope(context), context) }))
  },
  links: {
    RootWeb: (_site, context) => entity(web, 'web', context),
    Owner: (_site, context) => userNode(context.store.principals.users()[0], context),
    RecycleBin: (_site, context) => recycleBin('Site', context),
    Features: (_site, context) => features('Site', context),
    EventReceivers: (_site, context) => eventReceivers({ uri: 'Site/EventReceivers', key: 'siteReceivers',
      demand: () => context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb') }, context),
    UserCustomActions: (_site, context) => customActions({ uri: 'Site/UserCustomActions', key: 'siteActions', scope: 2,
      demand: () => context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb') }, context)
  },
  methods: {
    getChanges: { params: ['query'], call: (_site, args, context) => siteChanges(args.body, context) },
    openWebById: { params: ['gwebid'], call: (_site, args, context) => {
      if (args.text('gwebid').toLowerCase() !== context.store.value('webId')) {
        throw refuse.fileNotFound();
      }
      return entity(web, 'web', context);
    } },
    openWeb: { params: ['strurl'], call: (_site, _args, context) => entity(web, 'web', context) }
  }
};

/** What stands below `_api/`. */
const top: Resource<'top'> = {
  type: 'SP.Api', set: 'SP.ApiData', uri: () => '', properties: {},
  links: {
    Web: (_top, context) => entity(web, 'web', context),
    Lists: (_top, context) => lists(context),
    Site: (_top, context) => entity(site, 'site', context)
  },
  notYet: ['ProcessQuery', 'search', 'social', 'Microsoft.SharePoint.Client.Publishing', '$metadata', 'Utility', 'navigation', 'sitepages'],
  methods: {
    contextinfo: {
      params: [],
      call: (_top, _args, context) => value('GetContextWebInformation', 'SP.ContextWebInformation', complex('SP.ContextWebInformation', {
        FormDigestTimeoutSeconds: rules.digestSeconds,
        FormDigestValue: context.digest(),
        LibraryVersion: '16.0.26330.12010',
        SiteFullUrl: webUrl(context),
        SupportedSchemaVersions: multi('Edm.String', ['14.0.0.0', '15.0.0.0']),
        WebFullUrl: webUrl(context)
      }))
    },
    ...moveCopy,
    ...siteMethods,
    ...peopleSearch,
    ...relatedItems
  }
};

export function root(context: Context): Entity {
  return entity(top, 'top', context);
}
