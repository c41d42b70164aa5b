import type { Zone } from '../../schema/kinds/kind';
import type { minutesLanguages } from '../../schema/lists/minutes';
import type { BodyRow, MeetingRecord } from '../../domain/committee/record';
import type { Pack, PackBody } from '../../domain/program/pack';
import type { Result, Store } from '../../data/store';
import { failed } from '../../data/store';

/** What posting needs to know besides the record. */
export interface Posting {
  readonly pack: Pack;
  readonly rules: PackBody;
  readonly body: BodyRow;
  readonly zone: Zone;
  /** The calendar day now, in the site's zone. */
  readonly today: string;
}

/** One file as it stands in the library of meeting documents. */
export interface PostedFile {
  readonly name: string;
  /** Server-relative address. */
  readonly url: string;
  readonly language: typeof minutesLanguages[number];
}

/** The files that stand in the library now, and whether the meeting says so. */
export interface Posted {
  readonly files: readonly PostedFile[];
}

const notYet = (what: string): Result<Posted> => failed({ kind: 'unexpected', message: `${what} cannot be posted yet.` });

/** Writes the agenda as a page and a Word file in both languages to the meeting documents, and stamps the meeting with the day. */
export async function postAgenda(_store: Store, _record: MeetingRecord, _given: Posting): Promise<Result<Posted>> {
  return notYet('The agenda');
}

/** Writes the minutes as a page and a Word file in both languages to the meeting documents, and stamps the meeting with the day. */
export async function postMinutes(_store: Store, _record: MeetingRecord, _given: Posting): Promise<Result<Posted>> {
  return notYet('The minutes');
}
