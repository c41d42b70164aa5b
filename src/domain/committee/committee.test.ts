import * as fc from 'fast-check';
import { zoneNamed } from '../../data/sharepoint/zone';
import type { ChangeRequest } from '../changeRequest/move';
import type { AgendaItem, Meeting } from './agenda';
import { dayOfDecisions } from './agenda';
import type { Decision, Resolution } from './decision';
import { consequence } from './consequence';
import { decisionProblems, inForce, resolutionOf } from './decision';
import { nextSequences, resolutionNumber, seriesOf } from './resolutionNumber';

const meeting: Meeting = { Id: 4, Title: 'Sample meeting', State: 'in progress' };
const decision: Decision = { outcome: 'endorsed', mover: 'Sample Member 1', seconder: 'Sample Member 2' };
const item: AgendaItem = { Id: 31, Title: 'A subject', ChangeRequest: { Id: 8, Title: 'A subject' } };

describe('resolution numbers', () => {
  test('count per body and calendar year', () => {
    expect(resolutionNumber(seriesOf('OS', '2026-11-20'), 14)).toBe('OS-2026-014');
  });

  test('have no gap and no double: whatever was lost, the next writers close it', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 50 }), (used, howMany) => {
      const next = nextSequences(used, howMany);
      expect(next.length).toBe(howMany);
      const all = [...used, ...next].sort((a, b) => a - b);
      expect(new Set(all).size).toBe(all.length);
      // Everything up to the highest new number is taken: no hole is left below it.
      const highest = Math.max(...next);
      expect(all.filter(sequence => sequence <= highest)).toEqual(Array.from({ length: highest }, (_, index) => index + 1));
    }));
  });
});

describe('the day of what a meeting decides', () => {
  const toronto = zoneNamed('America/Toronto');
  const day = (StartsAt?: string, StartedAt?: string): string => dayOfDecisions({ StartsAt, StartedAt }, toronto);

  test('is when it was held, in the site’s zone, whenever it is recorded', () => {
    expect(day('2026-12-31T23:00:00Z', '2026-12-31T23:05:00Z')).toBe('2026-12-31');
    expect(day('2026-12-17T15:00:00Z', '2027-01-08T15:00:00Z')).toBe('2026-12-17');
    expect(day('2027-01-01T03:00:00Z', '2027-01-01T03:02:00Z')).toBe('2026-12-31');
  });

  test('is when it was called to order, where that was before its day', () => {
    expect(day('2027-03-01T15:00:00Z', '2026-11-28T15:00:00Z')).toBe('2026-11-28');
    expect(() => day()).toThrow('without a day');
  });
});

describe('a decision', () => {
  const body = { waitsFor: ['prioritized' as const] };

  test('needs a mover, another seconder, and what its outcome asks for', () => {
    expect(decisionProblems(decision, [item], meeting, '2026-11-20')).toEqual([]);
    expect(decisionProblems({ ...decision, seconder: 'sample member 1 ' }, [item], meeting, '2026-11-20')).toEqual(['sameMover']);
    expect(decisionProblems({ ...decision, outcome: 'deferred', mover: '' }, [], { State: 'open' }, '2026-11-20'))
      .toEqual(['noItems', 'notInProgress', 'noMover', 'noReason', 'noUntil']);
    expect(decisionProblems({ ...decision, outcome: 'deferred', reason: 'Later', deferredUntil: '2026-11-20' }, [item], meeting, '2026-11-20'))
      .toEqual(['untilInPast']);
  });

  test('moves its change request once, and is the truth for one that lags behind', () => {
    const draft = resolutionOf(decision, item, { meeting: { Id: 4, Title: 'M' }, body: { Id: 2, Title: 'Body' }, rules: { code: 'OS' }, day: '2026-11-20' }, 14);
    const resolution = { ...draft, Id: 77 } as Resolution;
    const request: ChangeRequest = { Id: 8, Status: 'prioritized' };
    const change = consequence(resolution, request, body);
    expect(change).toEqual({
      Status: 'endorsed', StatusReason: null, DeferredUntil: null, EndorsedOn: '2026-11-20',
      LastResolution: { Id: 77, Title: 'OS-2026-014' }
    });
    expect(consequence(resolution, { ...request, LastResolution: { Id: 77, Title: '' } }, body)).toBeUndefined();
    expect(consequence(resolution, { ...request, LastResolution: { Id: 90, Title: '' } }, body)).toBeUndefined();
  });

  test('is superseded by its correction; both remain', () => {
    const first: Resolution = { Id: 1 };
    const correction: Resolution = { Id: 2, Supersedes: { Id: 1, Title: '' } };
    expect(inForce([first, correction])).toEqual([correction]);
  });
});
