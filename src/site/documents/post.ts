import type { Language } from '../../schema/define';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { meetings } from '../../schema/lists/meetings';
import { minutesLanguages } from '../../schema/lists/minutes';
import { composeAgenda } from '../../domain/committee/minutes/agendaText';
import type { Meeting } from '../../domain/committee/agenda';
import type { MeetingRecord } from '../../domain/committee/record';
import { say } from '../../domain/program/say';
import type { Failure, Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { readAgendaActions } from '../committee/agendaActions';
import { removeFresh } from '../removeFresh';
import type { PostedText } from './documentPage';
import { documentPage } from './documentPage';
import { openMinutes } from './minutesRows';
import { fileName, filesOfMeeting } from './postedFiles';
import type { Posted, PostedFile, PostedKind, Posting } from './posting';
import { wordFile } from './wordFile';

export type { Posted, PostedFile, Posting } from './posting';

/** How often the files' rows are written again when somebody else posts at the same time. */
const attempts = 4;
const stamps = { agenda: 'AgendaPostedOn', minutes: 'MinutesPostedOn' } as const;

interface Document {
  readonly file: Omit<PostedFile, 'url'>;
  readonly bytes: Uint8Array;
}

/** The Word files, then the pages that lead to each other. */
async function documentsOf(kind: PostedKind, texts: readonly PostedText[], { meeting }: MeetingRecord, given: Posting): Promise<readonly Document[]> {
  const at = meeting.StartsAt ?? given.zone.midnightOf(given.today);
  const file = (language: Language, format: PostedFile['format']): Document['file'] =>
    ({ name: fileName(given.zone.dayOf(at), kind, meeting.Id, language, format), kind, language, format });
  const words = await Promise.all(texts.map(async text => ({
    file: file(text.language, 'docx'), bytes: await wordFile(text, at, given.rules.words[text.language])
  })));
  const pages = texts.map(text => ({
    file: file(text.language, 'html'),
    bytes: new TextEncoder().encode(documentPage(text, file(text.language === 'en' ? 'fr' : 'en', 'html').name))
  }));
  return [...words, ...pages];
}

async function put(store: Store, documents: readonly Document[], { meeting }: MeetingRecord, given: Posting): Promise<Result<readonly PostedFile[]>> {
  for (let attempt = 1; ; attempt++) {
    const written = await store.putFiles(meetingDocuments, documents.map(({ file, bytes }) => ({
      path: `${given.rules.code}/${file.name}`, bytes,
      row: {
        Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, Body: { Id: given.body.Id, Title: given.body.Title ?? '' },
        Kind: file.kind, Language: file.language, PostedOn: given.today,
        ...(file.kind === 'minutes' ? { AdoptedBy: meeting.MinutesAdoptedBy?.Title ?? null } : {})
      }
    })));
    if (written.ok) return ok(written.value.map(({ url }, index) => ({ ...documents[index].file, url })));
    if (written.failure.kind !== 'conflict' || attempt === attempts) return written;
  }
}

/** Takes away what was posted under another day's name before the meeting was moved; into the recycle bin. */
async function takeAwayOthers(store: Store, kind: PostedKind, meetingId: number, standing: readonly PostedFile[]): Promise<Failure | undefined> {
  const found = await filesOfMeeting(store, meetingId);
  if (!found.ok) return found.failure;
  const names = new Set(standing.map(file => file.name));
  for (const { file, posted } of found.value) {
    if (posted?.kind !== kind || names.has(posted.name)) continue;
    const removed = await removeFresh(store, meetingDocuments, file.row.Id);
    if (!removed.ok) return removed.failure;
  }
  return undefined;
}

/**
 * Files first, the meeting's stamp last: a meeting that says that something is posted has it. Every step may be done again, by anyone, at once.
 * The stamp keeps the day of the first posting; the files' own column says the last. Minutes count as posted only of a closed meeting: what was
 * posted before, or stays posted of one that was reopened, is not what was decided in the end.
 */
async function post(store: Store, kind: PostedKind, texts: readonly PostedText[], record: MeetingRecord, given: Posting): Promise<Result<Posted>> {
  const files = await put(store, await documentsOf(kind, texts, record, given), record, given);
  if (!files.ok) return files;
  const stopped = await takeAwayOthers(store, kind, record.meeting.Id, files.value);
  if (stopped) return { ok: false, failure: stopped };
  const counts = (meeting: Meeting): boolean => kind === 'agenda' || (record.meeting.State === 'closed' && meeting.State === 'closed');
  const stamped = await changeFresh(store, meetings, record.meeting.Id, meeting =>
    meeting[stamps[kind]] || !counts(meeting) ? undefined : { [stamps[kind]]: given.today });
  return stamped.ok ? ok({ files: files.value }) : stamped;
}

/**
 * Writes the agenda as a page and a Word file in both languages to the meeting documents, under the body's code, and stamps the meeting with
 * the day. Posting again replaces what is there; the same agenda again changes nothing.
 */
export async function postAgenda(store: Store, record: MeetingRecord, given: Posting): Promise<Result<Posted>> {
  const open = await readAgendaActions(store, record.items, given.body);
  if (!open.ok) return open;
  const agenda = { ...record, openActions: open.value };
  return post(store, 'agenda', minutesLanguages.map(language => ({ language, text: composeAgenda(agenda, { ...given, language }) })), record, given);
}

/**
 * The same for the minutes as they are stored, edits included; composed from the record where nobody opened them yet. The documents say whether
 * the minutes are a draft or by which resolution they were adopted.
 */
export async function postMinutes(store: Store, record: MeetingRecord, given: Posting): Promise<Result<Posted>> {
  const rows = await openMinutes(store, record, given);
  if (!rows.ok) return rows;
  const { draft, adopted } = given.pack.templates.minutes;
  const by = record.meeting.MinutesAdoptedBy;
  return post(store, 'minutes', minutesLanguages.map(language => ({
    language, text: rows.value[language].Text ?? '',
    status: by ? say(adopted, language, { number: by.Title }) : say(draft, language, {})
  })), record, given);
}
