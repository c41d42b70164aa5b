import * as fc from 'fast-check';
import { changeRequestStatuses } from '../../schema/lists/changeRequests';
import { mayEdit, move, offered, takeIn, takesMerges, transitionFor } from './move';
import type { Actor, ChangeRequest } from './move';
import { idOf, numberOf } from './number';
import { decided } from './status';
import { transitions } from './transitions';

const owner: Actor = { Id: 1, roles: ['owner', 'reader'] };
const author: Actor = { Id: 7, roles: ['society', 'reader'] };
const reader: Actor = { Id: 9, roles: ['reader'] };
const request = (Status: ChangeRequest['Status']): ChangeRequest => ({ Id: 12, Status, Author: { Id: 7, Title: 'Sample Member 7' } });
const names = (status: ChangeRequest['Status'], actor: Actor): readonly string[] => offered(request(status), actor).map(one => one.name);
const named = (name: string): typeof transitions[number] => {
  const found = transitions.find(one => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const given = { StatusReason: 'Because', DeferredUntil: '2027-01-01', MergedInto: { Id: 13, Title: 'Another' } };

describe('moving a change request', () => {
  test('offers exactly what may be done from here by this person', () => {
    expect(names('received', owner)).toEqual(['review', 'return', 'defer', 'merge', 'withdraw']);
    expect(names('received', author)).toEqual(['withdraw']);
    expect(names('returned', author)).toEqual(['resubmit', 'withdraw']);
    expect(names('received', reader)).toEqual([]);
    expect(names('tabled', owner)).toEqual([]);
    expect(names('endorsed', owner)).toEqual(['submit']);
    expect(names(undefined, owner)).toEqual(names('received', owner));
  });

  test('whatever is offered goes through, and nothing else does by command', () => {
    fc.assert(fc.property(fc.constantFrom(...changeRequestStatuses), fc.constantFrom(owner, author, reader), (status, actor) => {
      const may = offered(request(status), actor);
      for (const transition of transitions) {
        const result = move(transition, request(status), actor, '2026-11-21', given);
        expect('change' in result).toBe(may.includes(transition));
      }
    }));
  });

  test('no command endorses, defers by a body, declines or tables', () => {
    for (const name of ['endorse', 'decline', 'deferByBody']) {
      expect(move(named(name), request('tabled'), owner, '2026-11-21', given)).toEqual({ refusal: { code: 'onlyByResolution' } });
    }
    expect(move(named('table'), request('prioritized'), owner, '2026-11-21', given)).toEqual({ refusal: { code: 'onlyByAgenda' } });
  });

  test('asks for what is missing and stamps the day', () => {
    expect(move(named('defer'), request('received'), owner, '2026-11-21', { StatusReason: '  ' }))
      .toEqual({ refusal: { code: 'missing', columns: ['DeferredUntil', 'StatusReason'] } });
    expect(move(named('defer'), request('received'), owner, '2026-11-21', { ...given, DeferredUntil: '2026-11-21' }))
      .toEqual({ refusal: { code: 'notInFuture' } });
    expect(move(named('submit'), request('endorsed'), owner, '2026-11-21', {}))
      .toEqual({ change: { Status: 'submitted', StatusReason: null, DeferredUntil: null, SubmittedOn: '2026-11-21' } });
    expect(move(named('merge'), request('received'), owner, '2026-11-21', { MergedInto: { Id: 12, Title: '' } }))
      .toEqual({ refusal: { code: 'mergeWithItself' } });
  });

  test('each outcome of a body has its transition', () => {
    expect(transitionFor('endorsed as amended')?.name).toBe('endorse');
    expect(transitionFor('declined')?.to).toBe('declined');
    expect(transitionFor('adopted')).toBeUndefined();
  });

  test('a decided text is frozen, the author edits while it is theirs', () => {
    expect(decided.some(status => mayEdit(request(status), owner))).toBe(false);
    expect(mayEdit(request('returned'), author)).toBe(true);
    expect(mayEdit(request('in review'), author)).toBe(false);
    expect(mayEdit(request('in review'), owner)).toBe(true);
  });

  test('every status but received can be reached, and only declared statuses are left for good', () => {
    const reached = new Set(transitions.map(one => one.to));
    expect(changeRequestStatuses.filter(status => !reached.has(status))).toEqual([]);
    const dead = changeRequestStatuses.filter(status => !transitions.some(one => one.from.includes(status)));
    expect(dead).toEqual(['implemented', 'declined', 'merged', 'withdrawn']);
  });
});

describe('merging', () => {
  const society = (Id: number): { Id: number; Title: string } => ({ Id, Title: `Sample Society ${Id}` });

  test('keeps all sponsors and the earlier day; doing it again changes nothing', () => {
    const source: ChangeRequest = { Id: 1, Society: society(4), CoSponsors: [society(2), society(5)], DateReceived: '2026-01-05' };
    const target: ChangeRequest = { Id: 2, Society: society(2), CoSponsors: [society(5)], DateReceived: '2026-02-01' };
    const once = takeIn(target, source);
    expect(once).toEqual({ CoSponsors: [society(5), society(4)], DateReceived: '2026-01-05' });
    expect(takeIn({ ...target, ...once } as ChangeRequest, source)).toEqual(once);
  });

  test('not into one that is closed', () => {
    expect(takesMerges({ Status: 'merged' })).toBe(false);
    expect(takesMerges({ Status: 'in review' })).toBe(true);
  });
});

describe('numbers', () => {
  test('are made from the ID and found again', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), Id => idOf(numberOf({ Id })) === Id));
    expect(numberOf({ Id: 123 })).toBe('CR-000123');
    expect(numberOf({ Id: 123, Revision: 2 })).toBe('CR-000123 r2');
    expect([' cr 7', '#42', '000123', 'CR-', 'seven', '0'].map(idOf)).toEqual([7, 42, 123, undefined, undefined, undefined]);
  });
});
