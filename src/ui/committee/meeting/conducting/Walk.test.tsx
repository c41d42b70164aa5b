import * as React from 'react';
import { screen, waitFor } from '@testing-library/react';
import { agendaItems } from '../../../../schema/lists/agendaItems';
import { meetings } from '../../../../schema/lists/meetings';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
import type { Committee } from '../../committee';
import { Walk } from './Walk';

const meeting = { Id: 5, Title: 'Meeting' };
const request = { Id: 3, Title: 'Faster search' };
const about = (Kind: AgendaItem['Kind'], more: Partial<AgendaItem> = {}): AgendaItem =>
  ({ Id: 31, Title: 'Faster search', Meeting: meeting, Kind, State: 'waiting', ChangeRequest: request, ...more });

/** The walk at this one item, of a body that decides these outcomes. */
async function walkAt(item: AgendaItem, decides: readonly string[]): Promise<{ readonly store: MemoryStore; readonly changed: jest.Mock }> {
  const store = new MemoryStore(shippedPack);
  store.put(agendaItems, item);
  const changed = jest.fn();
  const record: MeetingRecord = {
    meeting: { ...meeting, State: 'in progress', CurrentItem: { Id: item.Id, Title: '' }, CurrentSince: '2026-11-20T15:00:00Z' },
    members: [], attendance: [], items: [item], positions: [], resolutions: [], actions: [], requests: []
  };
  await inHub(store, <Walk committee={{ rules: { decides } } as unknown as Committee} record={record} onChanged={changed} day="2026-11-20" />);
  return { store, changed };
}
const button = (): HTMLElement | null => screen.queryByRole('button', { name: 'Mark as discussed' });

test.each([
  ['a body that decides nothing', undefined, []], ['information', 'information', ['endorsed']], ['a discussion', 'discussion', ['endorsed']]
] as const)('a change request on which nothing can be decided is finished as discussed: %s', async (_, kind, decides) => {
  const { store, changed } = await walkAt(about(kind), decides);
  await person().click(button() as HTMLElement);
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(store.rows(agendaItems)).toMatchObject([{ Id: 31, State: 'discussed' }]);
});

test('a change request that waits for a decision is decided, not only discussed', async () => {
  await walkAt(about('decision'), ['endorsed']);
  expect(button()).toBeNull();
});

test('a subject without a change request may be discussed where it could be decided', async () => {
  await walkAt(about('decision', { ChangeRequest: undefined }), ['endorsed']);
  expect(button()).not.toBeNull();
});

test('at its ends a button keeps the focus that led there, and does nothing more', async () => {
  const { store, changed } = await walkAt(about('discussion'), ['endorsed']);
  const before = store.rows(meetings);
  for (const name of ['Previous item', 'Next item']) {
    const end = screen.getByRole('button', { name });
    end.focus();
    await person().keyboard('{Enter}');
    expect(document.activeElement).toBe(end);
    expect(end.getAttribute('aria-disabled')).toBe('true');
  }
  expect(changed).not.toHaveBeenCalled();
  expect(store.rows(meetings)).toEqual(before);
});

test('ending the discussion, whose button goes with it, leaves the focus on the heading', async () => {
  await walkAt(about('discussion'), ['endorsed']);
  await person().click(screen.getByRole('button', { name: 'End the discussion' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Item 1 of 1/ }));
});

test('what could not be written names its item, and stays while something else is written', async () => {
  const { store } = await walkAt(about('discussion'), ['endorsed']);
  store.failNext('change', { kind: 'offline' });
  await person().click(button() as HTMLElement);
  expect(await screen.findByRole('alert')).toHaveTextContent('Not saved: “Faster search: Marked as discussed”.');
  store.put(meetings, { ...meeting, State: 'in progress', CurrentItem: { Id: 31, Title: '' } });
  await person().click(screen.getByRole('button', { name: 'End the discussion' }));
  await waitFor(() => expect(store.row(meetings, 5).CurrentItem).toBeUndefined());
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved: “Faster search: Marked as discussed”.');
  await person().click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(store.row(agendaItems, 31).State).toBe('discussed'));
  expect(screen.queryByRole('alert')).toBeNull();
});
