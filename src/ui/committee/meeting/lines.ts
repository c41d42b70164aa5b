import type { AgendaItem } from '../../../domain/committee/agenda';
import { standingIn } from '../../../domain/committee/agenda';
import type { ChangeRequest } from '../../../domain/changeRequest/move';
import type { Resolution } from '../../../domain/committee/decision';
import { inForce, settles } from '../../../domain/committee/decision';
import type { MeetingRecord } from '../../../domain/committee/record';
import { requestOf } from '../../../domain/committee/record';

/** One line of the agenda with what is known about its subject. */
export interface AgendaLine {
  readonly item: AgendaItem;
  /** Where it stands without a resolution. */
  readonly standing: NonNullable<AgendaItem['State']>;
  readonly request?: ChangeRequest;
  /** The resolution in force that settles it. */
  readonly resolution?: Resolution;
  /** All resolutions on it, oldest first: superseded ones and defeated motions too. */
  readonly resolutions: readonly Resolution[];
}

/** Does the line still wait for a decision of this meeting? */
export const undecided = ({ standing, resolution }: AgendaLine): boolean => !resolution && standing === 'waiting';

/** The agenda's lines in order. */
export function linesOf(record: MeetingRecord): readonly AgendaLine[] {
  const { meeting, items, resolutions } = record;
  const settled = inForce(resolutions).filter(settles);
  return items.map(item => ({
    item, standing: standingIn(meeting, item),
    request: requestOf(record, item),
    resolution: settled.find(one => one.AgendaItem?.Id === item.Id),
    resolutions: resolutions.filter(one => one.AgendaItem?.Id === item.Id)
  }));
}

/** The correction that takes a resolution's place, if there is one. */
export const correctionOf = (resolution: Resolution, all: readonly Resolution[]): Resolution | undefined =>
  all.find(one => one.Supersedes?.Id === resolution.Id);
