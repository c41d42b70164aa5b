import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FrameAssets } from '../assets';
import { inCulture } from '../builtManifest';
import { cookieFor, readChoices } from '../choices';
import type { Choices } from '../choices';
import type { PackageBundles } from '../packageBundles';
import type { Culture } from '../pageData';
import { readSiteFacts } from '../siteFacts';
import { words } from '../words';
import { originOf, pageData, sendPage } from '../writing';
import { clientPage } from './clientPage';
import { hostedPage } from './hostedPage';
import { locales, looks, viewNames, viewOf } from './views';
import { clientWords } from './words';

interface TeamsOptions {
  root: string;
  site: string;
  assets: FrameAssets;
  bundles: PackageBundles;
}

/** What is read here of `teams-manifest/manifest.json`. */
interface TeamsApp {
  id: string;
  configurableTabs: readonly { configurationUrl: string }[];
  staticTabs: readonly { entityId: string; contentUrl: string }[];
}

/** The web part that is the tab, and the tabs that channel and meeting have from the start. */
const tabWebPart = 'CommitteeWebPart';
const channelInstance = 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e201';
const meetingInstance = 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e202';

type Query = Readonly<Record<string, string | undefined>>;
const oneOf = <T extends string>(values: readonly T[], asked: string | undefined): T => values.find(value => value === asked) ?? values[0];
const cultureOf = (locale: string): Culture => locale.toLowerCase().startsWith('fr') ? 'fr-FR' : 'en-US';

/** The routes of the Teams-like frame: the client at `/teams`, and what SharePoint shows inside it. */
export function teamsRoutes(app: FastifyInstance, options: TeamsOptions): void {
  app.get('/teams', (request, reply) => sendClient(app, options, request, reply));
  app.get('/teams/l/entity/:appId/:entityId', followLink);
  // The hub's site, and the tenant's root site, on which the tab of a meeting stands.
  for (const sitePath of [options.site, '']) {
    app.get(`${sitePath}/_layouts/15/TeamsLogon.aspx`, signIn);
    app.get(`${sitePath}/_layouts/15/teamshostedapp.aspx`, (request, reply) => sendHosted(app, options, sitePath, request, reply));
  }
}

async function sendClient(app: FastifyInstance, { root, site, assets, bundles }: TeamsOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = request.query as Query;
  const cookie = query.person === undefined ? undefined : cookieFor('person', query.person);
  const choices = readChoices(cookie ?? request.headers.cookie);
  const locale = oneOf(locales, query.language);
  const culture = cultureOf(locale);
  const [facts, committee, manifest] = await Promise.all([
    readSiteFacts(app, site, choices.person), bundles.webPart(tabWebPart),
    readFile(path.join(root, 'teams-manifest/manifest.json'), 'utf8')
  ]);
  if (!committee) return reply.code(404).type('text/plain; charset=utf-8').send(words[culture].notBuilt);
  const teamsApp = JSON.parse(manifest) as TeamsApp;
  const personal = teamsApp.staticTabs.find(({ entityId }) => entityId === (query.tab ?? committee.id)) ?? teamsApp.staticTabs[0];
  return sendPage(cookie === undefined ? reply : reply.header('Set-Cookie', cookie), clientPage({
    culture, person: choices.person,
    addresses: { script: assets.teamsClient, style: assets.teamsStyle },
    data: {
      site, locale, view: oneOf(viewNames, query.view), look: oneOf(looks, query.look), subEntityId: query.subEntityId,
      user: facts.user,
      app: {
        id: teamsApp.id, configurationUrl: teamsApp.configurableTabs[0].configurationUrl,
        personal: { entityId: personal.entityId, contentUrl: personal.contentUrl }
      },
      committee: { componentId: committee.id, channelInstance, meetingInstance },
      words: clientWords[culture]
    }
  }));
}

/** Follows a link that the frame gave out: to the channel, the meeting or the personal app that it names. */
function followLink(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { context = '{}' } = request.query as Query;
  const told = readJson(context);
  if (!told) return reply.code(400).type('text/plain').send('The context of this link cannot be read.');
  const { entityId } = request.params as { entityId: string };
  const query = new URLSearchParams({ view: viewOf(told), tab: entityId, subEntityId: told.subEntityId ?? '' });
  return reply.redirect(`/teams?${query}`);
}

function readJson(text: string): { readonly subEntityId?: string; readonly channelId?: string; readonly chatId?: string } | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** SharePoint signs a tab in and goes on to where it leads, which must be of this origin. */
function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { dest = '' } = request.query as Query;
  if (!/^\/(?![/\\])/.test(dest)) return reply.code(400).type('text/plain').send('dest must be a path of this site.');
  return reply.redirect(dest);
}

/** The page that SharePoint shows inside Teams: one web part, on the hub's site or on the root site, which has no hub. */
async function sendHosted(
  app: FastifyInstance, { site, assets, bundles }: TeamsOptions, sitePath: string, request: FastifyRequest, reply: FastifyReply
): Promise<FastifyReply> {
  const query = request.query as Query;
  const own = readChoices(request.headers.cookie);
  const choices: Choices = { ...own, culture: query.forceLocale ? cultureOf(query.forceLocale) : own.culture, theme: 'light' };
  const [facts, all] = await Promise.all([readSiteFacts(app, site, choices.person), bundles.all()]);
  const manifest = all.find(({ id }) => id === query.componentId);
  if (!manifest) return reply.code(404).type('text/plain; charset=utf-8').send(words[choices.culture].notBuilt);
  const instanceId = query.webPartInstanceId ?? crypto.randomUUID();
  const data = pageData({
    facts, assets, choices, canEdit: true,
    site: { absoluteUrl: `${originOf(request)}${sitePath}`, serverRelativeUrl: sitePath || '/' },
    webPart: { manifest, instanceId, entry: 0 },
    teams: { setUp: query.openPropertyPane === 'true' }
  });
  const title = inCulture(manifest.preconfiguredEntries[0].title, choices.culture);
  return sendPage(reply, hostedPage(data, title, { script: assets.host, style: assets.style }));
}
