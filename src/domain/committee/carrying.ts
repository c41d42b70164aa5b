import type { Change, Draft } from '../../schema/define';
import type { agendaItems } from '../../schema/lists/agendaItems';
import type { AgendaItem, Meeting } from './agenda';
import { subjectKey } from './agenda';
import type { Position } from './record';

type CallOf = Pick<AgendaItem, 'Id' | 'CarriedFrom' | 'LastCallUntil' | 'Conflicts'>;

/** The items of earlier meetings that an item comes from, and itself. */
const throughOf = (item: Pick<AgendaItem, 'Id' | 'CarriedFrom'>): ReadonlyArray<{ readonly Id: number; readonly Title: string }> =>
  [...item.CarriedFrom ?? [], { Id: item.Id, Title: '' }];

/**
 * What goes along to a later meeting of an item's last call: its day, and who has a conflict of interest in it. The answers go on counting, see
 * {@link positionsOn}: nobody is asked again because a date was moved.
 * Source: issue "Committees", points 2 (carry over) and 4 (last call).
 */
const callOf = (item: CallOf): Pick<Draft<typeof agendaItems>, 'LastCallUntil' | 'Conflicts'> =>
  item.LastCallUntil ? { LastCallUntil: item.LastCallUntil, Conflicts: item.Conflicts ?? null } : {};

/** An item as it goes on to a later meeting: as it was prepared, with its last call; not its place. */
export const carriedDraft = (item: AgendaItem, meeting: Meeting): Draft<typeof agendaItems> => ({
  Title: item.Title ?? '', Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, State: 'waiting', Kind: item.Kind ?? 'decision',
  Section: item.Section ?? null, ChangeRequest: item.ChangeRequest ?? null, Practice: item.Practice ?? null, WorkItem: item.WorkItem ?? null,
  MinutesOf: item.MinutesOf ?? null, Proposal: item.Proposal ?? null, Presenter: item.Presenter ?? null,
  MinutesAllotted: item.MinutesAllotted ?? null, Consent: item.Consent ?? null, Text: item.Text ?? null, CarriedFrom: throughOf(item),
  ...callOf(item)
});

/** The client key under which an undecided item goes on to a meeting: that of its subject, or one that says where it comes from. */
export const carriedKey = (item: AgendaItem, meetingId: number): string =>
  subjectKey(meetingId, item) ?? `agenda:${meetingId}:from:${item.Id}`;

/**
 * What an item writes on the one about the same subject that the later meeting has already, or nothing when that has it. A last call of its own
 * stays.
 */
export function takenAlong(item: CallOf, there: CallOf): Change<typeof agendaItems> | undefined {
  const known = new Set(throughOf(there).map(one => one.Id));
  const more = throughOf(item).filter(one => !known.has(one.Id));
  if (more.length === 0) return undefined;
  return { CarriedFrom: [...there.CarriedFrom ?? [], ...more], ...(there.LastCallUntil ? {} : callOf(item)) };
}

/**
 * What members say of these items, each position on the item as it is now: one that was taken on an earlier meeting's item counts until its author
 * says otherwise on the later one.
 * @param said positions on the items and on those that they come from
 */
export const positionsOn = <P extends Pick<Position, 'Id' | 'AgendaItem' | 'Author' | 'Member' | 'Position'>>(
  items: ReadonlyArray<Pick<AgendaItem, 'Id' | 'Title' | 'CarriedFrom'>>, said: readonly P[]
): readonly P[] => items.flatMap(item => {
    const from = new Set(throughOf(item).map(one => one.Id));
    const byPerson = new Map<string, P>();
    // Later rows were written on later meetings' items; the item's own come last of all.
    const own = (position: P): number => position.AgendaItem?.Id === item.Id ? 1 : 0;
    for (const position of said.filter(one => from.has(one.AgendaItem?.Id ?? 0)).sort((a, b) => own(a) - own(b) || a.Id - b.Id)) {
      // Taking an item out of the consent block takes no answer back.
      const kind = position.Position === 'pull' ? 'pull' : 'answer';
      byPerson.set(`${kind} ${position.Author ? `account ${position.Author.Id}` : `member ${position.Member?.Id ?? position.Id}`}`, position);
    }
    return [...byPerson.values()].map(position => own(position) ? position : { ...position, AgendaItem: { Id: item.Id, Title: item.Title ?? '' } });
  });
