import { ThemeProvider } from '@microsoft/sp-component-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { ServiceScope } from '@microsoft/sp-core-library';
import { createStore } from '../data/sharepoint/createStore';
import { pageDigest } from '../data/sharepoint/pageDigest';
import type { Store } from '../data/store';

/** What is read of an extension's context. */
interface ExtensionOnSite {
  readonly pageContext: { readonly web: { readonly absoluteUrl: string; readonly serverRelativeUrl: string }; readonly legacyPageContext: unknown };
  readonly serviceScope: ServiceScope;
}

/** Where an extension stands, and how it reaches what it works on. */
export interface OnSite {
  readonly siteUrl: string;
  readonly sitePath: string;
  readonly store: Store;
  readonly theme: IReadonlyTheme | undefined;
}

/** The site that an extension stands on: the hub's lists are on the site whose page it is. */
export function onSite({ pageContext, serviceScope }: ExtensionOnSite): OnSite {
  const { web, legacyPageContext } = pageContext;
  return {
    siteUrl: web.absoluteUrl, sitePath: web.serverRelativeUrl,
    store: createStore({ siteUrl: web.absoluteUrl, digest: pageDigest(legacyPageContext) }),
    theme: serviceScope.consume(ThemeProvider.serviceKey).tryGetTheme()
  };
}
