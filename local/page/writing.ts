import type { FastifyReply, FastifyRequest } from 'fastify';
import { assetFolder } from './assets';
import type { FrameAssets } from './assets';
import type { Choices } from './choices';
import type { PageData, PageFacts } from './pageData';
import type { SiteFacts } from './siteFacts';
import { words } from './words';

/** No inline script, nothing from elsewhere: what holds here would hold on a locked-down tenant too. */
const contentPolicy = [
  `default-src 'none'`, `script-src 'self'`, `connect-src 'self'`, `style-src 'self' 'unsafe-inline'`,
  `font-src 'self' data:`, `img-src 'self' data: blob:`, `frame-src 'self'`, `form-action 'self'`, `base-uri 'none'`,
  `frame-ancestors 'self'`
].join('; ');

/** Where the built bundles are served. */
export const bundleFolder = `${assetFolder}bundles/`;

/** Where the request came to, `http://localhost:4373`. */
export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/** Sends a page under the content policy. */
export function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .header('Content-Security-Policy', contentPolicy)
    .header('Cache-Control', 'no-store')
    .header('X-Content-Type-Options', 'nosniff')
    .type('text/html; charset=utf-8')
    .send(text);
}

interface GivenOfEvery {
  facts: SiteFacts;
  assets: FrameAssets;
  choices: Choices;
  site: Pick<PageFacts['site'], 'absoluteUrl' | 'serverRelativeUrl'>;
}

interface Given extends GivenOfEvery {
  canEdit: boolean;
  webPart: PageData['webPart'];
  teams?: PageData['teams'];
}

/** What the host of any page is told. */
export function pageFacts({ facts, assets, choices, site }: GivenOfEvery): PageFacts {
  return {
    site: { ...facts.site, ...site },
    user: facts.user,
    permissions: facts.permissions,
    digest: facts.digest,
    culture: choices.culture,
    theme: choices.theme,
    assets: {
      bundles: bundleFolder, react: assets.react, reactDom: assets.reactDom, icons: assets.icons, teamsJs: assets.teamsJs,
      fonts: `${assetFolder}fonts/`
    }
  };
}

/** What the host of a page with a web part is told. */
export function pageData({ canEdit, webPart, teams, ...given }: Given): PageData {
  return { ...pageFacts(given), canEdit, webPart, teams, words: words[given.choices.culture] };
}
