import type { BuiltManifest } from '../builtManifest';
import type { PageFacts } from '../pageData';
import { scriptAddresses } from '../scriptAddresses';
import { ModuleLoader } from './amd';
import * as componentBase from './spfx/componentBase';
import * as coreLibrary from './spfx/coreLibrary';
import * as loaderOfComponents from './spfx/loader';
import * as propertyPane from './spfx/propertyPane';

/**
 * Loads the class of a web part or extension out of the bundle that the package ships.
 * @param offered - what its kind is written on, besides what all of them are.
 */
export async function loadComponent<T>(
  manifest: BuiltManifest, page: Pick<PageFacts, 'culture' | 'assets'>, offered: Readonly<Record<string, object>>
): Promise<new () => T> {
  const addresses = scriptAddresses(manifest, page.culture, page.assets);
  const loader = new ModuleLoader(new Map([['react', page.assets.react], ['react-dom', page.assets.reactDom], ...addresses]));
  loaderOfComponents.fetching.load = name => loader.load(name);
  loader.offer('@microsoft/sp-core-library', coreLibrary);
  loader.offer('@microsoft/sp-component-base', componentBase);
  loader.offer('@microsoft/sp-loader', loaderOfComponents);
  loader.offer('@microsoft/sp-property-pane', propertyPane);
  for (const [name, value] of Object.entries(offered)) loader.offer(name, value);
  // All at once: none of them waits for another before it is fetched.
  const [module] = await Promise.all(
    [manifest.loaderConfig.entryModuleId, ...addresses.keys()].map(name => loader.load(name))
  );
  return (module as { default: new () => T }).default;
}
