import type { MeetingPartProps } from '../meeting/part';

/** Last calls on a meeting's items: what members say, and the tally. */
export function LastCalls(_props: MeetingPartProps): null {
  return null;
}
