import type { MeetingPartProps } from '../meeting/part';

/** Preparing a meeting's agenda: adding, ordering, grouping, allotting minutes, posting it. */
export function Preparing(_props: MeetingPartProps): null {
  return null;
}
