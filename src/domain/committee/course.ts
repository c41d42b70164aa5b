import type { AgendaItem, Meeting } from './agenda';
import type { Resolution } from './decision';

/** Lookup columns by which agendas and resolutions name what they are about. */
export type CourseColumn = 'ChangeRequest' | 'Practice' | 'WorkItem';

/** What is recorded of a subject in committees. */
export interface CourseGiven {
  readonly items: readonly AgendaItem[];
  readonly resolutions: readonly Resolution[];
  readonly meetings: readonly Meeting[];
}

/** A decision, and the one that took its place if there is one. */
export interface CourseDecision {
  readonly resolution: Resolution;
  readonly supersededBy?: Resolution;
}

/** One meeting that a subject was before. */
export interface CourseEntry {
  readonly meeting: Meeting;
  /** Absent where a resolution was recorded without an agenda item. */
  readonly item?: AgendaItem;
  /** Oldest first, superseded ones too: resolutions are never taken away (domain.md, "Committees"). */
  readonly decisions: readonly CourseDecision[];
}

/** The way of a subject through committees, newest meeting first; items that were taken off an agenda without a decision are left out. */
export function courseOf({ items, resolutions, meetings }: CourseGiven): readonly CourseEntry[] {
  const decisionsAt = (meetingId: number): readonly CourseDecision[] => resolutions.filter(one => one.Meeting?.Id === meetingId)
    .sort((a, b) => a.Id - b.Id).map(resolution => {
      const supersededBy = resolutions.find(other => other.Supersedes?.Id === resolution.Id);
      return { resolution, ...(supersededBy && { supersededBy }) };
    });
  return meetings.map(meeting => {
    const item = items.find(one => one.Meeting?.Id === meeting.Id);
    return { meeting, ...(item && { item }), decisions: decisionsAt(meeting.Id) };
  }).filter(({ item, decisions }) => decisions.length > 0 || (item !== undefined && item.State !== 'removed'))
    .sort((a, b) => (a.meeting.StartsAt ?? '') < (b.meeting.StartsAt ?? '') ? 1 : -1);
}
