import * as fc from 'fast-check';
import { addDays } from '../days';
import { accountOf, byUrgency, daysLate, drop, finish, isOpen, mayKeepActions, openAgain, takeBack } from './actions';
import { actionItemStates } from '../../schema/lists/actionItems';

const due = '2026-11-20';

describe('an action item', () => {
  test('is late from the day after it is due, while it is open', () => {
    expect([due, '2026-11-21', '2026-12-01'].map(today => daysLate({ State: 'open', Due: due }, today))).toEqual([0, 1, 11]);
    expect(daysLate({ State: 'done', Due: due }, '2027-01-01')).toBe(0);
    expect(daysLate({ State: 'open' }, '2027-01-01')).toBe(0);
    expect(daysLate({ Due: due }, '2026-11-21')).toBe(1);
  });

  test('stands before those that are due later, and one without a day last', () => {
    const rows = [{ Id: 1 }, { Id: 2, Due: '2026-12-01' }, { Id: 3, Due: due }, { Id: 4, Due: due }];
    expect([...rows].sort(byUrgency).map(row => row.Id)).toEqual([3, 4, 2, 1]);
  });

  test('is done or dropped once, and taken back as it was', () => {
    fc.assert(fc.property(fc.option(fc.string({ minLength: 1 }), { nil: undefined }), fc.string(), fc.constantFrom(...actionItemStates), (Note, reason, State) => {
      const action = { Id: 1, State, ...(Note === undefined ? {} : { Note }) };
      if (!isOpen(action)) return finish(action, due) === undefined && drop(action, reason) === undefined;
      const dropped = { ...action, ...drop(action, reason) };
      const done = { ...action, ...finish(action, due) };
      expect(dropped.Note).toContain(Note ?? '');
      expect({ ...done, ...takeBack(action, done as typeof action) }).toEqual({ ...action, DoneOn: null });
      expect({ ...dropped, ...takeBack(action, dropped as typeof action) }).toMatchObject({ State: 'open', Note: Note ?? null });
      expect([takeBack(action, action), openAgain(action)]).toEqual([undefined, undefined]);
      expect(openAgain(dropped as typeof action)).toEqual({ State: 'open', DoneOn: null });
      return true;
    }));
    expect(drop({ Id: 1, State: 'open', Note: 'Ask first' }, ' No longer needed ')).toEqual({ State: 'dropped', Note: 'Ask first\n\nNo longer needed' });
    expect(finish({ Id: 1 }, addDays(due, 1))).toEqual({ State: 'done', DoneOn: '2026-11-21' });
  });

  test('is kept by those who take part in committees', () => {
    expect(mayKeepActions(['committee', 'reader'])).toBe(true);
    expect(mayKeepActions(['society', 'reader'])).toBe(false);
  });

  test('belongs to the account of the member who goes by the name', () => {
    const account = { Id: 7, Title: 'Sample Member 3' };
    const members = [{ Id: 1, Title: 'Sample Member 3', Person: account }, { Id: 2, Title: 'Sample Member 4' }, { Id: 3, Title: 'Sample Member 3', Person: account }];
    expect(accountOf(' sample member 3', members)).toEqual(account);
    expect(accountOf('Sample Member 4', members)).toBeUndefined();
    expect(accountOf('', members)).toBeUndefined();
    expect(accountOf('Sample Member 3', [...members, { Id: 4, Title: 'Sample Member 3', Person: { Id: 8, Title: 'Sample Member 3' } }])).toBeUndefined();
  });
});
