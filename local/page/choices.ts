import type { Culture, ThemeName } from './pageData';

/** The sample people of the local SharePoint, by the key that its `local-user` cookie carries. */
export const people = ['owner', 'chair', 'member', 'society', 'reader', 'guest'] as const;
export type Person = (typeof people)[number];

export const cultures: readonly Culture[] = ['en-US', 'fr-FR'];
export const themes: readonly ThemeName[] = ['light', 'dark'];

/** What a person chose for looking at the site; each is a cookie. */
export interface Choices {
  person: Person;
  culture: Culture;
  theme: ThemeName;
}

/** The cookie of each choice, what it may hold and what holds when it is missing or wrong: the first value. */
export const choiceCookies = {
  person: { cookie: 'local-user', values: people },
  culture: { cookie: 'local-language', values: cultures },
  theme: { cookie: 'local-theme', values: themes }
} as const;

/** Reads the choices from a Cookie header. */
export function readChoices(cookieHeader: string | undefined): Choices {
  const cookies = new Map(
    (cookieHeader ?? '').split(';').map(part => part.trim().split('=', 2) as [string, string | undefined])
  );
  function read<T extends string>({ cookie, values }: { cookie: string; values: readonly T[] }): T {
    const chosen = cookies.get(cookie);
    return values.find(value => value === chosen) ?? values[0];
  }
  return {
    person: read(choiceCookies.person),
    culture: read(choiceCookies.culture),
    theme: read(choiceCookies.theme)
  };
}

/**
 * The Set-Cookie header for a choice written as `culture=fr-FR`; undefined when there is no such choice or value.
 * Readable by script, as the local SharePoint's own cookie is; it holds no secret.
 */
export function cookieFor(name: string, value: string): string | undefined {
  if (!Object.hasOwn(choiceCookies, name)) return undefined;
  const { cookie, values } = choiceCookies[name as keyof Choices];
  return (values as readonly string[]).includes(value) ? `${cookie}=${value}; Path=/; SameSite=Lax` : undefined;
}
