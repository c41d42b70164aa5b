import type { Item, Language } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { agendaItems } from '../../schema/lists/agendaItems';
import type { meetings } from '../../schema/lists/meetings';
import { numberOf } from '../changeRequest/number';
import { meetingTitle } from './meetingTitle';
import type { Vocabulary } from '../program/vocabulary';

export type Meeting = Item<typeof meetings>;
export type AgendaItem = Item<typeof agendaItems>;

/** Meetings whose agenda still fills itself. */
const fills: ReadonlyArray<Meeting['State']> = [undefined, 'draft', 'open', 'in progress'];

/** Does this meeting's agenda still take what waits? */
export const takesItems = (meeting: Pick<Meeting, 'State'>): boolean => fills.includes(meeting.State);

/** May decisions be recorded in it? */
export const inProgress = (meeting: Pick<Meeting, 'State'>): boolean => meeting.State === 'in progress';

/** Was it closed before, and opened again to put something right? When it was adjourned stays known. */
export const isReopened = (meeting: Pick<Meeting, 'State' | 'ClosedAt'>): boolean => inProgress(meeting) && meeting.ClosedAt !== undefined;

/** Was it taken off by hand? Its row stays. */
export const isTakenOff = (item: Pick<AgendaItem, 'State'>): boolean => item.State === 'removed';

/**
 * What marks an item that was moved to a later meeting before its own began: it has no place on this agenda any more, so that the agenda, the walk through
 * it and the minutes number the others alike. What a meeting that began left to a later one keeps its place: it was before that meeting, too.
 * Source: issue "Committees", point 2 (carry over); the hub's own rule.
 */
export const movedOn = { State: 'carried', Order: null } as const;

/** Is it on the agenda? What was taken off or moved on before the meeting, see {@link movedOn}, keeps its row. Needs the item's order. */
export const isOnAgenda = (item: Pick<AgendaItem, 'State' | 'Order'>): boolean =>
  !isTakenOff(item) && !(item.State === movedOn.State && item.Order === undefined);

/** Is something to be decided on the item at all? Items without a kind are change requests that filled the agenda. */
export const isForDecision = (item: Pick<AgendaItem, 'Kind'>): boolean =>
  item.Kind === undefined || item.Kind === 'decision' || item.Kind === 'minutes';

/** Does it still wait to be dealt with? A row without a state was made inside SharePoint by hand. */
export const isWaiting = (item: Pick<AgendaItem, 'State'>): boolean => (item.State ?? 'waiting') === 'waiting';

/**
 * Where an item stands for who reads its meeting: what a closed meeting left waiting goes on to a later one, also before that one's agenda takes it
 * (issue "Committees", point 2: carry over).
 */
export const standingIn = (meeting: Pick<Meeting, 'State'>, item: Pick<AgendaItem, 'State'>): NonNullable<AgendaItem['State']> =>
  meeting.State === 'closed' && isWaiting(item) ? 'carried' : item.State ?? 'waiting';

/** The client key of the one agenda item that a meeting has for a change request. */
export const agendaKey = (meetingId: number, requestId: number): string => `agenda:${meetingId}:cr:${requestId}`;

/**
 * The client key of the one agenda item that a meeting has for a subject, so that putting one there twice makes one row. None for an item that
 * is about no register row: what makes it gives it a key of its own.
 */
export function subjectKey(
  meetingId: number, item: { readonly [K in 'ChangeRequest' | 'Practice' | 'WorkItem' | 'MinutesOf' | 'Proposal']?: { readonly Id: number } | null } & {
    readonly Kind?: AgendaItem['Kind'] | null;
  }
): string | undefined {
  if (item.ChangeRequest) return agendaKey(meetingId, item.ChangeRequest.Id);
  if (item.Practice) return `agenda:${meetingId}:practice:${item.Practice.Id}`;
  if (item.WorkItem) return `agenda:${meetingId}:work:${item.WorkItem.Id}`;
  if (item.MinutesOf) return `agenda:${meetingId}:minutes:${item.MinutesOf.Id}`;
  if (item.Kind === 'actions') return `agenda:${meetingId}:actions`;
  return item.Proposal ? `agenda:${meetingId}:proposal:${item.Proposal.Id}` : undefined;
}

/** The day of a meeting in the site's zone. Source: domain.md, "Measures" (days are days of the site's zone, whatever the browser's). */
export const dayOfMeeting = (meeting: Pick<Meeting, 'StartsAt'>, zone: Pick<Zone, 'dayOf'>): string | undefined =>
  meeting.StartsAt === undefined ? undefined : zone.dayOf(meeting.StartsAt);

/** The day on which a meeting is held or was, in the site's zone: as planned, or earlier where it was called to order before. */
export const dayHeld = (meeting: Pick<Meeting, 'StartsAt' | 'StartedAt'>, zone: Pick<Zone, 'dayOf'>): string | undefined =>
  [meeting.StartsAt, meeting.StartedAt].flatMap(at => at === undefined ? [] : zone.dayOf(at)).sort()[0];

/**
 * The day of what a meeting decides, as {@link dayHeld}. Who records weeks later,
 * or past midnight, changes no period of a report-back (domain.md, "Measures" 3: by endorsement date) and no year of a number.
 */
export function dayOfDecisions(meeting: Pick<Meeting, 'StartsAt' | 'StartedAt'>, zone: Pick<Zone, 'dayOf'>): string {
  const day = dayHeld(meeting, zone);
  if (day === undefined) throw new Error('A meeting without a day decides nothing.');
  return day;
}

/**
 * Whose agenda takes what waits for the body now: the meeting in progress, unless it was reopened to put its record right; else the next from today on, else an earlier one that was never held.
 * Meetings planned further ahead wait for their turn, so that a series does not share out among its dates what should come next.
 * Source: domain.md, "Committees" (an agenda fills itself from what waits for that body); which meeting's comes first is the hub's own rule.
 * @param all the meetings of the body; @param today a day in the site's zone
 */
export function fillsNow(all: readonly Meeting[], zone: Pick<Zone, 'dayOf'>, today: string): readonly Meeting[] {
  const open = all.filter(one => takesItems(one) && !isReopened(one));
  const running = open.filter(inProgress);
  if (running.length > 0) return running;
  const planned = [...open].sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? -1 : (a.StartsAt ?? '') > (b.StartsAt ?? '') ? 1 : a.Id - b.Id);
  const coming = planned.filter(meeting => (dayOfMeeting(meeting, zone) ?? today) >= today);
  return coming.length > 0 ? coming.slice(0, 1) : planned.slice(-1);
}

/** The subject that an agenda gives by itself to the minutes of a meeting, and to open action items. */
export function filledTitle(item: Pick<AgendaItem, 'Kind' | 'MinutesOf'>, vocabulary: Naming, language: Language): string | undefined {
  if (item.Kind !== 'minutes' && item.Kind !== 'actions') return undefined;
  const words = vocabulary.word('agendaItemKind', item.Kind, language);
  if (item.Kind === 'actions') return words;
  return item.MinutesOf ? `${words}${language === 'fr' ? '\u00a0' : ''}: ${meetingTitle(item.MinutesOf.Title, vocabulary.bodies, language)}` : undefined;
}

/** The words by which an agenda calls what it takes by itself. */
type Naming = Pick<Vocabulary, 'word' | 'bodies'>;

/** An item as it is called aloud, with the number of its change request: `CR-000012 Faster intake search`. */
export const calledIn = (item: AgendaItem, vocabulary: Naming, language: Language): string =>
  [item.ChangeRequest ? numberOf(item.ChangeRequest) : '', subjectOf(item, vocabulary, language)].filter(Boolean).join(' ');

/** An item's subject in a language: its own words, or where nobody changed what the agenda gave it, those in that language. */
export function subjectOf(item: AgendaItem, vocabulary: Naming, language: Language): string {
  const given = item.Title ?? '';
  // Agendas filled earlier have the meeting's title as it was given.
  const asStored = filledTitle(item, { word: vocabulary.word, bodies: [] }, 'en');
  return given === asStored || given === filledTitle(item, vocabulary, 'en') ? filledTitle(item, vocabulary, language) ?? given : given;
}
