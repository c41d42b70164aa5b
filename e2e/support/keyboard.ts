import type { Frame, Page } from 'playwright-core';

/** What has the focus, as a person would say it: its role or tag, and its name. */
export interface Focused {
  role: string;
  name: string;
}

/** The keyboard of whoever looks at a page, or at the page in a frame of it. */
const keyboardOf = (where: Page | Frame): Page['keyboard'] => 'keyboard' in where ? where.keyboard : where.page().keyboard;

/** What has the focus now. */
export function focused(where: Page | Frame): Promise<Focused> {
  return where.evaluate(() => {
    const element = document.activeElement;
    if (!element) return { role: '', name: '' };
    const labels = (element as HTMLInputElement).labels;
    const named = element.getAttribute('aria-label')
      ?? (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(id => id !== '')
        .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = named || (labels?.[0]?.textContent ?? element.textContent ?? '');
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    // Icons are letters of a font of their own, which nobody reads out.
    return { role, name: name.replace(/[\ue000-\uf8ff]/g, '').trim().replace(/\s+/g, ' ') };
  });
}

/** Presses keys one after another: `await press(page, 'Tab', 'Enter')`. */
export async function press(where: Page | Frame, ...keys: string[]): Promise<void> {
  for (const key of keys) await keyboardOf(where).press(key);
}

/**
 * Presses Tab, or Shift+Tab to go back, until what has the focus has this name; fails after so many presses, with the names it passed,
 * since a control that cannot be reached by keyboard does not exist for some.
 */
export async function tabTo(where: Page | Frame, name: string | RegExp, most = 60, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await press(where, tab);
    const now = (await focused(where)).name;
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`${tab} did not reach ${name} in ${most} presses. Passed: ${passed.join(' · ')}`);
}

/** Whether the page, or the page in a frame, is wider than its window, so that people would have to scroll sideways. */
export function scrollsSideways(page: Page | Frame): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
