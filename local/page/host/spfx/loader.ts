import * as propertyPane from './propertyPane';

/** Components of SPFx that a bundle asks for only when it needs them, by the ids of their published manifests. */
export const componentsLater: Readonly<Record<string, object>> = {
  'f9e737b7-f0df-4597-ba8c-3060f82380db': propertyPane
};

/** The public names of `@microsoft/sp-loader` that bundles use: a component that only a chunk imports is fetched through it. */
export class SPComponentLoader {
  public static loadComponentById(id: string): Promise<object> {
    const found = componentsLater[id];
    return found ? Promise.resolve(found) : Promise.reject(new Error(`The local page does not offer the component ${id}.`));
  }
}
