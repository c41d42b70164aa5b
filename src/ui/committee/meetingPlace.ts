import type { Place } from '../shell/place';

/** Where a body's meeting stands on the committee's page, one item of its agenda, or its minutes. Whatever else the address says goes away. */
export const meetingPlace = (body: string, meeting: number, item?: number | 'minutes'): Place =>
  ({ body, tab: 'meeting', meeting: String(meeting), ...(item === undefined ? {} : { item: String(item) }) });
