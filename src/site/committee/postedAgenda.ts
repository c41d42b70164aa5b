import type { Language } from '../../schema/define';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import type { AgendaRecord } from '../../domain/committee/minutes/agendaText';
import { composeAgenda } from '../../domain/committee/minutes/agendaText';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { documentPage } from '../documents/documentPage';
import { filesOfMeeting } from '../documents/postedFiles';
import type { MeetingFile } from '../documents/postedFiles';
import type { PostedFile, Posting } from '../documents/posting';

/** The agenda as it is posted. */
export interface PostedAgenda {
  readonly files: readonly MeetingFile[];
  /** The English page, as it stands in the library; absent where there is none. */
  readonly page?: string;
}

const pageIn = (files: readonly MeetingFile[], language: Language): PostedFile | undefined =>
  files.find(({ posted }) => posted?.language === language && posted.format === 'html')?.posted;

/** Reads the files of a posted agenda, and its page, in two requests. */
export async function readPostedAgenda(store: Store, meetingId: number, folder: string): Promise<Result<PostedAgenda>> {
  const found = await filesOfMeeting(store, meetingId);
  if (!found.ok) return found;
  const files = found.value.filter(one => one.posted?.kind === 'agenda');
  const page = pageIn(files, 'en');
  if (!page) return ok({ files });
  const bytes = await store.getFile(meetingDocuments, `${folder}/${page.name}`);
  return bytes.ok ? ok({ files, page: new TextDecoder().decode(bytes.value) }) : bytes;
}

/** Does the posted page say what the agenda says now, action items that were settled since included? The same agenda is always the same page. */
export function saysTheSame(posted: PostedAgenda, record: AgendaRecord, given: Posting): boolean {
  const other = pageIn(posted.files, 'fr');
  return posted.page === documentPage({ language: 'en', text: composeAgenda(record, { ...given, language: 'en' }) }, other?.name ?? '');
}
