import type { MeetingRecord } from '../../../domain/committee/record';
import { readRecord } from '../../../site/committee/readRecord';
import { useHub } from '../../shell/hub';
import type { Reading } from '../../shell/useReading';
import { useReading } from '../../shell/useReading';

/** The record of one meeting of a body. */
export function useMeetingRecord(meetingId: number, bodyId: number): Reading<MeetingRecord> {
  const { store } = useHub();
  return useReading(() => readRecord(store, meetingId, bodyId), [store, meetingId, bodyId]);
}
