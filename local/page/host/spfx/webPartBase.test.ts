/** @jest-environment jsdom */
import type { BuiltManifest } from '../../builtManifest';
import type { PageContext } from './pageContext';
import { ThemeProvider } from './componentBase';
import { DisplayMode, ServiceScope, Version } from './coreLibrary';
import { BaseClientSideWebPart, hosted } from './webPartBase';
import type { Beginning, StoredProperties } from './webPartBase';
import { WebPartContext } from './webPartContext';

// jsdom has no structuredClone; the bags of these tests are plain JSON.
Object.assign(globalThis, { structuredClone: (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown });

interface Properties {
  title?: string;
  list?: { size?: number };
}

class SampleWebPart extends BaseClientSideWebPart<Properties> {
  public readonly happened: string[] = [];

  public render(): void {
    this.happened.push(`render ${JSON.stringify(this.properties)} ${DisplayMode[this.displayMode]}`);
  }

  protected override onInit(): Promise<void> {
    this.happened.push('init');
    return Promise.resolve();
  }

  protected override onThemeChanged(theme: { isInverted?: boolean } | undefined): void {
    this.happened.push(`theme ${theme?.isInverted}`);
  }

  protected override get dataVersion(): Version {
    return Version.parse('2.0');
  }

  protected override onAfterDeserialize(stored: Properties, version: Version): Properties {
    return version.lessThan(this.dataVersion) ? { ...stored, title: `${stored.title} (upgraded)` } : stored;
  }

  protected override onPropertyPaneFieldChanged(path: string, oldValue: unknown, newValue: unknown): void {
    this.happened.push(`changed ${path} ${oldValue} ${newValue}`);
  }
}

function beginning(themes: ThemeProvider, stored?: StoredProperties): Beginning {
  const serviceScope = ServiceScope.startNewRoot();
  serviceScope.provide(ThemeProvider.serviceKey, themes);
  serviceScope.finish();
  const context = new WebPartContext({
    instanceId: 'i', manifest: { alias: 'Sample' } as BuiltManifest, domElement: document.createElement('div'),
    pageContext: {} as PageContext, serviceScope, sdks: {},
    propertyPane: {
      open: jest.fn(), close: jest.fn(), openDetails: jest.fn(), refresh: jest.fn(), isRenderedByWebPart: () => false,
      isPropertyPaneOpen: () => false
    },
    statusRenderer: {
      displayLoadingIndicator: jest.fn(), clearLoadingIndicator: jest.fn(), renderError: jest.fn(),
      clearError: jest.fn()
    }
  });
  return {
    context, title: 'Sample', description: '', accessibleTitle: 'Web part: Sample', preconfigured: { title: 'First' },
    stored, displayMode: DisplayMode.Read
  };
}

async function begin(stored?: StoredProperties): Promise<{ webPart: SampleWebPart; themes: ThemeProvider }> {
  const webPart = new SampleWebPart();
  const themes = new ThemeProvider({ isInverted: false } as never);
  await webPart[hosted].begin(beginning(themes, stored));
  return { webPart, themes };
}

describe('a web part on the local page', () => {
  it('gets its theme, then onInit, then render, as on SharePoint', async () => {
    const { webPart } = await begin();
    expect(webPart.happened).toEqual(['theme false', 'init', 'render {"title":"First"} Read']);
    expect(webPart.context.domElement.getAttribute('aria-label')).toBe('Web part: Sample');
  });

  it('renders again when the theme or the display mode changes', async () => {
    const { webPart, themes } = await begin();
    webPart.happened.length = 0;
    themes.change({ isInverted: true } as never);
    webPart[hosted].changeDisplayMode(DisplayMode.Edit);
    expect(webPart.happened).toEqual(['theme true', 'render {"title":"First"} Read', 'render {"title":"First"} Edit']);
  });

  it('hears of a changed property, by path, once', async () => {
    const { webPart } = await begin();
    webPart.happened.length = 0;
    webPart[hosted].changeProperty('list.size', 5);
    webPart[hosted].changeProperty('list.size', 5);
    webPart[hosted].changeProperty('__proto__.polluted', true);
    expect(webPart.happened.slice(0, 2)).toEqual([
      'changed list.size undefined 5', 'render {"title":"First","list":{"size":5}} Read'
    ]);
    expect({}).not.toHaveProperty('polluted');
    expect(webPart[hosted].store()).toEqual({
      dataVersion: '2.0', properties: { title: 'First', list: { size: 5 } }
    });
  });

  it('upgrades properties that an older version stored', async () => {
    const { webPart } = await begin({ dataVersion: '1.0', properties: { title: 'Kept' } });
    expect(webPart.happened.at(-1)).toBe('render {"title":"Kept (upgraded)"} Read');
  });

  it('says what the page does not offer', async () => {
    const { webPart } = await begin();
    expect(() => webPart.context.spHttpClient).toThrow('does not offer context.spHttpClient');
  });
});
