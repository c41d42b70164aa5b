import type { Link } from '../define';
import type { KindOf } from './kind';
import { quoted } from './kind';

/** SharePoint keeps at most 255 characters of an address. */
const longestUrl = 255;
const safe = (url: string): boolean => /^(https?:\/\/|mailto:|\/)/i.test(url);

export const link: KindOf<Link> = {
  attributes: () => ({ Type: 'URL', Format: 'Hyperlink' }),
  select: name => [name],
  literal: value => quoted(value.Url),
  read: raw => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    const { Url, Description } = raw as { readonly Url?: unknown; readonly Description?: unknown };
    return typeof Url === 'string' ? { Url, Description: typeof Description === 'string' ? Description : Url } : undefined;
  },
  write: (name, value) => ({ [name]: value }),
  toCell: value => value.Url,
  fromCell: cell => safe(cell.trim()) ? { Url: cell.trim(), Description: cell.trim() } : { problem: { code: 'notALink', value: cell } },
  check: value => !safe(value.Url) ? { code: 'notALink', value: value.Url }
    : value.Url.length > longestUrl ? { code: 'tooLong', value: value.Url, max: longestUrl } : undefined
};
