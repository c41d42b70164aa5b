/** Why an address cannot be the hub's site: it is none, or it is of another SharePoint. */
export type AddressProblem = 'notAnAddress' | 'anotherTenant';

/** Where the address of a site ends and that of a page, a list or a file on it begins. */
const inside = /\/(SitePages|Lists|Forms|Shared%20Documents|SiteAssets|_layouts|_api|_catalogs)(\/.*)?$|\/[^/]*\.aspx$/i;

/**
 * The site that somebody means by an address of it, of a page on it, or by its path alone (`/sites/cpin`).
 * @param own absolute address of the site that the page or tab stands on; an empty `typed` means that one
 */
export function siteIn(typed: string | undefined, own: string): { readonly url: string } | { readonly problem: AddressProblem } {
  const text = (typed ?? '').trim();
  if (text === '') return { url: own };
  // `sites/cpin`, as it is read out.
  const path = /^(sites|teams)\//i.test(text) ? `/${text}` : text;
  if (!/^(https?:\/\/|\/(?!\/))/i.test(path)) return { problem: 'notAnAddress' };
  let address: URL;
  try {
    address = new URL(path, own);
  } catch {
    return { problem: 'notAnAddress' };
  }
  // A sign-in, a digest and a guest's rights are of one tenant only.
  if (address.origin !== new URL(own).origin) return { problem: 'anotherTenant' };
  return { url: address.origin + address.pathname.replace(inside, '').replace(/\/+$/, '') };
}
