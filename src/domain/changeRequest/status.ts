import { changeRequestStatuses } from '../../schema/lists/changeRequests';

export type Status = typeof changeRequestStatuses[number];

/** Once decided, a change request's text is frozen: a change to it is a new revision (domain.md, "Change request lifecycle"). */
export const decided: readonly Status[] = ['endorsed', 'submitted', 'in release', 'implemented', 'declined', 'merged'];

/** Statuses that an import may write: all but those that exist only through an agenda item, a resolution or a merge target. */
export const importable: readonly Status[] = changeRequestStatuses.filter(status =>
  !['tabled', 'endorsed', 'merged'].includes(status));
