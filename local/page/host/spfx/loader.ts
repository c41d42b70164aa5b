import * as componentBase from './componentBase';
import * as propertyPane from './propertyPane';

/** Components of SPFx that a bundle asks for only when it needs them, by the ids of their published manifests. */
export const componentsLater: Readonly<Record<string, object>> = {
  'f9e737b7-f0df-4597-ba8c-3060f82380db': propertyPane,
  '467dc675-7cc5-4709-8aac-78e3b71bd2f6': componentBase
};

/** React as SharePoint provides it, by the ids that bundles name it with: a bundle whose chunks alone use it asks for it so. */
export const reactLater: Readonly<Record<string, string>> = {
  '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d': 'react',
  'aa0a46ec-1505-43cd-a44a-93f3a5aa460a': 'react-dom'
};

/** How the page fetches a module by its name. For the host. */
export const fetching: { load: (name: string) => Promise<unknown> } = {
  load: name => Promise.reject(new Error(`Nothing on this page fetches ${name} yet.`))
};

/** The public names of `@microsoft/sp-loader` that bundles use: a component that only a chunk imports is fetched through it. */
export class SPComponentLoader {
  public static loadComponentById(id: string): Promise<unknown> {
    if (Object.hasOwn(reactLater, id)) return fetching.load(reactLater[id]);
    const found = componentsLater[id];
    return found ? Promise.resolve(found) : Promise.reject(new Error(`The local page does not offer the component ${id}.`));
  }
}
