import type { Language } from '../../schema/define';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import type { Result, Store, StoredFile } from '../../data/store';
import { ok } from '../../data/store';
import type { PostedFile, PostedKind } from './posting';

/** More than a meeting has: agenda and minutes in two languages and two formats, and what was put beside them by hand. */
const mostFiles = 100;

/** `2026-11-20-minutes-12.en.docx`: the meeting's day for people, its Id because a body may meet twice a day. */
export const fileName = (day: string, kind: PostedKind, meetingId: number, language: Language, format: PostedFile['format']): string =>
  `${day}-${kind}-${meetingId}.${language}.${format}`;

/** What a file is that posting made; `undefined` for files that people put there. */
export function postedFile({ name, url, row }: Pick<StoredFile<typeof meetingDocuments>, 'name' | 'url' | 'row'>): PostedFile | undefined {
  const [, kind, id, language, format] = /^\d{4}-\d{2}-\d{2}-(agenda|minutes)-(\d+)\.(en|fr)\.(html|docx)$/.exec(name) ?? [];
  if (!kind || Number(id) !== row.Meeting?.Id) return undefined;
  return { name, url, kind: kind as PostedKind, language: language as Language, format: format as PostedFile['format'] };
}

/** A file of a meeting: made by posting, or put there by hand. */
export interface MeetingFile {
  readonly file: StoredFile<typeof meetingDocuments>;
  readonly posted?: PostedFile;
}

/** The documents of a meeting, newest first: one request. */
export async function filesOfMeeting(store: Store, meetingId: number): Promise<Result<readonly MeetingFile[]>> {
  const found = await store.files(meetingDocuments, { where: [{ column: 'Meeting', is: 'eq', value: { Id: meetingId, Title: '' } }], top: mostFiles });
  return found.ok ? ok(found.value.files.map(file => ({ file, posted: postedFile(file) }))) : found;
}
