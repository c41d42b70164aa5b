import type { MeetingPartProps } from '../meeting/part';

/** A meeting's minutes: composed, edited, posted. */
export function MinutesPart(_props: MeetingPartProps): null {
  return null;
}
