import type { Language } from '../../schema/define';
import type { Pack } from '../program/pack';

/**
 * A meeting's title in a language. What scheduling writes, `<body>, <day>`, has the body's name in the language of whoever scheduled it: a reader sees it in
 * theirs. A title that somebody gave it stays.
 */
export function meetingTitle(title: string, bodies: ReadonlyArray<Pick<Pack['bodies'][number], 'words'>>, language: Language): string {
  for (const { words } of bodies) {
    const named = Object.values(words).find(name => title.startsWith(`${name}, `));
    if (named !== undefined) return words[language] + title.slice(named.length);
  }
  return title;
}
