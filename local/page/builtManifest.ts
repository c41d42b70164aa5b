/** Words by culture, as web part manifests write them: `default` is English here. */
export type Localized = { default: string } & Record<string, string>;

/** How one module of a web part's entry is found. */
export type ScriptResource =
  | { type: 'path'; path: string }
  | { type: 'localizedPath'; paths?: Record<string, string>; defaultPath: string }
  | { type: 'component'; id: string; version: string };

/** What is read here of a file in `release/manifests`: the manifest of a web part or extension that SharePoint is given in the package. */
export interface BuiltManifest {
  id: string;
  alias: string;
  version: string;
  componentType: string;
  /** Of a web part. */
  preconfiguredEntries: {
    title: Localized;
    description: Localized;
    properties: Record<string, unknown>;
  }[];
  /** Of a command set: its commands by their ids. */
  items?: Record<string, { title: Localized; iconImageUrl?: string }>;
  loaderConfig: {
    entryModuleId: string;
    scriptResources: Record<string, ScriptResource>;
  };
}

/** The words for a culture, or the default ones. */
export function inCulture(words: Localized, culture: string): string {
  const match = Object.keys(words).find(name => name.toLowerCase() === culture.toLowerCase());
  return words[match ?? 'default'];
}
