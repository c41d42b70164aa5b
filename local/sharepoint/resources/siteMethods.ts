import { Context, webUrl } from '../context';
import { complex, multi } from '../odata/value';
import { listScope } from './itemAccess';
import { Method, value } from './resource';

/** The site collection that an address names, of which there is one here. */
function isHere(url: string, context: Context): boolean {
  return url.slice(0, 5000).replace(/\/+$/, '').toLowerCase() === webUrl(context).toLowerCase();
}

/** Static methods of SP.Site and SP.Web. */
export const siteMethods: Readonly<Record<string, Method<'top'>>> = {
  'SP.Site.Exists': { params: ['url'], reads: true, call: (_top, args, context) => value('Exists', 'Edm.Boolean', isHere(args.text('url'), context)) },
  'SP.Site.GetUrlById': { params: ['siteid'], reads: true, call: (_top, args, context) =>
    value('GetUrlById', 'Edm.String', args.text('siteid').toLowerCase() === context.store.value('siteId') ? webUrl(context) : null) },
  'SP.Web.GetWebUrlFromPageUrl': { params: ['pagefullurl'], reads: true, call: (_top, args, context) =>
    value('GetWebUrlFromPageUrl', 'Edm.String', args.text('pagefullurl').toLowerCase().startsWith(webUrl(context).toLowerCase()) ? webUrl(context) : null) },
  'SP.Web.GetContextWebInformation': { params: [], reads: true, call: (_top, _args, context) => value('GetContextWebInformation', 'SP.ContextWebInformation',
    complex('SP.ContextWebInformation', { SiteFullUrl: webUrl(context), WebFullUrl: webUrl(context) })) },
  ...Object.fromEntries(['GetDocumentLibraries', 'GetDocumentAndMediaLibraries'].map((name): [string, Method<'top'>] => [`SP.Web.${name}`, {
    params: ['webfullurl'], reads: true, call: (_top, _args, context) => {
      const { lists, permissions } = context.store;
      const open = lists.all().filter(list => list.isLibrary && permissions.may(context.user, listScope(list), 'ViewListItems'));
      return value(name, 'Collection(SP.DocumentLibraryInformation)', multi('SP.DocumentLibraryInformation', open.map(list =>
        complex('SP.DocumentLibraryInformation', { AbsoluteUrl: context.origin + encodeURI(list.root), Id: list.id, IsDefaultDocumentLibrary:
          list.root === `${context.site}/Shared Documents`, LastModified: list.modified, LastModifiedFriendlyDisplay: null,
        ServerRelativeUrl: list.root, Title: list.title }))));
    }
  }]))
};
