import type { Language } from '../../schema/define';
import { longDay } from '../calendarText';
import type { Pack } from '../program/pack';

/**
 * A meeting's title in a language. What scheduling writes, `<body>, <day>`, has the body's name in the language of whoever scheduled it, and the day in
 * figures: a reader sees the name in theirs, and the day in words. A title that somebody gave it stays.
 */
export function meetingTitle(title: string, bodies: ReadonlyArray<Pick<Pack['bodies'][number], 'words'>>, language: Language): string {
  for (const { words } of bodies) {
    const named = Object.values(words).find(name => title.startsWith(`${name}, `));
    if (named === undefined) continue;
    const rest = title.slice(named.length + 2);
    return `${words[language]}, ${/^\d{4}-\d{2}-\d{2}$/.test(rest) ? longDay(rest, language) : rest}`;
  }
  return title;
}
