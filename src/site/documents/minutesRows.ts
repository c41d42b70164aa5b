import type { Language } from '../../schema/define';
import { minutes, minutesLanguages } from '../../schema/lists/minutes';
import type { MeetingRecord, MinutesRow } from '../../domain/committee/record';
import { composeMinutes } from '../../domain/committee/minutes/compose';
import type { Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import type { Posting } from './posting';

/** The client key of a meeting's minutes in one language: whoever opens them first, there is one row. */
export const minutesKey = (meetingId: number, language: Language): string => `minutes:${meetingId}:${language}`;

/** The minutes of one meeting in both languages, each row with its ETag. */
export type BothMinutes = Readonly<Record<Language, MinutesRow>>;

/** The minutes as they are stored; those that are not yet are absent. */
export async function readMinutes(store: Store, meetingId: number): Promise<Result<Partial<BothMinutes>>> {
  const found = await Promise.all(minutesLanguages.map(language => store.find(minutes, minutesKey(meetingId, language))));
  const rows: Partial<Record<Language, MinutesRow>> = {};
  for (const [index, row] of found.entries()) {
    if (!row.ok) return row;
    if (row.value) rows[minutesLanguages[index]] = row.value;
  }
  return ok(rows);
}

/** The minutes as they are stored. Where there are none yet, they are composed from the record and kept: for those who may write them. */
export async function openMinutes(
  store: Store, record: MeetingRecord, given: Pick<Posting, 'pack' | 'rules' | 'zone'>
): Promise<Result<BothMinutes>> {
  const { meeting } = record;
  const there = await readMinutes(store, meeting.Id);
  if (!there.ok) return there;
  const missing = minutesLanguages.filter(language => !there.value[language]);
  const added = await Promise.all(missing.map(language => {
    const composed = composeMinutes(record, { ...given, language });
    return store.add(minutes, {
      Title: `${meeting.Title ?? ''} (${language})`, Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, Language: language,
      Composed: composed, Text: composed
    }, minutesKey(meeting.Id, language));
  }));
  for (const row of added) if (!row.ok) return row;
  // Read again: the answer to an add has no ETag, and somebody else's may have been first.
  const whole = missing.length > 0 ? await readMinutes(store, meeting.Id) : there;
  if (!whole.ok) return whole;
  const { en, fr } = whole.value;
  return en && fr ? ok({ en, fr }) : failed({ kind: 'missing', of: 'item', what: `${minutes.name} ${meeting.Id}` });
}
