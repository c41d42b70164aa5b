import type { Browser, Locator, Page } from 'playwright-core';
import type { OpenPage, Viewing } from './browser';
import { openAt } from './browser';
import type { Site } from './site';

/** One of SharePoint's own pages of a list: its rows, or one of its three forms. */
export type ListPageName = 'AllItems' | 'NewForm' | 'DispForm' | 'EditForm';

/** Opens a page of a list as one of the sample people; `id` names the row of a form. */
export const openList = (browser: Browser, site: Site, list: string, name: ListPageName, viewing: Viewing & { readonly id?: number } = {}): Promise<OpenPage> =>
  openAt(browser, site, `${site.url}/Lists/${list}/${name}.aspx${viewing.id === undefined ? '' : `?ID=${viewing.id}`}`, viewing);

/** The form on such a page. */
export const formOn = (page: Page): Locator => page.locator('#form').getByRole('region').first();

/** The command bar of such a page. */
export const barOn = (page: Page): Locator => page.getByRole('toolbar');

/** Selects rows by their ids. */
export async function select(page: Page, ...ids: readonly number[]): Promise<void> {
  for (const id of ids) await page.getByRole('checkbox', { name: new RegExp(`^(Select row|Sélectionner la ligne) ${id}$`) }).check();
}

/** Ends when the page lists the rows again. */
export const backOnList = (page: Page, list: string): Promise<void> => page.waitForURL(url => url.pathname.endsWith(`/Lists/${list}/AllItems.aspx`));
