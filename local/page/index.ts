import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assetFolder, readFrameAssets } from './assets';
import type { FrameAssets } from './assets';
import { cookieFor, readChoices } from './choices';
import type { Choices } from './choices';
import { framePage } from './frame';
import { listRoutes } from './lists/routes';
import { PackageBundles } from './packageBundles';
import { bundleFolder, originOf, pageData, sendPage } from './writing';
import { pages } from './pages';
import type { SitePage } from './pages';
import { readSiteFacts } from './siteFacts';
import { teamsRoutes } from './teams/routes';
import { words } from './words';

/** What the pages are served from. */
export interface PageOptions {
  /** The project's folder, where `release` and `node_modules` are. */
  root: string;
  /** The site's path, such as `/sites/cpin`. */
  site: string;
}

const forEver = 'public, max-age=31536000, immutable';

/** Makes the routes that show the sample site's pages with the built web parts on them. */
export async function pageRoutes({ root, site }: PageOptions): Promise<(app: FastifyInstance) => void> {
  const assets = await readFrameAssets(root);
  const bundles = new PackageBundles(root);
  const firstPage = `${site}/SitePages/${pages[0].file}`;

  return app => {
    app.get('/', (_request, reply) => reply.redirect(firstPage));
    app.get(site, (_request, reply) => reply.redirect(firstPage));
    app.get('/_page/choose', choose);
    app.get(`${bundleFolder}:file`, (request, reply) => sendBundle(bundles, request, reply));
    app.get(`${assetFolder}*`, (request, reply) => sendAsset(assets, request, reply));
    app.get(`${site}/SitePages`, (_request, reply) => reply.redirect(firstPage));
    app.get<{ Params: { file: string } }>(`${site}/SitePages/:file`, async (request, reply) => {
      const choices = readChoices(request.headers.cookie);
      const page = pages.find(({ file }) => file.toLowerCase() === request.params.file.toLowerCase());
      if (!page) return reply.code(404).type('text/plain; charset=utf-8').send(words[choices.culture].noPage);
      const text = await writePage({ app, request, site, page, choices, assets, bundles });
      return sendPage(reply, text);
    });
    listRoutes(app, { site, assets, bundles });
    teamsRoutes(app, { root, site, assets, bundles });
  };
}

interface Writing {
  app: FastifyInstance;
  request: FastifyRequest;
  site: string;
  page: SitePage;
  choices: Choices;
  assets: FrameAssets;
  bundles: PackageBundles;
}

async function writePage({ app, request, site, page, choices, assets, bundles }: Writing): Promise<string> {
  const facts = await readSiteFacts(app, site, choices.person);
  const manifest = await bundles.webPart(page.webPart);
  const canEdit = choices.person === 'owner';
  const data = manifest && pageData({
    facts, assets, choices, canEdit,
    site: { absoluteUrl: `${originOf(request)}${site}`, serverRelativeUrl: site },
    webPart: { manifest, instanceId: page.instanceId, entry: page.entry ?? 0 }
  });
  return framePage({
    site: { title: facts.site.title, path: site },
    choices, page, canEdit, data,
    userName: facts.user.displayName,
    addresses: { script: assets.host, style: assets.style }
  });
}

/** Takes one choice as `?person=chair` and goes back to the page, which must be one of this origin. */
function choose(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { back, ...chosen } = request.query as Record<string, string>;
  const cookies = Object.entries(chosen).map(([name, value]) => cookieFor(name, value));
  if (cookies.length === 0 || cookies.includes(undefined)) {
    return reply.code(400).type('text/plain').send('There is no such choice.');
  }
  const home = back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/';
  return reply.header('Set-Cookie', cookies).redirect(home, 303);
}

async function sendBundle(
  bundles: PackageBundles, request: FastifyRequest, reply: FastifyReply
): Promise<FastifyReply> {
  const { file } = request.params as { file: string };
  const body = await bundles.read(file);
  if (!body) return reply.code(404).type('text/plain').send(`The package has no bundle ${file}.`);
  const type = file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  return reply.header('Cache-Control', forEver).type(type).send(body);
}

function sendAsset(assets: FrameAssets, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asset = assets.byAddress.get(request.url);
  if (!asset) return reply.code(404).type('text/plain').send('There is no such file.');
  return reply.header('Cache-Control', forEver).type(asset.type).send(asset.body);
}
