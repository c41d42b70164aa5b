import type { Browser, Frame, Page } from 'playwright-core';
import type { Person } from '../../local/page/choices';
import type { Locale, Look, ViewName } from '../../local/page/teams/views';
import { openAt } from './browser';
import type { OpenPage } from './browser';
import type { Site } from './site';

/** How the Teams-like frame is looked at. */
export interface TeamsViewing {
  readonly view?: ViewName;
  readonly look?: Look;
  readonly language?: Locale;
  readonly as?: Person;
  /** The web part of the personal app, by its id. */
  readonly tab?: string;
  /** Where a link leads to inside of the tab. */
  readonly subEntityId?: string;
}

/**
 * teams-js asks Microsoft for the list of hosts that it may talk to. The content policy of the local page refuses that aloud, and teams-js goes by
 * the list that it brings along, in which the host of its own origin need not stand.
 */
const ownQuestion = /res\.cdn\.office\.net\/teams-js\/validDomains/;

/** The errors of a page, without that one. */
export const errorsOf = ({ errors }: OpenPage): string[] => errors.filter(error => !ownQuestion.test(error));
export const strayOf = ({ strayRequests }: OpenPage): string[] => strayRequests.filter(address => !ownQuestion.test(address));

/** Opens the Teams-like frame; the tab in it may still be loading. */
export function openTeams(browser: Browser, site: Site, { as, ...query }: TeamsViewing = {}): Promise<OpenPage> {
  return openAt(browser, site, `${site.origin}/teams?${new URLSearchParams({ ...query })}`, { as, width: 1000 });
}

/** The page inside the tab, once its web part has drawn something. It is another one after the tab has been loaded again. */
export async function tabOf(page: Page, id = 'teams-tab'): Promise<Frame> {
  const inside = page.frameLocator(`#${id}`);
  await inside.locator('#committee-title, #web-part table, #web-part h2, #web-part [role=grid]').first().waitFor();
  const frame = await (await page.waitForSelector(`#${id}`)).contentFrame();
  if (!frame) throw new Error(`#${id} has no page in it.`);
  return frame;
}
