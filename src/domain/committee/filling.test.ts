import * as fc from 'fast-check';
import type { ChangeRequest } from '../changeRequest/move';
import type { AgendaItem, Meeting } from './agenda';
import { fillsNow, subjectOf } from './agenda';
import type { Due, Missing } from './filling';
import { adoptedMinutes, isDue, minutesToAdopt, missingItems, tablingOf } from './filling';
import { byOrder } from './order';

const meeting: Meeting = { Id: 4, Title: 'Sample meeting', State: 'in progress', StartsAt: '2026-11-18T15:00:00Z' };
const previous: Meeting = { Id: 3, Title: 'Sample body, 2026-09-16', State: 'closed', StartsAt: '2026-09-16T14:00:00Z' };
const body = { decides: ['endorsed' as const], waitsFor: ['prioritized' as const] };
const words = { word: (_: string, key: string, language: string): string => `${language} ${key}`, bodies: [] };
const zone = { dayOf: (instant: string): string => instant.slice(0, 10) };
const nothing: Due = { minutesOf: [], actions: false, left: [], waiting: [], about: [] };
const waiting: readonly ChangeRequest[] = [
  { Id: 8, Title: 'Second', Status: 'prioritized', RankKey: 'm' }, { Id: 9, Title: 'First', Status: 'prioritized', RankKey: 'c' }
];
const said = (missing: readonly Missing[]): ReadonlyArray<readonly [string, string, number | null | undefined]> =>
  [...missing].sort((a, b) => (a.draft.Order ?? 0) - (b.draft.Order ?? 0)).map(({ key, draft }) => [key, draft.Title, draft.Order]);
/** The agenda once what was missing is there. */
const filled = (there: readonly AgendaItem[], missing: readonly Missing[]): readonly AgendaItem[] =>
  [...there, ...missing.map(({ key, draft }, index) => ({ ...draft as unknown as AgendaItem, Key: key, Id: 1000 + there.length + index }))].sort(byOrder);

describe('an agenda that fills itself', () => {
  test('has the minutes to adopt, open action items, then what waits in rank order, behind what is there', () => {
    const due: Due = { ...nothing, minutesOf: [previous], actions: true, waiting };
    expect(said(missingItems(meeting, [{ Id: 1, Order: 5, Title: 'By hand', Key: 'x' }], due, body, words))).toEqual([
      ['agenda:4:minutes:3', 'en minutes: Sample body, 2026-09-16', 4], ['agenda:4:actions', 'en actions', 4.5],
      ['agenda:4:cr:9', 'First', 6], ['agenda:4:cr:8', 'Second', 7]
    ]);
  });

  test('takes nothing once closed, nothing twice, and nothing that was taken off', () => {
    const there: readonly AgendaItem[] = [
      { Id: 31, ChangeRequest: { Id: 8, Title: '' } }, { Id: 32, ChangeRequest: { Id: 9, Title: '' }, State: 'removed' },
      { Id: 33, Kind: 'actions', State: 'removed' }, { Id: 34, Kind: 'minutes', MinutesOf: { Id: 3, Title: '' }, State: 'decided' }
    ];
    const due: Due = { ...nothing, minutesOf: [previous], actions: true, waiting };
    expect(missingItems(meeting, there, due, body, words)).toEqual([]);
    expect(missingItems({ ...meeting, State: 'closed' }, [], due, body, words)).toEqual([]);
  });

  test('takes on what was left undecided as it was prepared, before what is new; what was settled since stays behind', () => {
    const left: readonly AgendaItem[] = [
      { Id: 21, Title: 'Second', ChangeRequest: { Id: 8, Title: 'Second' }, Presenter: 'Sample Member 2', MinutesAllotted: 10, Section: 'CRs', Consent: true },
      { Id: 22, Title: 'Settled', ChangeRequest: { Id: 7, Title: 'Settled' } },
      { Id: 23, Title: 'A discussion', Kind: 'discussion', Text: 'Bring figures', Order: 3 },
      { Id: 24, Title: 'en actions', Kind: 'actions' }
    ];
    const about: readonly ChangeRequest[] = [{ ...waiting[0], Status: 'tabled' }, { Id: 7, Status: 'endorsed' }];
    const missing = missingItems(meeting, [], { ...nothing, left, about, waiting: [waiting[1]] }, body, words);
    expect(said(missing).map(([key]) => key)).toEqual(['agenda:4:from:23', 'agenda:4:cr:9', 'agenda:4:cr:8']);
    expect(missing.find(one => one.key === 'agenda:4:cr:8')?.draft)
      .toMatchObject({ Presenter: 'Sample Member 2', MinutesAllotted: 10, Section: 'CRs', Consent: true, State: 'waiting' });
    expect(missing.find(one => one.key === 'agenda:4:from:23')?.draft).toMatchObject({ Kind: 'discussion', Text: 'Bring figures' });
  });

  test('lacks nothing once it is filled, however often and in however many steps it was', () => {
    const requests = fc.uniqueArray(fc.record({
      Id: fc.integer({ min: 1, max: 30 }), Title: fc.constant('CR'), RankKey: fc.option(fc.constantFrom('a', 'c', 'm', 'z'), { nil: undefined }),
      Status: fc.constantFrom('prioritized' as const, 'tabled' as const)
    }), { selector: one => one.Id, maxLength: 12 });
    const there = fc.uniqueArray(fc.record({
      Id: fc.integer({ min: 100, max: 130 }), Order: fc.integer({ min: 1, max: 9 }), Kind: fc.constantFrom(undefined, 'minutes' as const, 'discussion' as const),
      State: fc.constantFrom('waiting' as const, 'removed' as const, 'decided' as const)
    }), { selector: one => one.Id, maxLength: 6 });
    fc.assert(fc.property(requests, there, fc.boolean(), fc.boolean(), fc.nat(), (all, before, minutes, actions, stop) => {
      const due: Due = { ...nothing, actions, waiting: all, ...(minutes ? { minutesOf: [previous] } : {}) };
      const missing = missingItems(meeting, before, due, body, words);
      // Somebody's laptop closed after some of the writes.
      const some = filled(before, missing.slice(0, stop % (missing.length + 1)));
      const rest = missingItems(meeting, some, due, body, words);
      const whole = filled(some, rest);
      expect(missingItems(meeting, whole, due, body, words)).toEqual([]);
      expect(whole.length).toBe(before.length + missing.length);
      // What was there keeps its order.
      const old = (items: readonly AgendaItem[]): readonly number[] => items.map(item => item.Id).filter(id => id < 1000);
      expect(old(whole)).toEqual(old([...before].sort(byOrder)));
    }));
  });
});

describe('whose agenda takes what waits', () => {
  const at = (Id: number, day: string, State: Meeting['State'] = 'draft'): Meeting => ({ Id, State, StartsAt: `${day}T15:00:00Z` });
  const ids = (all: readonly Meeting[]): readonly number[] => fillsNow(all, zone, '2026-11-22').map(one => one.Id);

  test('the meeting in progress, else the next from today on, else the last that was never held', () => {
    expect(ids([at(1, '2026-12-16'), at(2, '2027-01-13'), at(3, '2026-05-13')])).toEqual([1]);
    expect(ids([at(1, '2026-12-16'), at(2, '2026-11-18', 'in progress')])).toEqual([2]);
    expect(ids([at(1, '2026-11-22', 'open'), at(2, '2026-11-22')])).toEqual([1]);
    expect(ids([at(1, '2026-05-13'), at(2, '2026-09-16'), at(3, '2026-12-16', 'cancelled'), at(4, '2026-12-17', 'closed')])).toEqual([2]);
    expect(ids([])).toEqual([]);
  });

  test('not of a meeting that was opened again to put its record right', () => {
    const reopened: Meeting = { ...at(1, '2026-09-16', 'in progress'), ClosedAt: '2026-09-16T16:00:00Z' };
    expect(ids([reopened, at(2, '2026-12-16')])).toEqual([2]);
    expect(ids([reopened])).toEqual([]);
    expect(ids([reopened, at(2, '2026-05-13')])).toEqual([2]);
  });
});

describe('minutes to adopt', () => {
  const adoptedBy = { Id: 1, Title: '' };
  const held = (Id: number, month: string, values: Partial<Meeting> = {}): Meeting => ({ ...previous, Id, StartsAt: `2026-${month}-15T14:00:00Z`, ...values });
  const of = (ofBody: readonly Meeting[], adopted?: ReadonlySet<number>): readonly number[] => minutesToAdopt(meeting, ofBody, adopted).map(one => one.Id);
  const older = held(2, '07');

  test('are those of the last meeting held before, once, and only when it is closed', () => {
    expect(of([older, previous, meeting])).toEqual([3]);
    expect(of([older, { ...previous, MinutesAdoptedBy: adoptedBy }])).toEqual([]);
    expect(of([older, previous], new Set([3]))).toEqual([]);
    expect(of([{ ...previous, State: 'in progress' }, older])).toEqual([2]);
    expect(of([{ ...previous, State: 'cancelled' }])).toEqual([]);
    expect(of([{ ...previous, StartsAt: '2026-12-16T14:00:00Z' }])).toEqual([]);
  });

  test('are also those that were passed over since the body adopts minutes, oldest first, and not a whole register from elsewhere', () => {
    const first = held(1, '05', { MinutesAdoptedBy: adoptedBy });
    expect(of([first, older, previous])).toEqual([2, 3]);
    expect(of([first, older, { ...previous, MinutesAdoptedBy: adoptedBy }])).toEqual([2]);
    expect(of([held(1, '05'), older, { ...previous, MinutesAdoptedBy: adoptedBy }])).toEqual([]);
    const many = Array.from({ length: 8 }, (_, index) => held(20 + index, `0${index + 1}`));
    expect(of([...many.slice(0, 1).map(one => ({ ...one, MinutesAdoptedBy: adoptedBy })), ...many.slice(1)])).toEqual([27]);
  });

  test('come up again when the meeting was opened again after they were adopted', () => {
    const reopened = held(1, '05', { AdoptedBefore: adoptedBy });
    expect(of([reopened, { ...previous, MinutesAdoptedBy: adoptedBy }])).toEqual([1]);
    const adopted = adoptedMinutes([{ Id: 1, Outcome: 'adopted', MinutesOf: { Id: 1, Title: '' } }], [reopened]);
    expect([...adopted]).toEqual([]);
    expect([...adoptedMinutes([{ Id: 4, Outcome: 'adopted', MinutesOf: { Id: 1, Title: '' } }], [reopened])]).toEqual([1]);
  });

  test('are not adopted by a resolution that was corrected', () => {
    const corrected = [
      { Id: 4, Outcome: 'adopted' as const, MinutesOf: { Id: 3, Title: '' } },
      { Id: 5, Outcome: 'defeated' as const, MinutesOf: { Id: 3, Title: '' }, Supersedes: { Id: 4, Title: '' } }
    ];
    expect([...adoptedMinutes(corrected, [previous])]).toEqual([]);
  });

  test('are called in the reader’s language, unless somebody gave the item a name', () => {
    const item: AgendaItem = { Id: 1, Kind: 'minutes', MinutesOf: { Id: 3, Title: 'M' }, Title: 'en minutes: M' };
    expect(subjectOf(item, words, 'fr')).toBe('fr minutes\u00a0: M');
    expect(subjectOf({ ...item, Title: 'Last time' }, words, 'fr')).toBe('Last time');
    expect(subjectOf({ Id: 2, Title: 'A subject' }, words, 'fr')).toBe('A subject');
  });
});

describe('deferred change requests', () => {
  const deferred: ChangeRequest = { Id: 5, Status: 'deferred', DeferredUntil: '2026-11-18', LastResolution: { Id: 12, Title: '' } };
  const here = (id: number): boolean => id === 12;

  test('are due on their day before the body that deferred them, or that waits for them', () => {
    expect(isDue(deferred, '2026-11-18', body, here)).toBe(true);
    expect(isDue(deferred, '2026-11-17', body, here)).toBe(false);
    expect(isDue(deferred, '2026-11-18', body, () => false)).toBe(false);
    expect(isDue(deferred, '2026-11-18', { waitsFor: ['deferred'] }, () => false)).toBe(true);
    expect(isDue({ ...deferred, Status: 'withdrawn' }, '2026-11-18', body, here)).toBe(false);
  });
});

describe('tabling', () => {
  const on = (id: number, State: AgendaItem['State'] = 'waiting'): Pick<AgendaItem, 'State' | 'ChangeRequest'> =>
    ({ State, ChangeRequest: { Id: id, Title: '' } });
  const none = new Set<number>();
  const ids = (requests: readonly ChangeRequest[]): readonly number[] => requests.map(request => request.Id);

  test('what a body waits for is tabled while it is on its agenda, a deferred one from its day on', () => {
    const requests: readonly ChangeRequest[] = [
      { Id: 1, Status: 'prioritized' }, { Id: 2, Status: 'in review' }, { Id: 3, Status: 'deferred', DeferredUntil: '2026-11-18' },
      { Id: 4, Status: 'prioritized' }
    ];
    const items = [on(1), on(2), on(3), on(4, 'decided')];
    expect(ids(tablingOf(items, requests, none, body, '2026-11-18').table)).toEqual([1, 3]);
    expect(ids(tablingOf(items, requests, none, body, '2026-11-17').table)).toEqual([1]);
    expect(tablingOf(items, requests, none, { waitsFor: [] }, '2026-11-18')).toEqual({ table: [], untable: [] });
  });

  test('what is taken off waits for the body again, unless another agenda has it', () => {
    const requests: readonly ChangeRequest[] = [{ Id: 1, Status: 'tabled' }, { Id: 2, Status: 'tabled' }, { Id: 3, Status: 'endorsed' }];
    const items = [on(1, 'removed'), on(2, 'removed'), on(3, 'removed')];
    expect(ids(tablingOf(items, requests, new Set([2]), body, '2026-11-18').untable)).toEqual([1]);
    expect(ids(tablingOf([...items, on(1)], requests, none, body, '2026-11-18').untable)).toEqual([2]);
  });
});
