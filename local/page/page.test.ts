import { cookieFor, readChoices } from './choices';
import { html, jsonMarkup } from './html';
import type { BuiltManifest } from './builtManifest';
import type { PageAssets } from './pageData';
import { scriptAddresses } from './scriptAddresses';
import { words } from './words';

describe('choices', () => {
  it('are read from cookies, and fall back to the first of each', () => {
    expect(readChoices('a=b; local-user=guest;local-language=fr-FR')).toEqual({
      person: 'guest', culture: 'fr-FR', theme: 'light'
    });
    expect(readChoices('local-user=root')).toEqual({ person: 'owner', culture: 'en-US', theme: 'light' });
    expect(readChoices(undefined).person).toBe('owner');
  });

  it('become cookies only when there is such a choice', () => {
    expect(cookieFor('person', 'chair')).toBe('local-user=chair; Path=/; SameSite=Lax');
    expect(cookieFor('person', 'chair; Path=/x')).toBeUndefined();
    expect(cookieFor('toString', 'chair')).toBeUndefined();
  });
});

describe('html', () => {
  it('escapes what is not markup, and lets no data end its script element', () => {
    expect(html`<p>${'<b> & "c"'}${html`<i></i>`}${undefined}</p>`.text)
      .toBe('<p>&lt;b&gt; &amp; &quot;c&quot;<i></i></p>');
    expect(jsonMarkup({ a: '</script>' }).text).not.toContain('</');
  });
});

describe('script addresses', () => {
  const manifest: BuiltManifest = {
    id: 'x', alias: 'X', version: '1.0.0', componentType: 'WebPart', preconfiguredEntries: [],
    loaderConfig: {
      entryModuleId: 'entry',
      scriptResources: {
        entry: { type: 'path', path: 'entry_1.js' },
        'react-dom': { type: 'component', id: 'r', version: '17.0.1' },
        '@microsoft/sp-webpart-base': { type: 'component', id: 's', version: '1.23.2' },
        Strings: { type: 'localizedPath', paths: { 'fr-FR': 'fr.js' }, defaultPath: 'en.js' }
      }
    }
  };
  const assets: PageAssets = { bundles: '/b/', react: '/r.js', reactDom: '/d.js', icons: '/i.js', teamsJs: '/t.js', fonts: '/f/' };

  it('take the string table of the culture, or the default one', () => {
    expect(scriptAddresses(manifest, 'fr-FR', assets).get('Strings')).toBe('/b/fr.js');
    expect(scriptAddresses(manifest, 'en-US', assets).get('Strings')).toBe('/b/en.js');
  });

  it('hold React and the bundles, but no component of SPFx', () => {
    expect(Object.fromEntries(scriptAddresses(manifest, 'en-US', assets))).toEqual({
      entry: '/b/entry_1.js', 'react-dom': '/d.js', react: '/r.js', Strings: '/b/en.js'
    });
  });
});

it('the frame has the same words in both languages, none empty', () => {
  const flat = (table: object): string[] => Object.entries(table).flatMap(([key, value]) => {
    if (typeof value === 'object') return flat(value as object).map(inner => `${key}.${inner}`);
    expect(value).not.toBe('');
    return [key];
  });
  expect(flat(words['fr-FR'])).toEqual(flat(words['en-US']));
});
