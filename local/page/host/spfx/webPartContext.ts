import type { BuiltManifest } from '../../builtManifest';
import type { PageContext } from './pageContext';
import type { ServiceScope } from './serviceScope';

/** What a web part may ask of the property pane. */
export interface PropertyPaneAccessor {
  open(): void;
  close(): void;
  openDetails(): void;
  refresh(): void;
  isRenderedByWebPart(): boolean;
  isPropertyPaneOpen(): boolean;
}

/** Shows that a web part loads, or why it could not. */
export interface StatusRenderer {
  displayLoadingIndicator(element: Element, message: string): void;
  clearLoadingIndicator(element: Element): void;
  renderError(element: HTMLElement, error: Error | string): void;
  clearError(element: HTMLElement): void;
}

/** The SDKs of hosts other than SharePoint: none on a page; a Teams-like frame fills in `microsoftTeams`. */
export interface Sdks {
  microsoftTeams?: { teamsJs: object; context: object };
}

/** What the host gives a web part's context. */
export interface ContextParts {
  instanceId: string;
  manifest: BuiltManifest;
  domElement: HTMLElement;
  pageContext: PageContext;
  serviceScope: ServiceScope;
  propertyPane: PropertyPaneAccessor;
  statusRenderer: StatusRenderer;
  sdks: Sdks;
}

function notOffered(name: string): Error {
  return new Error(`The local page does not offer context.${name}; reach SharePoint through @pnp/sp.`);
}

/** The public face of a web part's context. What the local page lacks says so when it is asked for. */
export class WebPartContext {
  public readonly instanceId: string;
  public readonly manifest: BuiltManifest;
  public readonly domElement: HTMLElement;
  public readonly pageContext: PageContext;
  public readonly serviceScope: ServiceScope;
  public readonly propertyPane: PropertyPaneAccessor;
  public readonly statusRenderer: StatusRenderer;
  public readonly sdks: Sdks;
  public readonly isServedFromLocalhost = false;

  public constructor(parts: ContextParts) {
    this.instanceId = parts.instanceId;
    this.manifest = parts.manifest;
    this.domElement = parts.domElement;
    this.pageContext = parts.pageContext;
    this.serviceScope = parts.serviceScope;
    this.propertyPane = parts.propertyPane;
    this.statusRenderer = parts.statusRenderer;
    this.sdks = parts.sdks;
  }

  public get webPartTag(): string {
    return `WebPart.${this.manifest.alias}.${this.instanceId}`;
  }

  public get httpClient(): never {
    throw notOffered('httpClient');
  }

  public get spHttpClient(): never {
    throw notOffered('spHttpClient');
  }

  public get msGraphClientFactory(): never {
    throw notOffered('msGraphClientFactory');
  }

  public get aadHttpClientFactory(): never {
    throw notOffered('aadHttpClientFactory');
  }

  public get aadTokenProviderFactory(): never {
    throw notOffered('aadTokenProviderFactory');
  }
}
