import * as React from 'react';
import { cleanup, screen } from '@testing-library/react';
import { positions } from '../../../schema/lists/positions';
import type { Member, MeetingRecord, Position } from '../../../domain/committee/record';
import { addDays } from '../../../domain/days';
import { shippedPack } from '../../../programs';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore, sampleMember } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import type { Committee } from '../committee';
import { LastCalls } from './LastCalls';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date());
const me = { ...sampleMember, roles: ['committee', 'reader'] as const };
const agenda = { Id: 31, Title: 'Faster search' };
const seat = (id: number, account: number): Member =>
  ({ Id: id, Title: `Sample Member ${id}`, Person: { Id: account, Title: '' }, Votes: true, From: '2020-01-01' });
const said = (id: number, account: number, position: Position['Position']): Position =>
  ({ Id: id, AgendaItem: agenda, Author: { Id: account, Title: '' }, Position: position });

const record = (more: Partial<MeetingRecord> = {}, until = addDays(today, 2)): MeetingRecord => ({
  meeting: { Id: 5, State: 'open', StartsAt: `${addDays(today, 6)}T17:00:00Z`, Body: { Id: 1, Title: '' } },
  members: [seat(1, me.Id), seat(2, 50)], attendance: [], positions: [], resolutions: [], actions: [], requests: [],
  items: [{ ...agenda, Meeting: { Id: 5, Title: '' }, State: 'waiting', Kind: 'decision', LastCallUntil: until }], ...more
});

let again: jest.Mock;
let changed: jest.Mock;
beforeEach(() => {
  again = jest.fn();
  changed = jest.fn();
});

async function show(store: MemoryStore, shown: MeetingRecord, records = false): Promise<void> {
  const { bodies } = JSON.parse(shippedPack) as { bodies: ReadonlyArray<{ key: string }> };
  const rules = { decides: ['endorsed'], lastCallDays: 3, ...bodies[0] };
  const committee = { rules, records, again } as unknown as Committee;
  await inHub(store, <LastCalls committee={committee} record={shown} onChanged={changed} />);
}
const store = (user: MemoryStore['user'] = me): MemoryStore => new MemoryStore(shippedPack, user);

test('an objection asks for its reason, then is written once, and what waits is read again', async () => {
  const kept = store();
  await show(kept, record());
  const user = person();
  await user.click(screen.getByRole('radio', { name: 'Object' }));
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByText('Give the reason: the meeting will discuss it.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(kept.rows(positions)).toEqual([]);
  await user.type(screen.getByRole('textbox'), 'The cost is not known.');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(kept.rows(positions)).toMatchObject([{ Position: 'object', Reason: 'The cost is not known.', Key: `position:31:${me.Id}` }]);
  expect([changed.mock.calls.length, again.mock.calls.length]).toEqual([1, 1]);
});

test('an answer after the last day, on a page that stayed open, is not sent: it is said that the last call is over', async () => {
  const kept = store();
  await show(kept, record());
  const user = person();
  await user.click(screen.getByRole('radio', { name: 'Agree' }));
  const later = jest.spyOn(Date.prototype, 'toISOString').mockReturnValue(`${addDays(today, 4)}T16:00:00.000Z`);
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  later.mockRestore();
  expect(screen.getByText(/^The last call has ended/)).toBeTruthy();
  expect(kept.rows(positions)).toEqual([]);
});

test('an answer that does not arrive is told, and what was typed stays', async () => {
  const kept = store();
  kept.failNext('add', { kind: 'offline' });
  await show(kept, record());
  const user = person();
  await user.click(screen.getByRole('radio', { name: 'Hold: discuss first' }));
  await user.type(screen.getByRole('textbox'), 'Ask first');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getAllByRole('alert').map(one => one.textContent).join('')).toContain('SharePoint did not answer.');
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Ask first');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(kept.rows(positions)).toMatchObject([{ Position: 'hold' }]);
});

test('the rule, the tally and who has not answered are said to everybody; only voting members answer', async () => {
  await show(store({ ...me, Id: 77 }), record({ positions: [said(1, 50, 'agree')] }));
  expect(screen.getByText(/One hold or objection, and the item is discussed/)).toBeTruthy();
  expect(screen.getByText('agree: 1 · not answered: 1')).toBeTruthy();
  expect(screen.getByText('Not answered yet: Sample Member 1.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a member whom SharePoint would refuse is told so instead of shown a form', async () => {
  await show(store({ ...me, roles: ['society', 'reader'] }), record());
  expect(screen.getByText(/not in the site’s committee group/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('who has declared a conflict of interest does not answer', async () => {
  const [item] = record().items;
  await show(store(), record({ items: [{ ...item, Conflicts: [{ Id: 1, Title: '' }] }] }));
  expect(screen.getByText(/You have declared a conflict of interest/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('it is closed early only once everybody has answered; before, it can be called off', async () => {
  const owner = { ...me, roles: ['owner', 'committee'] as const };
  await show(store(owner), record({ positions: [said(1, me.Id, 'agree')] }), true);
  expect(screen.getByRole('button', { name: 'Call it off: Faster search' })).toBeTruthy();
  cleanup();
  await show(store(owner), record({ positions: [said(1, me.Id, 'agree'), said(2, 50, 'abstain')] }), true);
  expect(screen.getByRole('button', { name: 'Close it now: Faster search' })).toBeTruthy();
});

test('over, it says what came of it and asks nothing', async () => {
  await show(store(), record({ positions: [said(1, 50, 'agree')] }, addDays(today, -1)));
  expect(screen.getByText(/it is routine and goes to the consent block/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});
