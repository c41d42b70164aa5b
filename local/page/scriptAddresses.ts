import { inCulture } from './builtManifest';
import type { BuiltManifest } from './builtManifest';
import type { Culture, PageAssets } from './pageData';

/**
 * The addresses of the scripts that a web part's entry needs: its own, its string table in the culture of the page (or
 * the default one) and React's. Components of SPFx are not among them, the host offers those as values.
 */
export function scriptAddresses(manifest: BuiltManifest, culture: Culture, assets: PageAssets): Map<string, string> {
  const shared: Record<string, string> = { react: assets.react, 'react-dom': assets.reactDom };
  const addresses = new Map<string, string>();
  for (const [name, resource] of Object.entries(manifest.loaderConfig.scriptResources)) {
    if (resource.type === 'path') {
      addresses.set(name, assets.bundles + resource.path);
    } else if (resource.type === 'localizedPath') {
      const path = inCulture({ ...resource.paths, default: resource.defaultPath }, culture);
      addresses.set(name, assets.bundles + path);
    } else if (name in shared) {
      addresses.set(name, shared[name]);
    }
  }
  // react-dom asks for react itself, whether or not the entry does.
  if (addresses.has('react-dom')) addresses.set('react', assets.react);
  return addresses;
}
