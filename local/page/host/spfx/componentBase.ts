import { createTheme } from '@fluentui/react/lib/Theme';
import type { ITheme } from '@fluentui/react/lib/Theme';
import { SPEvent, SPEventArgs } from './coreLibrary';
import { ServiceKey } from './serviceScope';

/** The public names of `@microsoft/sp-component-base` that web parts use. */

/** Raised when the theme of the page or section changes. */
export class ThemeChangedEventArgs extends SPEventArgs {
  public constructor(public readonly theme: ITheme | undefined) {
    super();
  }
}

/** Hands out the theme of the page, and tells when it changes. */
export class ThemeProvider {
  public static readonly serviceKey: ServiceKey<ThemeProvider> =
    ServiceKey.createCustom('ThemeProvider', () => new ThemeProvider(createTheme()));

  public readonly themeChangedEvent: SPEvent<ThemeChangedEventArgs> = new SPEvent();

  public constructor(private theme: ITheme | undefined) {}

  public tryGetTheme(): ITheme | undefined {
    return this.theme;
  }

  /** Changes the theme of the page. For the host. */
  public change(theme: ITheme): void {
    this.theme = theme;
    this.themeChangedEvent.raise(new ThemeChangedEventArgs(theme));
  }
}

/** The base of web parts and extensions: a context, and an end. */
export abstract class BaseComponent {
  private disposed = false;

  public get isDisposed(): boolean {
    return this.disposed;
  }

  public dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.onDispose();
  }

  protected onDispose(): void {
    // For the component to fill.
  }
}
