import { addDays } from '../days';
import type { AgendaItem } from './agenda';
import { votersOn } from './members';
import type { Member, Position } from './record';

/** What members may answer in a last call; `pull` is no answer, it takes an item out of the consent block. */
export const lastCallAnswers = ['agree', 'abstain', 'hold', 'object'] as const;
export type LastCallAnswer = typeof lastCallAnswers[number];

/** The client key of the one answer that an account has given on an agenda item. */
export const positionKey = (agendaItemId: number, userId: number): string => `position:${agendaItemId}:${userId}`;

/** The client key of an account's wish to discuss a routine item: no answer, and so beside the answer. */
export const pullKey = (agendaItemId: number, userId: number): string => `pull:${agendaItemId}:${userId}`;

/** Do answers still count? Until the last day, that day included. `today` is a day in the site's zone. */
export const takesAnswers = ({ LastCallUntil }: Pick<AgendaItem, 'LastCallUntil'>, today: string): boolean =>
  LastCallUntil !== undefined && today <= LastCallUntil;

/** Answers that stop an item from becoming routine, and that need a reason. */
export const stops = (answer: Position['Position']): boolean => answer === 'hold' || answer === 'object';

/** A hold or an objection, with its reason. */
export interface Stop {
  readonly member: Member;
  readonly position: Position;
}

/** What the voting members have said so far. */
export interface LastCallTally {
  /** The last day on which an answer counts, in the site's zone. */
  readonly until: string;
  readonly counts: Readonly<Record<LastCallAnswer, number>>;
  /** Voting members who have not answered. */
  readonly unanswered: readonly Member[];
  readonly stops: readonly Stop[];
}

/** Where the last call on an agenda item stands; `none` when there is none, or nobody whose silence could mean anything. */
export type LastCallOutcome =
  | { readonly state: 'none' }
  | { readonly state: 'running' | 'unobjected' | 'stopped' } & LastCallTally;

/** Did this member write the position? By account where the member has one: what a person writes of somebody else does not count. */
const isBy = (position: Position, member: Member): boolean =>
  member.Person && position.Author ? position.Author.Id === member.Person.Id : position.Member?.Id === member.Id;

/**
 * Where the last call on an agenda item stands on a day in the site's zone. Until its last day, that day included, it runs and answers may
 * be changed; after it, one hold or objection of a voting member stops it, and without one the item is routine: silence is no objection.
 * Those count who have a vote on the day (on the last day, once it is over) and no conflict of interest in the item. A last call that is closed
 * early has the day before as its last one: who has a vote since the day of closing and answered counts, too, so that closing drops no answer.
 *
 * Source: issue "Committees", point 4; the hub's own rule. domain.md, "Registers" (Resolutions), knows decisions between meetings and leaves open how they are
 * reached.
 */
export function lastCallOutcome(
  item: Pick<AgendaItem, 'Id' | 'LastCallUntil' | 'Conflicts'>, positions: readonly Position[], members: readonly Member[], today: string
): LastCallOutcome {
  const until = item.LastCallUntil;
  if (!until) return { state: 'none' };
  const conflicted = new Set(item.Conflicts?.map(member => member.Id));
  const here = positions.filter(position => position.AgendaItem?.Id === item.Id && position.Position !== 'pull');
  const answersOn = (day: string): ReadonlyArray<{ readonly member: Member; readonly position?: Position }> =>
    votersOn(members, day).filter(member => !conflicted.has(member.Id)).map(member => ({ member, position: here.find(position => isBy(position, member)) }));
  const inOffice = answersOn(today < until ? today : until);
  // Who is in a new role since that day has answered already.
  const since = today <= until ? [] : answersOn(addDays(until, 1)).filter(({ position }) => position && !inOffice.some(one => one.position === position));
  const answers = [...inOffice, ...since];
  if (answers.length === 0) return { state: 'none' };

  const count = (answer: LastCallAnswer): number => answers.filter(({ position }) => position?.Position === answer).length;
  const stopping = answers.filter((one): one is Stop => stops(one.position?.Position));
  return {
    state: takesAnswers(item, today) ? 'running' : stopping.length > 0 ? 'stopped' : 'unobjected',
    until,
    counts: { agree: count('agree'), abstain: count('abstain'), hold: count('hold'), object: count('object') },
    unanswered: answers.filter(({ position }) => position?.Position === undefined).map(one => one.member),
    stops: stopping
  };
}

/**
 * The last day that is proposed for a last call: as many days from today as the body's rules say, but before the meeting.
 * `undefined` when the meeting is today or over: then there is no day left. Days in the site's zone.
 * Source: issue "Committees", point 4 (until a date; unobjected items enter the next consent block, so it ends before that meeting); how many days is the
 * body's rule in the program pack.
 */
export function lastCallDay(today: string, days: number, meetingDay: string): string | undefined {
  const dayBefore = addDays(meetingDay, -1);
  const wanted = addDays(today, days);
  const day = wanted < dayBefore ? wanted : dayBefore;
  return day < today ? undefined : day;
}
