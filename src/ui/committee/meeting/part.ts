import type { MeetingRecord } from '../../../domain/committee/record';
import type { Committee } from '../committee';

/** What each part of a meeting's page is given. */
export interface MeetingPartProps {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  /** Reads the record again, after a write. */
  readonly onChanged: () => void;
}
