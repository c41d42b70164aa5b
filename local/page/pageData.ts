import type { BuiltManifest } from './builtManifest';

/** The cultures that the page offers, as SharePoint names them. */
export type Culture = 'en-US' | 'fr-FR';

/** The looks that a section of a page can have; dark is what SharePoint calls inverted. */
export type ThemeName = 'light' | 'dark';

/** A permission mask as SharePoint writes it: two unsigned 32-bit halves in decimal. */
export interface PermissionMask {
  High: string;
  Low: string;
}

/** What every page hands to its host in the browser: the facts SharePoint puts into its page context. */
export interface PageFacts {
  site: { absoluteUrl: string; serverRelativeUrl: string; id: string; title: string; language: number };
  user: { id: number; displayName: string; email: string; loginName: string; isGuest: boolean };
  permissions: PermissionMask;
  /** A digest for writing, and how long it holds, in seconds: a SharePoint page carries one too. */
  digest: { value: string; seconds: number };
  culture: Culture;
  theme: ThemeName;
  assets: PageAssets;
}

/** What a page with a web part on it hands to its host. */
export interface PageData extends PageFacts {
  /** Whether this person may change the page, and so open the property pane. */
  canEdit: boolean;
  webPart: { manifest: BuiltManifest; instanceId: string; entry: number };
  words: PaneWords;
  /** There when the page stands inside Teams; with `setUp` it is the settings page of a tab that is being added. */
  teams?: { setUp: boolean };
}

/** Where the page serves what the host loads, as paths from the root of the origin. */
export interface PageAssets {
  /** Folder of the built bundles, with its closing slash. */
  bundles: string;
  react: string;
  reactDom: string;
  icons: string;
  teamsJs: string;
  /** Folder of the icon fonts, with its closing slash. */
  fonts: string;
}

/** The words of the property pane and of failures, in the page's language. */
export interface PaneWords {
  edit: string;
  close: string;
  apply: string;
  reset: string;
  settings: string;
  noSettings: string;
  kept: string;
  on: string;
  off: string;
  previous: string;
  next: string;
  /** Names a web part's place; `{0}` is its title. */
  webPartNamed: string;
  loading: string;
  failed: string;
}

/** The element id under which {@link PageData} stands in the page, as JSON. */
export const pageDataId = 'page-data';
