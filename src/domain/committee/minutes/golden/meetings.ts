import type { AgendaItem, Meeting } from '../../agenda';
import type { Resolution } from '../../decision';
import type { Attendance, MeetingRecord, Member } from '../../record';

/** Meetings of one body, each with something that its minutes must say. For tests only. */
const body = { Id: 1, Title: 'Committee' };
/** The meeting before, called as scheduling calls one of a body of the shipped pack. */
const before = 'CPIN Operations and Strategy Committee, 2026-10-16';
const here = { Id: 7, Title: 'Committee, 2026-11-20' };

const member = (Id: number, more: Partial<Member> = {}): Member =>
  ({ Id, Title: `Sample Member ${Id}`, Body: body, Role: 'member', Votes: true, From: '2024-01-01', ...more });
const members: readonly Member[] = [
  member(1, { Role: 'chair' }), member(2, { Role: 'secretary', Votes: false }), member(3), member(4), member(5), member(6), member(7),
  member(8, { Role: 'observer', Votes: false }), member(9, { Until: '2025-12-31' })
];

const came = (Id: number, Presence: Attendance['Presence'] = 'present'): Attendance => {
  const Member = members.find(one => one.Id === Id);
  return { Id, Title: Member?.Title ?? `Sample Guest ${Id}`, Meeting: here, Presence, ...(Member ? { Member: { Id, Title: Member.Title ?? '' } } : {}) };
};

const item = (Id: number, Title: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  ({ Id, Title, Meeting: here, Order: Id, Kind: 'decision', State: 'decided', ...more });
const request = (Id: number, Title: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  item(Id, Title, { ChangeRequest: { Id: 100 + Id, Title }, ...more });

const decided = (Id: number, on: AgendaItem, more: Partial<Resolution> = {}): Resolution => ({
  Id, Title: `OS-2026-0${10 + Id}`, Series: 'OS-2026', Sequence: 10 + Id, Body: body, Meeting: here, AgendaItem: { Id: on.Id, Title: on.Title ?? '' },
  ...(on.ChangeRequest ? { ChangeRequest: on.ChangeRequest } : {}), ...(on.MinutesOf ? { MinutesOf: on.MinutesOf } : {}),
  ...(on.Practice ? { Practice: on.Practice } : {}), ...(on.WorkItem ? { WorkItem: on.WorkItem } : {}),
  Outcome: 'endorsed', DecidedOn: '2026-11-20', Mover: 'Sample Member 3', Seconder: 'Sample Member 4', Method: 'consensus',
  CountedPresent: 5, QuorumNeeded: 5, ...more
});

const closed: Meeting = {
  Id: 7, Title: here.Title, Body: body, StartsAt: '2026-11-20T15:00:00Z', StartedAt: '2026-11-20T15:04:00Z', ClosedAt: '2026-11-20T17:31:00Z',
  State: 'closed', Place: 'Room 4, and online'
};
const record = (more: Partial<MeetingRecord>): MeetingRecord =>
  ({ meeting: closed, members, attendance: [], items: [], positions: [], resolutions: [], actions: [], requests: [], ...more });

const search = request(1, 'Faster intake search', {
  Presenter: 'Sample Member 5', Text: '# Two vendors\nThe committee compared two ways.\n\n- Search by number\n- Search by sound', Section: 'Business harmonization'
});
const letters = request(2, 'Letters in both languages', { Consent: true, Section: 'Business harmonization' });
const screens = request(3, 'Fewer screens at intake', { Conflicts: [{ Id: 6, Title: 'Sample Member 6' }], MinutesAllotted: 20 });
const earlier = item(4, `Minutes to adopt: ${before}`, {
  Kind: 'minutes', MinutesOf: { Id: 6, Title: before }, Consent: true
});
const outlook = item(5, 'Outlook for the spring release', { Kind: 'discussion', State: 'discussed', MinutesAllotted: 15, Presenter: 'Sample Guest 21' });
const late = request(6, 'Nightly export', { State: 'carried', LastCallUntil: '2026-12-01' });
const openActions = item(9, 'Open action items', { Kind: 'actions', State: 'discussed', Text: 'All are on time.' });
const pairing = item(10, 'Pairing of records', { Practice: { Id: 31, Title: 'Pairing of records' }, Presenter: 'Sample Member 4' });
const doubles = item(11, 'Doubles in the north', { WorkItem: { Id: 41, Title: 'Doubles in the north' } });
const off = item(8, 'Taken off by mistake', { State: 'removed' });

/** Meetings of another body than the one whose rules the others follow: by the key of its rules in the pack. */
export const ofOtherBodies: Readonly<Record<string, string>> = { 'no-quorum-asked': 'zones' };

export const meetings: Readonly<Record<string, MeetingRecord>> = {
  'quorate': record({
    attendance: [came(3), came(1), came(4), came(5), came(6), came(7, 'regrets'), came(2), came(8), came(21, 'guest')],
    items: [search, outlook, late, off],
    resolutions: [decided(1, search)],
    actions: [
      { Id: 1, Title: 'Ask both vendors for a price', Body: body, Meeting: here, AgendaItem: { Id: 1, Title: '' }, Who: 'Sample Member 5', Due: '2026-12-01', State: 'open' },
      { Id: 2, Title: 'Book the room for the spring', Body: body, Meeting: here, Who: 'Sample Member 2', State: 'open' }
    ]
  }),
  'inquorate': record({
    attendance: [came(1), came(3), came(4)],
    items: [search, late],
    resolutions: [decided(1, search, { WithoutQuorum: true, CountedPresent: 3, Method: 'count', VotesFor: 3, VotesAgainst: 0, Abstentions: 0 })]
  }),
  'quorum-lost': record({ attendance: [came(1), came(3), came(4), came(5), came(6, 'left')], items: [late] }),
  'consent-block': record({
    attendance: [came(1), came(3), came(4), came(5), came(6)],
    items: [earlier, letters, late],
    resolutions: [decided(1, earlier, { Outcome: 'adopted', Method: 'consent' }), decided(2, letters, { Method: 'consent' })]
  }),
  'conflict': record({
    attendance: [came(1), came(3), came(4), came(5), came(6), came(7)],
    items: [screens],
    resolutions: [decided(1, screens, {
      Outcome: 'endorsed as amended', ConflictsDeclared: 'Sample Member 6', Method: 'names', NamesFor: 'Sample Member 1\nSample Member 3\nSample Member 4',
      NamesAgainst: 'Sample Member 5', VotesFor: 3, VotesAgainst: 1, Abstentions: 1, NamesAbstained: 'Sample Member 7'
    })]
  }),
  'defeated': record({
    attendance: [came(1), came(3), came(4), came(5), came(6)],
    items: [search, screens],
    resolutions: [
      decided(1, search, { Outcome: 'defeated', Method: 'count', VotesFor: 2, VotesAgainst: 3, Abstentions: 0, Reason: 'No budget this year.' }),
      decided(2, screens, { Outcome: 'deferred', DeferredUntil: '2027-02-01', Reason: 'Waits for the new release.' })
    ]
  }),
  'defeated-carried': record({
    attendance: [came(1), came(3), came(4), came(5), came(6)],
    items: [{ ...search, State: 'waiting' }, { ...letters, State: 'waiting' }],
    resolutions: [
      decided(1, search, { Outcome: 'defeated', Method: 'count', VotesFor: 2, VotesAgainst: 3, Abstentions: 0 }),
      decided(2, letters, { Outcome: 'defeated', Method: 'count', VotesFor: 1, VotesAgainst: 4, Abstentions: 0 }),
      decided(3, letters, { Outcome: 'declined', Reason: 'There is a form for it.' })
    ]
  }),
  'every-subject': record({
    attendance: [came(1), came(3), came(4), came(5), came(6), came(7)],
    items: [openActions, earlier, pairing, doubles],
    resolutions: [
      decided(1, earlier, { Outcome: 'adopted as amended', Reason: 'The name of a guest was wrong.' }),
      decided(2, pairing, { Seconder: undefined }),
      decided(3, doubles, { Outcome: 'deferred' })
    ],
    actions: [{ Id: 3, Title: 'Count the doubles', Body: body, Meeting: here, AgendaItem: { Id: 11, Title: '' }, Who: 'Sample Member 7', State: 'open' }]
  }),
  'no-quorum-asked': record({
    attendance: [came(1), came(3)],
    items: [outlook],
    actions: [{ Id: 4, Title: 'Write to the other zones', Body: body, Meeting: here, AgendaItem: { Id: 5, Title: '' }, Who: 'Sample Member 3', Due: '2027-01-15', State: 'open' }]
  }),
  'superseded': record({
    attendance: [came(1), came(3), came(4), came(5), came(6)],
    items: [search],
    resolutions: [
      decided(1, search, { Method: 'count', VotesFor: 3, VotesAgainst: 2 }),
      decided(2, search, { Outcome: 'declined', Reason: 'A vote was counted for the wrong side.', Supersedes: { Id: 1, Title: 'OS-2026-011' } }),
      decided(3, off, { Outcome: 'returned', Reason: 'Which society asks for it?' })
    ]
  }),
  'reopened': record({
    meeting: { ...closed, StateReason: 'A resolution was missing.', ClosedAt: '2026-11-20T18:02:00Z' },
    attendance: [came(1), came(3), came(4), came(5), came(6)], items: [late]
  }),
  'closed-on-another-day': record({ meeting: { ...closed, ClosedAt: '2026-11-21T14:15:00Z' }, attendance: [came(1)], items: [late] }),
  'held-earlier-than-planned': record({
    meeting: { ...closed, StartsAt: '2027-01-08T15:00:00Z' }, attendance: [came(1), came(6)], items: [late],
    members: [...members.filter(one => one.Id !== 6), member(6, { Until: '2026-12-31' }), member(12, { From: '2027-01-01' })]
  }),
  'in-progress': record({
    meeting: { ...closed, State: 'in progress', ClosedAt: undefined, Place: undefined }, attendance: [came(1)],
    items: [{ ...late, State: 'waiting' }, { ...screens, State: 'waiting' }]
  }),
  'cancelled': record({ meeting: { ...closed, State: 'cancelled', StateReason: 'Too few could come.', StartedAt: undefined, ClosedAt: undefined }, items: [late] }),
  'nothing-recorded': record({ meeting: { Id: 7, Title: here.Title, Body: body, StartsAt: '2026-11-20T15:00:00Z', State: 'draft' } })
};
