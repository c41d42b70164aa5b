import type { Browser } from 'playwright-core';
import { openPage, waitForFirstRows } from './browser';
import type { OpenPage, PageName, Viewing } from './browser';
import type { Site } from './site';

/** The pages that one journey has open. */
export interface Pages {
  /** Opens a page with a list, and waits until rows are there. */
  open(name: PageName, viewing?: Viewing): Promise<OpenPage>;
  closeAll(): Promise<void>;
}

/** Pages of a site and browser that are there once a journey begins. */
export function pagesIn(place: () => { readonly browser: Browser; readonly site: Site }): Pages {
  const opened: OpenPage[] = [];
  return {
    open: async (name, viewing = {}) => {
      const { browser, site } = place();
      const one = await openPage(browser, site, name, viewing);
      opened.push(one);
      await waitForFirstRows(one.page);
      return one;
    },
    closeAll: async () => { await Promise.all(opened.splice(0).map(one => one.close())); }
  };
}
