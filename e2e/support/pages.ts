import type { Browser } from 'playwright-core';
import { openPage, waitForFirstRows } from './browser';
import type { OpenPage, PageName, Viewing } from './browser';
import type { Site } from './site';

/** The pages that one journey has open. */
export interface Pages {
  /** Opens a page; what there is to wait for, its journey knows. */
  visit(name: PageName, viewing?: Viewing): Promise<OpenPage>;
  /** Opens a page with a list, and waits until rows are there. */
  open(name: PageName, viewing?: Viewing): Promise<OpenPage>;
  /** Takes a page that was opened in another way among those to close, and gives it back. */
  keep<One extends OpenPage>(one: One): One;
  closeAll(): Promise<void>;
}

/** Pages of a site and browser that are there once a journey begins. */
export function pagesIn(place: () => { readonly browser: Browser; readonly site: Site }): Pages {
  const opened: OpenPage[] = [];
  const keep: Pages['keep'] = one => {
    opened.push(one);
    return one;
  };
  const visit: Pages['visit'] = async (name, viewing = {}) => {
    const { browser, site } = place();
    return keep(await openPage(browser, site, name, viewing));
  };
  return {
    keep, visit,
    open: async (name, viewing) => {
      const one = await visit(name, viewing);
      await waitForFirstRows(one.page);
      return one;
    },
    closeAll: async () => { await Promise.all(opened.splice(0).map(one => one.close())); }
  };
}
