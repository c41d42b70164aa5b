import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseComponent, ThemeProvider } from './componentBase';
import type { ThemeChangedEventArgs } from './componentBase';
import { DisplayMode, Version } from './coreLibrary';
import { WebPartContext } from './webPartContext';

/** The public names of `@microsoft/sp-webpart-base` that web parts use. */
export { WebPartContext };

/** What a page kept of a web part: its properties, and the data version that wrote them. */
export interface StoredProperties {
  dataVersion: string;
  properties: Record<string, unknown>;
}

/** What a web part starts with. */
export interface Beginning {
  context: WebPartContext;
  title: string;
  description: string;
  /** What assistive technology calls the web part's place, unless the web part says otherwise. */
  accessibleTitle: string;
  /** The properties of the manifest's preconfigured entry. */
  preconfigured: Record<string, unknown>;
  stored: StoredProperties | undefined;
  displayMode: DisplayMode;
}

/** The host's handle on a web part. A symbol keeps it out of the way of the web part's own names. */
export const hosted: unique symbol = Symbol('hosted');

/** What the host does with a web part. */
export interface Hosted {
  begin(beginning: Beginning): Promise<void>;
  changeDisplayMode(mode: DisplayMode): void;
  changeProperty(path: string, value: unknown): void;
  applyProperties(): void;
  resize(): void;
  loadPaneResources(): Promise<void>;
  readPane(): IPropertyPaneConfiguration;
  startPane(): void;
  completePane(): void;
  store(): StoredProperties;
  readonly reactive: boolean;
}

/** The base of web parts, without a user interface of its own. */
export abstract class BaseWebPart<Properties extends object> extends BaseComponent {
  public readonly context!: WebPartContext;
  protected bag!: Properties;
  protected mode: DisplayMode = DisplayMode.Read;
  protected begun!: Beginning;

  public get instanceId(): string {
    return this.context.instanceId;
  }

  public get componentId(): string {
    return this.context.manifest.id;
  }

  public get manifest(): WebPartContext['manifest'] {
    return this.context.manifest;
  }

  public get displayMode(): DisplayMode {
    return this.mode;
  }

  public get previewImageUrl(): string | undefined {
    return undefined;
  }

  protected get properties(): Properties {
    return this.bag;
  }

  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected get disableReactivePropertyChanges(): boolean {
    return false;
  }

  protected get title(): string {
    return this.begun.title;
  }

  protected get description(): string {
    return this.begun.description;
  }

  protected get accessibleTitle(): string {
    return this.begun.accessibleTitle;
  }

  protected onInit(): Promise<void> {
    return Promise.resolve();
  }

  protected onBeforeSerialize(): void {
    // For the web part to fill.
  }

  protected onAfterDeserialize(stored: unknown, _dataVersion: Version): Properties {
    return stored as Properties;
  }

  protected loadPropertyPaneResources(): Promise<void> {
    return Promise.resolve();
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [] };
  }

  protected onPropertyPaneFieldChanged(_path: string, _oldValue: unknown, _newValue: unknown): void {
    // For the web part to fill.
  }

  protected onPropertyPaneConfigurationStart(): void {
    // For the web part to fill.
  }

  protected onPropertyPaneConfigurationComplete(): void {
    // For the web part to fill.
  }

  protected onAfterPropertyPaneChangesApplied(): void {
    // For the web part to fill.
  }

  protected onPropertyPaneRendered(): void {
    // For the web part to fill.
  }

  protected abstract onDisplayModeChanged(oldMode: DisplayMode): void;
}

/** The base of client-side web parts, with the order of events that SharePoint has: theme, onInit, render. */
export abstract class BaseClientSideWebPart<Properties extends object> extends BaseWebPart<Properties> {
  private rendered = false;
  private lastWidth = 0;

  public readonly [hosted]: Hosted = this.createHosted();

  protected get domElement(): HTMLElement {
    return this.context.domElement;
  }

  protected get width(): number {
    return this.domElement.clientWidth;
  }

  protected get renderedOnce(): boolean {
    return this.rendered;
  }

  protected get renderedFromPersistedData(): boolean {
    return this.begun.stored !== undefined;
  }

  protected get canOpenPopupOnRender(): boolean {
    return true;
  }

  protected get isRenderAsync(): boolean {
    return false;
  }

  protected abstract render(): void;

  protected renderCompleted(error?: Error): void {
    if (error) this.renderError(error);
  }

  protected renderError(error: Error): void {
    this.context.statusRenderer.renderError(this.domElement, error);
  }

  protected clearError(): void {
    this.context.statusRenderer.clearError(this.domElement);
  }

  protected onDisplayModeChanged(_oldMode: DisplayMode): void {
    this.render();
  }

  protected onAfterResize(_newWidth: number): void {
    // For the web part to fill.
  }

  protected onThemeChanged(_theme: object | undefined): void {
    // For the web part to fill.
  }

  private createHosted(): Hosted {
    const isReactive = (): boolean => !this.disableReactivePropertyChanges;
    return {
      begin: beginning => this.begin(beginning),
      changeDisplayMode: mode => {
        const old = this.mode;
        this.mode = mode;
        if (old !== mode) this.onDisplayModeChanged(old);
      },
      changeProperty: (path, value) => {
        const old = readPath(this.bag, path);
        if (Object.is(old, value)) return;
        writePath(this.bag, path, value);
        if (!isReactive()) return;
        this.onPropertyPaneFieldChanged(path, old, value);
        this.render();
      },
      applyProperties: () => {
        this.render();
        this.onAfterPropertyPaneChangesApplied();
      },
      resize: () => {
        if (!this.rendered || this.width === this.lastWidth) return;
        this.lastWidth = this.width;
        this.onAfterResize(this.width);
      },
      loadPaneResources: () => this.loadPropertyPaneResources(),
      readPane: () => this.getPropertyPaneConfiguration(),
      startPane: () => {
        this.onPropertyPaneConfigurationStart();
        this.onPropertyPaneRendered();
      },
      completePane: () => this.onPropertyPaneConfigurationComplete(),
      store: () => {
        this.onBeforeSerialize();
        return { dataVersion: this.dataVersion.toString(), properties: structuredClone(this.bag as Bag) };
      },
      get reactive() {
        return isReactive();
      }
    };
  }

  private async begin(beginning: Beginning): Promise<void> {
    const { context, preconfigured, stored } = beginning;
    Object.assign(this, { context });
    this.begun = beginning;
    this.mode = beginning.displayMode;
    this.bag = stored
      ? this.onAfterDeserialize(structuredClone(stored.properties), Version.parse(stored.dataVersion))
      : (structuredClone(preconfigured) as Properties);
    this.domElement.setAttribute('role', 'region');
    this.domElement.setAttribute('aria-label', this.accessibleTitle);

    const provider = context.serviceScope.consume(ThemeProvider.serviceKey);
    this.onThemeChanged(provider.tryGetTheme());
    provider.themeChangedEvent.add(this, this.changeTheme);
    await this.onInit();
    this.rendered = true;
    this.lastWidth = this.width;
    this.render();
  }

  private changeTheme(args: ThemeChangedEventArgs): void {
    this.onThemeChanged(args.theme);
    if (this.rendered && this.onThemeChanged !== BaseClientSideWebPart.prototype.onThemeChanged) this.render();
  }
}

type Bag = Record<string, unknown>;

/** Reads `a.b.c` of a property bag. */
export function readPath(bag: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Bag | undefined)?.[key], bag);
}

function writePath(bag: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  // A page must not let a property path reach a prototype.
  if ([...keys, last].some(key => key === '__proto__' || key === 'constructor' || key === 'prototype')) return;
  const target = keys.reduce<Bag>((holder, key) => (holder[key] ??= {}) as Bag, bag as Bag);
  target[last] = value;
}
