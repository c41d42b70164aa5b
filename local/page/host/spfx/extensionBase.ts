import { BaseComponent } from './componentBase';
import type { PageContext } from './pageContext';
import type { BuiltManifest } from '../../builtManifest';
import type { ServiceScope } from './serviceScope';

/** The public names of `@microsoft/sp-extension-base` that extensions use. */

/** The public face of an extension's context. */
export class ExtensionContext {
  public readonly manifest: BuiltManifest;
  public readonly pageContext: PageContext;
  public readonly serviceScope: ServiceScope;
  public readonly instanceId: string = crypto.randomUUID();

  public constructor(parts: Pick<ExtensionContext, 'manifest' | 'pageContext' | 'serviceScope'>) {
    this.manifest = parts.manifest;
    this.pageContext = parts.pageContext;
    this.serviceScope = parts.serviceScope;
  }
}

/** The base of extensions: a context, the properties that the custom action or content type names, and a beginning. */
export abstract class BaseExtension<Properties> extends BaseComponent {
  public readonly context!: ExtensionContext;
  protected bag: unknown = {};

  protected get properties(): Properties {
    return this.bag as Properties;
  }

  protected onInit(): Promise<void> {
    return Promise.resolve();
  }
}
