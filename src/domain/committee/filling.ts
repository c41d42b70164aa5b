import type { Change, Draft, Item } from '../../schema/define';
import type { agendaItems } from '../../schema/lists/agendaItems';
import type { practices } from '../../schema/lists/practices';
import type { ChangeRequest } from '../changeRequest/move';
import { statusOf } from '../changeRequest/move';
import { byRank } from '../rank';
import { decided } from '../changeRequest/status';
import type { Status } from '../changeRequest/status';
import { transitions } from '../changeRequest/transitions';
import type { PackBody } from '../program/pack';
import type { Vocabulary } from '../program/vocabulary';
import type { AgendaItem, Meeting } from './agenda';
import { carriedDraft, carriedKey, takenAlong } from './carrying';
import { filledTitle, isOnAgenda, isTakenOff, isWaiting, subjectKey, takesItems } from './agenda';
import { adopts } from './consequence';
import type { Resolution } from './decision';
import { inForce } from './decision';
import { between, byOrder } from './order';

type AgendaDraft = Draft<typeof agendaItems>;

/** An agenda item that is to be there, under its client key. */
export interface Missing {
  readonly key: string;
  readonly draft: AgendaDraft;
}

const [tabling, untabling] = ['table', 'untable'].map(name => {
  const found = transitions.find(transition => transition.name === name);
  if (!found) throw new Error(`There is no transition "${name}".`);
  return found;
});

/** How many meetings back minutes still come up that nobody adopted: a register that came from elsewhere does not fill an agenda. */
const mostBack = 6;

/**
 * The meetings whose minutes are to be adopted, oldest first: the last one held before this one, if it is closed and they are not adopted yet; among the last
 * six also those that were passed over since the body began to adopt minutes, and any that were adopted and opened again.
 * Source: domain.md, "Committees": "the previous minutes come up for adoption".
 * @param adopted ids of meetings that have a resolution by which their minutes were adopted, where the meeting does not say so yet
 */
export function minutesToAdopt(meeting: Meeting, ofBody: readonly Meeting[], adopted: ReadonlySet<number> = new Set()): readonly Meeting[] {
  const startOf = ({ StartsAt = '' }: Meeting): string => StartsAt;
  const before = ofBody.filter(one => one.Id !== meeting.Id && one.State === 'closed' && startOf(one) < (meeting.StartsAt ?? '9999'))
    .sort((a, b) => startOf(a) < startOf(b) ? 1 : -1).slice(0, mostBack);
  const isAdopted = (one: Meeting): boolean => one.MinutesAdoptedBy !== undefined || adopted.has(one.Id);
  const began = before.map(isAdopted).lastIndexOf(true);
  return before.filter((one, index) => !isAdopted(one) && (index === 0 || index < began || one.AdoptedBefore !== undefined)).reverse();
}

/**
 * Is a deferred change request due before this body on the meeting's day? When the day until which it was deferred has come, and it was this
 * body that decided on it last, or it waits for deferred ones. Source: issue "Committees", point 2 (deferred items that are due).
 */
export function isDue(
  request: ChangeRequest, day: string, body: Pick<PackBody, 'waitsFor'>, decidedHere: (resolutionId: number) => boolean
): boolean {
  if (statusOf(request) !== 'deferred' || request.DeferredUntil === undefined || request.DeferredUntil > day) return false;
  return (body.waitsFor as readonly Status[]).includes('deferred') || decidedHere(request.LastResolution?.Id ?? 0);
}

export type WaitingPractice = Pick<Item<typeof practices>, 'Id' | 'Title' | 'ForEndorsement' | 'EndorsedOn' | 'LastResolution'>;

/**
 * Does a practice wait for the endorsement of this body? When the program says that the body endorses practices, the practice is marked ready and not endorsed,
 * and it was not deferred until a later day. Source: domain.md, "Committees": an agenda fills itself from what waits for that body.
 * @param last the resolution that was the last about it, if it is known
 */
export const waitsForEndorsement = (
  practice: WaitingPractice, day: string, body: Pick<PackBody, 'endorsesPractices'>, last?: Pick<Resolution, 'Outcome' | 'DeferredUntil'>
): boolean => body.endorsesPractices && practice.ForEndorsement === true && practice.EndorsedOn === undefined
  && !(last?.Outcome === 'deferred' && last.DeferredUntil !== undefined && last.DeferredUntil > day);

/** Is there still something to be said about it, so that an undecided item about it goes on to the next meeting? */
const isOpen = (request: ChangeRequest | undefined): boolean =>
  request === undefined || !([...decided, 'withdrawn', 'returned', 'deferred'] as readonly Status[]).includes(statusOf(request));

/** What comes before a meeting, besides what is on its agenda already. */
export interface Due {
  /** The meetings whose minutes are to be adopted. */
  readonly minutesOf: readonly Meeting[];
  /** Has the body open action items? */
  readonly actions: boolean;
  /** What earlier meetings of the body left undecided. */
  readonly left: readonly AgendaItem[];
  /** Change requests that wait for the body, and deferred ones that are due. */
  readonly waiting: readonly ChangeRequest[];
  /** Practices that wait for the body's endorsement. */
  readonly practices?: readonly WaitingPractice[];
  /** The change requests that {@link left} is about, as they are now. */
  readonly about: readonly ChangeRequest[];
}

/** Those of the items left undecided that go on; minutes adopted since, and change requests settled since, do not. */
const goingOn = ({ left, about }: Pick<Due, 'left' | 'about'>): readonly AgendaItem[] => left.filter(item =>
  item.Kind !== 'actions' && (!item.ChangeRequest || isOpen(about.find(request => request.Id === item.ChangeRequest?.Id))));

/**
 * What an agenda lacks (domain.md, "Committees": an agenda fills itself from what waits for that body): the minutes to adopt, open action items,
 * what an earlier meeting left undecided, then change requests in rank order and practices to endorse, behind what is there already. The keys make adding one twice
 * harmless; what was taken off is not missing.
 */
export function missingItems(
  meeting: Meeting, there: readonly AgendaItem[], due: Due, body: Pick<PackBody, 'decides'>, vocabulary: Pick<Vocabulary, 'word' | 'bodies'>
): readonly Missing[] {
  if (!takesItems(meeting)) return [];
  const here = { Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, State: 'waiting' } as const;
  const given = (draft: Pick<AgendaDraft, 'Kind' | 'MinutesOf'>): AgendaDraft => {
    const row = { ...here, ...draft, Title: '' };
    return { ...row, Title: filledTitle({ Kind: draft.Kind ?? undefined, MinutesOf: draft.MinutesOf ?? undefined }, vocabulary, 'en') ?? '' };
  };
  const left = goingOn(due);
  const carried = (item: AgendaItem): AgendaDraft => carriedDraft(item, meeting);
  const aboutRequest = new Map(left.flatMap(item => item.ChangeRequest ? [[item.ChangeRequest.Id, item]] : []));
  const ranked = [...new Map([...due.about.filter(request => aboutRequest.has(request.Id)), ...due.waiting].map(one => [one.Id, one])).values()]
    .sort(byRank);

  const first: AgendaDraft[] = [
    ...due.minutesOf.map(one => given({ Kind: 'minutes', MinutesOf: { Id: one.Id, Title: one.Title ?? '' } })),
    ...left.filter(item => item.Kind === 'minutes').map(carried)
  ];
  const second: AgendaDraft[] = due.actions ? [given({ Kind: 'actions' })] : [];
  const last: ReadonlyArray<readonly [string | undefined, AgendaDraft]> = [
    ...left.filter(item => item.Kind !== 'minutes' && !item.ChangeRequest).sort(byOrder)
      .map(item => [carriedKey(item, meeting.Id), carried(item)] as const),
    ...ranked.map(request => {
      const before = aboutRequest.get(request.Id);
      const fresh: AgendaDraft = {
        ...here, Title: request.Title ?? '', Kind: body.decides.length > 0 ? 'decision' : 'discussion',
        ChangeRequest: { Id: request.Id, Title: request.Title ?? '' }
      };
      return [subjectKey(meeting.Id, fresh), before ? carried(before) : fresh] as const;
    }),
    ...(due.practices ?? []).map(practice => {
      const fresh: AgendaDraft = {
        ...here, Title: practice.Title ?? '', Kind: body.decides.length > 0 ? 'decision' : 'discussion',
        Practice: { Id: practice.Id, Title: practice.Title ?? '' }
      };
      return [subjectKey(meeting.Id, fresh), fresh] as const;
    })
  ];

  // A row about the subject, in whatever state, and whatever its key: somebody may have put it there by hand.
  const known = new Set(there.flatMap(item => [item.Key, subjectKey(meeting.Id, item)]));
  const fromHere = new Set<string>();
  const isNew = (key: string | undefined): key is string => {
    if (key === undefined || known.has(key) || fromHere.has(key)) return false;
    fromHere.add(key);
    return true;
  };
  const now = there.filter(isOnAgenda).sort(byOrder).map(item => ({ order: item.Order ?? 0, kind: item.Kind }));
  const missing: Missing[] = [];
  const put = (key: string | undefined, draft: AgendaDraft, at: number): void => {
    if (!isNew(key)) return;
    // Where there is no room it ties with the one before and, being newer, comes after it.
    const order = between(now[at - 1]?.order, now[at]?.order) ?? now[at - 1].order;
    now.splice(at, 0, { order, kind: draft.Kind ?? undefined });
    missing.push({ key, draft: { ...draft, Order: order } });
  };
  const after = (...kinds: ReadonlyArray<AgendaItem['Kind']>): number => now.map(one => kinds.includes(one.kind)).lastIndexOf(true) + 1;
  for (const draft of first) put(subjectKey(meeting.Id, draft), draft, after('minutes'));
  for (const draft of second) put(subjectKey(meeting.Id, draft), draft, after('minutes', 'actions'));
  for (const [key, draft] of last) put(key, draft, now.length);
  return missing;
}

/** Which of the items left behind are marked as carried once the agenda has them; the rest stays as it is. */
export const carriedAway = (due: Pick<Due, 'left' | 'about'>): readonly AgendaItem[] =>
  [...goingOn(due), ...due.left.filter(item => item.Kind === 'actions')];

/** An item on the agenda, and what one that was left behind writes on it: both are about the same subject. */
export interface Joined {
  readonly item: AgendaItem;
  readonly change: Change<typeof agendaItems>;
}

/** What items left behind write on the ones about the same subject that the agenda has already: their last call, see {@link takenAlong}. */
export const joined = (meeting: Meeting, there: readonly AgendaItem[], due: Pick<Due, 'left' | 'about'>): readonly Joined[] =>
  goingOn(due).flatMap(item => {
    const key = carriedKey(item, meeting.Id);
    const here = there.find(one => isWaiting(one) && (one.Key === key || subjectKey(meeting.Id, one) === key));
    const change = here && takenAlong(item, here);
    return here && change ? [{ item: here, change }] : [];
  });

/** What being on the agenda makes of a change request's status, only for a body that it waits for. */
export interface Tabling {
  readonly table: readonly ChangeRequest[];
  readonly untable: readonly ChangeRequest[];
}

/**
 * Which change requests being on this agenda makes tabled, and which lose that because they were taken off and are on no other agenda.
 * A deferred one becomes tabled on the day it is due, not before. Source: domain.md, "Change request lifecycle": *tabled* needs an agenda item.
 * @param elsewhere ids of change requests that wait on the agenda of another meeting; @param today a day in the site's zone
 */
export function tablingOf(
  items: ReadonlyArray<Pick<AgendaItem, 'State' | 'ChangeRequest'>>, requests: readonly ChangeRequest[], elsewhere: ReadonlySet<number>,
  body: Pick<PackBody, 'waitsFor'>, today: string
): Tabling {
  if (body.waitsFor.length === 0) return { table: [], untable: [] };
  const waitingHere = new Set(items.filter(isWaiting).map(item => item.ChangeRequest?.Id));
  const takenOff = new Set(items.filter(isTakenOff).map(item => item.ChangeRequest?.Id));
  const once = [...new Map(requests.map(request => [request.Id, request])).values()];
  return {
    table: once.filter(request => waitingHere.has(request.Id) && tabling.from.includes(statusOf(request))
      && ((body.waitsFor as readonly Status[]).includes(statusOf(request))
        || (statusOf(request) === 'deferred' && (request.DeferredUntil ?? '9999') <= today))),
    untable: once.filter(request => takenOff.has(request.Id) && !waitingHere.has(request.Id) && !elsewhere.has(request.Id)
      && statusOf(request) === untabling.from[0])
  };
}

/** What tabling writes on a change request, and what taking it off the agenda writes. */
export const tabled = { Status: tabling.to, DeferredUntil: null, StatusReason: null } as const;
export const untabled = { Status: untabling.to } as const;

/** The resolutions in force that adopted minutes as they still are, as the ids of the meetings whose minutes they are. */
export const adoptedMinutes = (resolutions: readonly Resolution[], ofBody: ReadonlyArray<Pick<Meeting, 'Id' | 'AdoptedBefore'>>): ReadonlySet<number> => {
  const stale = new Map(ofBody.map(one => [one.Id, one.AdoptedBefore?.Id ?? 0]));
  return new Set(inForce(resolutions).filter(adopts).map(one => ({ of: one.MinutesOf?.Id ?? 0, by: one.Supersedes?.Id ?? one.Id }))
    .filter(({ of, by }) => by > (stale.get(of) ?? 0)).map(({ of }) => of));
};
