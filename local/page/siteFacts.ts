import type { FastifyInstance } from 'fastify';
import type { Person } from './choices';
import type { PageData } from './pageData';

/** What SharePoint writes into a page for the person who opens it. */
export type SiteFacts = Pick<PageData, 'permissions' | 'digest' | 'user'> & {
  site: Pick<PageData['site'], 'id' | 'title' | 'language'>;
};

interface WebAnswer { Id: string; Title: string; Language: number }
interface UserAnswer { Id: number; Title: string; Email: string; LoginName: string; IsShareByEmailGuestUser: boolean }
interface MaskAnswer { High: string; Low: string }
interface DigestAnswer { FormDigestValue: string; FormDigestTimeoutSeconds: number }

/** Asks a site, inside the same process, as one of the sample people. */
export type Ask = <T>(method: 'GET' | 'POST', resource: string) => Promise<T>;

/** How a page that writes itself asks the site with this path. */
export const asking = (app: FastifyInstance, path: string, person: Person): Ask => async <T>(method: 'GET' | 'POST', resource: string) => {
  const answer = await app.inject({
    method,
    url: `${path}/_api/${resource}`,
    // The last header says that this is the page writing itself, no request that a browser made.
    headers: { accept: 'application/json;odata=nometadata', 'x-local-user': person, 'x-local-page': 'context' }
  });
  if (answer.statusCode !== 200) {
    throw new Error(`The page asked ${resource} for ${person} and got ${answer.statusCode}: ${answer.body}`);
  }
  return answer.json<T>();
};

/**
 * Asks the local SharePoint, inside the same process, what the page context of this person holds.
 * @param path - the site's path, such as `/sites/cpin`.
 */
export async function readSiteFacts(app: FastifyInstance, path: string, person: Person): Promise<SiteFacts> {
  const ask = asking(app, path, person);
  const [web, user, permissions, digest] = await Promise.all([
    ask<WebAnswer>('GET', 'web?$select=Id,Title,Language'),
    ask<UserAnswer>('GET', 'web/currentuser'),
    ask<MaskAnswer>('GET', 'web/effectivebasepermissions'),
    ask<DigestAnswer>('POST', 'contextinfo')
  ]);
  return {
    site: { id: web.Id, title: web.Title, language: web.Language },
    user: {
      id: user.Id, displayName: user.Title, email: user.Email, loginName: user.LoginName,
      isGuest: user.IsShareByEmailGuestUser
    },
    permissions: { High: permissions.High, Low: permissions.Low },
    digest: { value: digest.FormDigestValue, seconds: digest.FormDigestTimeoutSeconds }
  };
}
