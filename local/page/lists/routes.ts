import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FrameAssets } from '../assets';
import { readChoices } from '../choices';
import type { PackageBundles } from '../packageBundles';
import { asking, readSiteFacts } from '../siteFacts';
import { originOf, pageFacts, sendPage } from '../writing';
import type { Hosting, ListPageData } from './listData';
import { pagesOf } from './listData';
import { readListFacts, readLists } from './listFacts';
import { contentsPage, listPage, noListPage } from './listPage';
import type { FormName } from './words';
import { listWords } from './words';

interface ListOptions {
  site: string;
  assets: FrameAssets;
  bundles: PackageBundles;
}

const forms: readonly FormName[] = ['NewForm', 'DispForm', 'EditForm'];
type Query = Readonly<Record<string, string | undefined>>;

/** The routes of SharePoint's own list pages: `/Lists`, and for each list its rows and its three forms. */
export function listRoutes(app: FastifyInstance, options: ListOptions): void {
  const { site } = options;
  app.get(`${site}/Lists`, (request, reply) => sendContents(app, options, request, reply));
  app.get<{ Params: { list: string } }>(`${site}/Lists/:list`, (request, reply) => reply.redirect(`${site}/Lists/${request.params.list}/AllItems.aspx`));
  for (const page of ['AllItems', ...forms] as const) {
    app.get<{ Params: { list: string } }>(`${site}/Lists/:list/${page}.aspx`, (request, reply) =>
      sendList(app, options, `${site}/Lists/${request.params.list}`, page, request, reply));
    app.get<{ Params: { list: string } }>(`${site}/:list/Forms/${page}.aspx`, (request, reply) =>
      sendList(app, options, `${site}/${request.params.list}`, page, request, reply));
  }
}

async function sendContents(app: FastifyInstance, { site, assets }: ListOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const choices = readChoices(request.headers.cookie);
  const [facts, lists] = await Promise.all([readSiteFacts(app, site, choices.person), readLists(asking(app, site, choices.person))]);
  return sendPage(reply, contentsPage({
    site: { title: facts.site.title, path: site }, choices, userName: facts.user.displayName, here: request.url, style: assets.style
  }, lists));
}

async function sendList(
  app: FastifyInstance, { site, assets, bundles }: ListOptions, path: string, page: FormName | 'AllItems', request: FastifyRequest, reply: FastifyReply
): Promise<FastifyReply> {
  const choices = readChoices(request.headers.cookie);
  const query = request.query as Query;
  const [facts, list] = await Promise.all([readSiteFacts(app, site, choices.person), readListFacts(asking(app, site, choices.person), path)]);
  const around = { site: { title: facts.site.title, path: site }, choices, userName: facts.user.displayName, here: request.url, style: assets.style };
  if (!list) return sendPage(reply.code(404), noListPage(around));
  const hosting = async (of: { component: string; properties: string } | undefined): Promise<Hosting | undefined> => {
    const manifest = of && await bundles.component(of.component);
    return manifest && { manifest, properties: of?.properties ?? '{}' };
  };
  const form = page === 'AllItems' ? undefined : await hosting(list.forms[page]);
  const shown = list.views.find(view => view.id === query.viewid) ?? list.views.find(view => view.isDefault) ?? list.views[0];
  const address = (name: FormName | 'AllItems'): string => `${pagesOf(list)}/${name}.aspx`;
  const data: ListPageData = {
    ...pageFacts({ facts, assets, choices, site: { absoluteUrl: `${originOf(request)}${site}`, serverRelativeUrl: site } }),
    list: { id: list.id, title: list.title, path: list.path, contentType: list.contentType },
    addresses: { AllItems: address('AllItems'), NewForm: address('NewForm'), DispForm: address('DispForm'), EditForm: address('EditForm') },
    listWords: listWords[choices.culture],
    ...page === 'AllItems' ? { view: { shown, commandSet: await hosting(list.commandSets[0]) } }
      : form && { form: { ...form, name: page, itemId: query.ID === undefined ? undefined : Number(query.ID) } }
  };
  return sendPage(reply, listPage(around, list, page, data, assets.listHost));
}
