/** @jest-environment jsdom */
import fc from 'fast-check';
import type { IMicrosoftTeams } from '@microsoft/sp-webpart-base';
import { siteIn } from './hubSite';
import { hashOf, placeIn } from './place';
import type { Place } from './place';
import { placeOfLink } from './placeOfLink';
import { addressIn, openTeams } from './teams';
import { teamsTheme } from './teamsThemes';
import { themeVariables } from './theme';

describe('a place in a link of Teams', () => {
  const places: fc.Arbitrary<Place> = fc.dictionary(
    fc.constantFrom('body', 'meeting', 'item', 'tab', 'cr'), fc.oneof(fc.constantFrom('os', 'bh', 'actions'), fc.integer({ min: 1 }).map(String)),
    { minKeys: 1 });

  test('leads back to the same place, also when it was encoded once more on its way', () => {
    fc.assert(fc.property(places, place => {
      const link = hashOf(place);
      expect(placeOfLink(link)).toEqual(placeIn(link));
      expect(placeOfLink(encodeURIComponent(link))).toEqual(place);
    }));
  });

  test.each([undefined, '', 'null', 'data:text/html,x', 'body=<img>', 'a=b;c', `body=${'x'.repeat(200)}`])('%s is none', carried => {
    expect(placeOfLink(carried)).toEqual({});
  });
});

describe('the looks of Teams', () => {
  const luminance = (color: string): number => {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  test.each(['default', 'dark', 'contrast'])('%s gives every colour, and words that can be read on each ground', name => {
    const colors = themeVariables(teamsTheme(name)) as Record<string, string>;
    const color = (key: string): string => colors[`--hub-${key}`];
    const grounds = ['bodyBackground', 'bodyStandoutBackground', 'listItemBackgroundHovered', 'listItemBackgroundChecked', 'menuBackground'];
    for (const ground of grounds) {
      for (const words of ['bodyText', 'bodySubtext', 'link', 'errorText']) {
        expect([name, ground, words, contrast(color(words), color(ground)) >= 4.5]).toEqual([name, ground, words, true]);
      }
    }
    const pairs = [
      ['primaryButtonText', 'primaryButtonBackground'], ['primaryButtonText', 'linkHovered'], ['buttonText', 'buttonBackground'],
      ['buttonText', 'buttonBackgroundHovered'], ['bodyText', 'errorBackground'], ['errorText', 'errorBackground'],
      ['warningText', 'warningBackground'], ['bodyText', 'successBackground']
    ];
    for (const [words, ground] of pairs) expect([words, ground, contrast(color(words), color(ground)) >= 4.5]).toEqual([words, ground, true]);
    // WCAG 1.4.11: what shows where a control ends.
    for (const line of ['buttonBorder', 'inputBorder', 'focusBorder']) expect(contrast(color(line), color('bodyBackground'))).toBeGreaterThanOrEqual(3);
    if (name === 'contrast') expect(contrast(color('bodyText'), color('bodyBackground'))).toBe(21);
  });

  test('one of a later Teams is the default', () => {
    expect(teamsTheme('glass')).toBe(teamsTheme('default'));
  });
});

describe('the language of Teams', () => {
  const page = 'https://sample.invalid/_layouts/15/teamshostedapp.aspx?list=a&id=2';
  test('is asked for where SharePoint chose another one, once', () => {
    const french = addressIn('fr-ca', page);
    expect(french).toBe(`${page}&forceLocale=fr-fr`);
    // SharePoint was asked and speaks English all the same: no going round in circles.
    expect(addressIn('fr-ca', french ?? '')).toBeUndefined();
    expect(addressIn('en-ca', page)).toBeUndefined();
    expect(addressIn('de-de', page)).toBeUndefined();
  });
});

describe('opening in Teams', () => {
  interface Told { app: { theme: string; locale: string }; page: { subPageId?: string } }
  const sdk = (told: () => Promise<Told>): { teams: IMicrosoftTeams; change(theme: string): void; shared: unknown[] } => {
    let handler: (theme: string) => void = () => undefined;
    const shared: unknown[] = [];
    const teamsJs = {
      app: { getContext: told, registerOnThemeChangeHandler: (given: typeof handler) => { handler = given; } },
      pages: { shareDeepLink: (parameters: unknown) => shared.push(parameters) }
    };
    return { teams: { teamsJs } as unknown as IMicrosoftTeams, change: theme => handler(theme), shared };
  };
  const told = (theme = 'dark', subPageId?: string): Told => ({ app: { theme, locale: 'en-ca' }, page: { subPageId } });

  beforeEach(() => window.history.replaceState(undefined, '', '/tab'));

  test('goes where the link led, and gives out a link to where the user is', async () => {
    const { teams, shared } = sdk(async () => told('dark', 'body=os&meeting=12'));
    const opened = await openTeams(teams);
    expect(window.location.hash).toBe('#body=os&meeting=12');
    expect(opened?.shareLink('Meeting 12')).toBe(true);
    expect(shared).toEqual([{ subPageId: 'body=os&meeting=12', subPageLabel: 'Meeting 12' }]);
  });

  test('follows each look once, told by Teams or by SPFx', async () => {
    let now = told('default');
    const { teams, change } = sdk(async () => now);
    const opened = await openTeams(teams);
    const followed: unknown[] = [];
    opened?.onTheme(theme => followed.push(theme));
    change('contrast');
    now = told('dark');
    opened?.lookAgain();
    await Promise.resolve();
    await Promise.resolve();
    change('dark');
    expect(followed).toEqual([teamsTheme('contrast'), teamsTheme('dark')]);
  });

  test('is a page of SharePoint where Teams does not answer', async () => {
    expect(await openTeams(sdk(() => Promise.reject(new Error('no context'))).teams)).toBeUndefined();
    expect(await openTeams(sdk(() => new Promise(() => undefined)).teams, 5)).toBeUndefined();
  });
});

describe('the address of the hub’s site', () => {
  const own = 'https://sample.invalid/sites/team';
  test.each([
    [undefined, own], [' ', own], ['/sites/cpin', 'https://sample.invalid/sites/cpin'], ['sites/cpin/', 'https://sample.invalid/sites/cpin'],
    ['https://sample.invalid/sites/cpin/SitePages/Committee.aspx?x=1#body=os', 'https://sample.invalid/sites/cpin'],
    ['https://sample.invalid/sites/cpin/Lists/Bodies/AllItems.aspx', 'https://sample.invalid/sites/cpin'],
    ['https://sample.invalid/', 'https://sample.invalid']
  ])('%s means %s', (typed, url) => expect(siteIn(typed, own)).toEqual({ url }));

  test.each([
    ['cpin', 'notAnAddress'], ['//other.invalid/sites/cpin', 'notAnAddress'], ['https://', 'notAnAddress'], ['data:text/html,x', 'notAnAddress'],
    ['https://other.invalid/sites/cpin', 'anotherTenant'], ['http://sample.invalid/sites/cpin', 'anotherTenant']
  ])('%s is refused', (typed, problem) => expect(siteIn(typed, own)).toEqual({ problem }));
});
