import type { Language } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { meetingDocumentKinds } from '../../schema/lists/meetingDocuments';
import type { BodyRow } from '../../domain/committee/record';
import type { Pack, PackBody } from '../../domain/program/pack';

/** What posting needs to know besides the record. */
export interface Posting {
  readonly pack: Pack;
  readonly rules: PackBody;
  readonly body: BodyRow;
  readonly zone: Zone;
  /** The calendar day now, in the site's zone. */
  readonly today: string;
}

/** What is posted of a meeting. */
export type PostedKind = Exclude<typeof meetingDocumentKinds[number], 'other'>;

/** One file as it stands in the library of meeting documents. */
export interface PostedFile {
  readonly name: string;
  /** Server-relative address. */
  readonly url: string;
  readonly kind: PostedKind;
  readonly language: Language;
  readonly format: 'html' | 'docx';
}

/** The files that stand in the library now. */
export interface Posted {
  readonly files: readonly PostedFile[];
}
