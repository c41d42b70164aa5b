import type { ChangeRequest } from '../changeRequest/move';
import { statusOf } from '../changeRequest/move';
import type { Status } from '../changeRequest/status';
import { transitions } from '../changeRequest/transitions';
import type { PackBody } from '../program/pack';

const [tabling] = transitions.filter(transition => transition.by === 'agenda' && transition.to === 'tabled');

/** The status of what is on the agenda of the body that decides on it. */
export const onAgenda = tabling.to;

/** Does a change request of this status wait for the body: as the program says, or on its agenda since? */
export const waits = (status: Status, { waitsFor }: Pick<PackBody, 'waitsFor'>): boolean =>
  waitsFor.includes(status) || (status === tabling.to && tabling.from.some(from => waitsFor.includes(from)));

/**
 * Would a decision of the body move the change request? Not where it is before the body's turn, or past it; a body that change requests do not wait for
 * advises on all of them (domain.md, "Change request lifecycle").
 */
export const isTheirTurn = (request: ChangeRequest, body: Pick<PackBody, 'waitsFor'>): boolean =>
  body.waitsFor.length === 0 || waits(statusOf(request), body);
