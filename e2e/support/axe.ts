import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** axe's script, kept from the page's AMD loader: that takes modules from script elements only. */
const source = `(define => {${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}})()`;

/** WCAG 2.1 AA and axe's own good practices. */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }
};

/**
 * What axe finds wrong on the page with its frames, or inside one part of it, a readable line per element; none when all is well.
 * @param within - a CSS selector.
 */
export async function findViolations(page: Page, within?: string): Promise<string[]> {
  // Evaluated by the debugger's protocol, which the page's content policy does not govern.
  await Promise.all(page.frames().map(frame => frame.evaluate(source)));
  const results = await page.evaluate(
    ([place, options]) => {
      const { axe } = window as unknown as { axe: { run(where: unknown, options: unknown): Promise<unknown> } };
      return axe.run(place ?? document, options);
    },
    [within, rules] as const
  ) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} — ${node.target.join(' ')} — ${node.html.slice(0, 160)}`)
  );
}
