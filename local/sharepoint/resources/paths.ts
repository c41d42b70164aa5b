import { Context } from '../context';
import { refuse } from '../errors';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)$/i;

/** A name for a file or folder, or a refusal: no separators, no reserved names, nothing that leaves its folder. */
export function checkName(name: string): string {
  const bare = name.trim();
  if (bare === '' || bare === '.' || bare === '..' || /["*:<>?/\\|\p{Cc}]/u.test(bare) || RESERVED.test(bare) ||
    bare.includes('_vti_') || bare.startsWith('~$') || bare.endsWith('.')) {
    throw refuse.name(name);
  }
  return bare;
}

/** What an encoded URL given to one of the …Url methods stands for. */
export function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** A name given to one of the …Url methods: `#` and `%` can only be said through the …Path methods. */
export function checkUrlName(url: string): string {
  const decoded = decodedUrl(url);
  if (/[#%]/.test(decoded)) {
    throw refuse.name(url);
  }
  return decoded;
}

/** No address is longer, whatever its origin and its escapes; what is, is not looked at. */
const LONGEST = 5000;

/** A server-relative path of this web: absolute URLs and web-relative paths are brought into one form, `..` is refused. */
export function serverRelative(path: string, context: Context): string {
  if (path.length > LONGEST) {
    throw refuse.pathLength();
  }
  let plain = path.startsWith(context.origin) ? path.slice(context.origin.length) : path;
  plain = plain.replace(/\/+$/, '');
  if (!plain.startsWith('/')) {
    plain = plain === '' ? context.site : `${context.site}/${plain}`;
  }
  if (plain.split('/').some(part => part === '..' || part === '.')) {
    throw refuse.name(path);
  }
  const lower = plain.toLowerCase();
  if (lower !== context.site.toLowerCase() && !lower.startsWith(`${context.site.toLowerCase()}/`)) {
    throw refuse.notFound(`The server relative path ${path} is outside the site ${context.site}.`);
  }
  if (plain.length > 400) {
    throw refuse.pathLength();
  }
  return plain;
}
