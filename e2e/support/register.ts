import type { Locator, Page } from 'playwright-core';
import type { Draft, Ref } from '../../src/schema/define';
import { must } from '../../local/must';
import type { Store } from '../../src/data/store';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { societies } from '../../src/schema/lists/societies';
import { numberOf } from '../../src/domain/changeRequest/number';
import type { ChangeRequest } from '../../src/domain/changeRequest/move';

export { must };

/** One of the sample societies; 1 is the first. */
export async function society(store: Store, which = 1): Promise<Ref> {
  const { Id, Title } = must(await store.page(societies, { columns: ['Title'], top: 50 })).rows[which - 1];
  return { Id, Title: Title ?? '' };
}

/** Adds a change request past the browser, as whoever the store belongs to; what is not said is a plain received one. */
export async function addRequest(store: Store, values: Partial<Draft<typeof changeRequests>> & { readonly Title: string }): Promise<ChangeRequest> {
  const draft: Draft<typeof changeRequests> = {
    Society: await society(store), Category: 'system', DateReceived: '2026-11-02', Status: 'received', ...values
  };
  return must(await store.add(changeRequests, draft, crypto.randomUUID()));
}

/** The change request as it is stored now. */
export const stored = async (store: Store, id: number): Promise<ChangeRequest & { readonly ETag: string }> => {
  const row = must(await store.get(changeRequests, id));
  return { ...row, ETag: row.ETag ?? '' };
};

/** Waits until every change request is read, which the line above the table tells: `Shown: 3 of 120`, and nothing of reading. */
export async function allRead(page: Page): Promise<void> {
  await page.getByText(/^(Shown|Affichage)\s?: \S+ (of|sur) \S+$/).waitFor();
}

/** One of the commands above the table. */
export const command = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('group', { name: /^Command/ }).getByRole('button', { name, exact: true });

/** What the table shows, row by row from the top, as a person reads the cells. */
export async function rowsShown(page: Page): Promise<readonly string[][]> {
  const rows = await page.locator('[role=row]:has([role=gridcell][title])').evaluateAll(found => found.map(row => ({
    at: Number(row.getAttribute('aria-rowindex')),
    cells: [...row.querySelectorAll('[role=gridcell][title]')].map(cell => cell.getAttribute('title') ?? '')
  })));
  return rows.sort((a, b) => a.at - b.at).map(row => row.cells);
}

/** The headings of the table's columns, without the first one, which selects or drags. */
export const headingsShown = (page: Page): Promise<string[]> =>
  page.locator('[role=columnheader][title]').evaluateAll(found => found.map(one => one.getAttribute('title') ?? ''));

/** The row of a change request in the table or in the ranking. */
export const rowOf = (page: Page, id: number): Locator => page.getByRole('row', { name: numberOf({ Id: id }) });

/** The open panel of a change request. */
export const panelOf = (page: Page, id: number): Locator => page.getByRole('dialog', { name: numberOf({ Id: id }) });

/** Opens a change request by its address, as a link on the page does, and waits until it is read. */
export async function follow(page: Page, id: number): Promise<Locator> {
  await page.evaluate(hash => { window.location.hash = hash; }, `cr=${id}`);
  const panel = panelOf(page, id);
  await panel.getByText(/^(Status|État)\s?:/).waitFor();
  return panel;
}
