/**
 * Stands in for `fflate` in the bundles (config/spfx-customize-webpack.js). The spreadsheet libraries zip and unzip through its asynchronous
 * functions, which start a worker from a blob for large files; a page's content security policy may refuse that, and then nothing ever answers.
 * These do the same work in the page.
 */
import { unzipSync, zipSync } from 'fflate/browser';

export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

const told = work => (data, options, callback) => {
  const tell = callback ?? options;
  try {
    tell(null, work(data, callback ? options : undefined));
  } catch (error) {
    tell(error, null);
  }
};

export const zip = told(zipSync);
export const unzip = told(unzipSync);
