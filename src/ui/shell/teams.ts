import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IMicrosoftTeams } from '@microsoft/sp-webpart-base';
import { speaking } from './inLanguage';
import type { Place } from './place';
import { hashOf, here } from './place';
import { enter, placeOfLink } from './placeOfLink';
import { teamsTheme } from './teamsThemes';
import { languageOf } from './words';

/** What Teams tells a page of the hub, and what the page asks of it. */
export interface Teams {
  /** The look of Teams when the page opened. */
  readonly theme: IReadonlyTheme;
  /** Calls back each time when the user gives Teams another look, and when asked to {@link Teams.lookAgain}. */
  onTheme(follow: (theme: IReadonlyTheme) => void): void;
  /** teams-js keeps one theme handler a page: should SPFx have set its own after ours, its news lead here. */
  lookAgain(): void;
  /** Lets Teams show a link to a place, or to where the user is now; `label` names it. False where this Teams shows none, as on phones. */
  shareLink(label: string, place?: Place): boolean;
}

/** The cultures of our string tables, as SharePoint names them. */
const cultures = { en: 'en-us', fr: 'fr-fr' } as const;

/**
 * The address in which the page speaks the language of Teams, where it does not yet. SharePoint chooses the string tables before a web part
 * starts, by the user's language on the site; `forceLocale` overrules that, but a tab that was saved long ago has none in its address.
 * @param locale as Teams names it, `fr-ca`
 * @returns undefined when the tables are right, or when the address asks for them already and SharePoint has none
 */
export function addressIn(locale: string, address: string): string | undefined {
  const wanted = languageOf(locale);
  const url = new URL(address);
  if (speaking() === wanted || url.searchParams.get('forceLocale') === cultures[wanted]) return undefined;
  url.searchParams.set('forceLocale', cultures[wanted]);
  return url.toString();
}

/**
 * Reads from Teams how the page shall look and speak and what a link led to. It ends when the page may be drawn: never, when it leaves for its
 * address in the other language. Undefined where Teams does not answer; the page is then one of SharePoint.
 * @param sdk what SPFx hands a web part: the teams-js that it has initialized
 */
export async function openTeams({ teamsJs }: IMicrosoftTeams, settled = 5000): Promise<Teams | undefined> {
  const { app, pages } = teamsJs;
  const late = new Promise<undefined>(resolve => { setTimeout(() => resolve(undefined), settled); });
  // A Teams that refuses its context is as good as none: the hub works without it.
  const context = await Promise.race([app.getContext().catch(() => undefined), late]);
  if (!context) return undefined;
  const elsewhere = addressIn(context.app.locale, window.location.href);
  if (elsewhere) {
    window.location.replace(elsewhere);
    return new Promise(() => undefined);
  }
  enter(placeOfLink(context.page.subPageId));
  let name = context.app.theme;
  let follower: ((theme: IReadonlyTheme) => void) | undefined;
  const change = (now: string): void => {
    if (now === name) return;
    name = now;
    follower?.(teamsTheme(now));
  };
  return {
    theme: teamsTheme(name),
    onTheme: follow => {
      follower = follow;
      app.registerOnThemeChangeHandler(change);
    },
    lookAgain: () => {
      // Without an answer the look stays as it is.
      app.getContext().then(now => change(now.app.theme), () => undefined);
    },
    shareLink: (label, place = here()) => {
      try {
        pages.shareDeepLink({ subPageId: hashOf(place), subPageLabel: label });
        return true;
      } catch {
        // teams-js throws where its host has no pages, or not in this frame.
        return false;
      }
    }
  };
}
