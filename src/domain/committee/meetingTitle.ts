import type { Change, Item, Language } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { meetings } from '../../schema/lists/meetings';
import { longDay } from '../calendarText';
import type { Pack } from '../program/pack';

type Meeting = Item<typeof meetings>;

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

/**
 * The title of a meeting that is moved to another day: where it ends in the day of before, in the site's zone, it ends in the new one, so that neither the
 * next agenda nor a resolution names a day on which there was no meeting. Nothing where it stays as it is, for example because somebody gave it otherwise.
 * @param change what is saved; a title in it is looked at in place of the old one
 */
export function movedTitle(meeting: Pick<Meeting, 'Title' | 'StartsAt'>, change: Change<typeof meetings>, zone: Pick<Zone, 'dayOf'>): string | undefined {
  if (!meeting.StartsAt || !change.StartsAt) return undefined;
  const [before, after] = [meeting.StartsAt, change.StartsAt].map(at => zone.dayOf(at));
  const title = change.Title ?? meeting.Title ?? '';
  return before !== after && title.endsWith(before) ? title.slice(0, -before.length) + after : undefined;
}
