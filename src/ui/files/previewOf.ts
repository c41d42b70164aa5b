/** Office files open in the browser only when they are asked to. */
const office = /\.(docx?|xlsx?|pptx?|vsdx?)$/i;

/** Where a file opens in the browser, for reading. `path` is its path from the server's root. */
export const previewOf = (siteUrl: string, path: string): string =>
  new URL(encodeURI(path).replace(/#/g, '%23').replace(/\?/g, '%3F'), siteUrl).toString() + (office.test(path) ? '?web=1' : '');
