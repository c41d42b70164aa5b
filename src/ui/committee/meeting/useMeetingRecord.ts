import type { MeetingRecord } from '../../../domain/committee/record';
import { readRecord, recordLists } from '../../../site/committee/readRecord';
import { useHub } from '../../shell/hub';
import type { Reading } from '../../shell/useReading';
import { useReading } from '../../shell/useReading';

/** A record as it was at a moment, and the change token of that moment. */
export interface RecordRead {
  readonly record: MeetingRecord;
  /** What changed since is asked for with it; absent when it could not be had. */
  readonly token?: string;
}

/** The record of one meeting of a body. The token travels in its first request and is older than any row of it. */
export function useMeetingRecord(meetingId: number, bodyId: number): Reading<RecordRead> {
  const { store } = useHub();
  return useReading(async () => {
    const [token, record] = await Promise.all([store.changesIn(recordLists), readRecord(store, meetingId, bodyId)]);
    return 'kind' in record ? record : { record, ...(token.ok ? { token: token.value.token } : {}) };
  }, [store, meetingId, bodyId]);
}
