'use strict';

/** Where a journey fails: says what its pages show then, and keeps a picture of each, because a failure that comes once in a hundred runs is not seen again. */
const { mkdirSync } = require('fs');
const path = require('path');
const { TestEnvironment } = require('jest-environment-node');

const folder = path.join(__dirname, '../.local/failed');
const longest = 2000;

module.exports = class JourneysEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return;
    mkdirSync(folder, { recursive: true });
    for (const [index, page] of [...this.global.openPages ?? []].filter(one => !one.isClosed()).entries()) {
      const picture = path.join(folder, `${test.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${test.invocations}-${index}.png`);
      try {
        await page.screenshot({ path: picture, timeout: 5000 });
        // What stands on top comes last.
        const shown = await page.locator('body').innerText({ timeout: 5000 });
        process.stderr.write(`\n${test.name}: page ${index} at ${page.url()} shows, in the end:\n${shown.replace(/\n\s*\n+/g, '\n').slice(-longest)}\n\n`);
      } catch (error) {
        process.stderr.write(`\n${test.name}: page ${index} could not be looked at: ${error.message}\n`);
      }
    }
  }
};
