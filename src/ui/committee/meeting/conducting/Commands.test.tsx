import * as React from 'react';
import { screen, waitFor } from '@testing-library/react';
import { meetings } from '../../../../schema/lists/meetings';
import type { Meeting } from '../../../../domain/committee/agenda';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
import { Commands } from './Commands';

async function withCommands(values: Partial<Meeting>): Promise<MemoryStore> {
  const store = new MemoryStore(shippedPack);
  const meeting: Meeting = { Id: 5, Title: 'Meeting', Body: { Id: 2, Title: '' }, State: 'open', ...values };
  store.put(meetings, meeting);
  await inHub(store, <Commands meeting={meeting} waiting={2} attended={false} onMoved={() => undefined} />);
  return store;
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const asked = (name: string): HTMLElement | null => screen.queryByRole('group', { name });

test('a meeting of today is begun at once', async () => {
  const store = await withCommands({ StartsAt: new Date().toISOString() });
  await person().click(button('Start the meeting'));
  await waitFor(() => expect(store.row(meetings, 5)).toMatchObject({ State: 'in progress' }));
});

test('one of another day is begun only when asked again; Escape goes back to the button', async () => {
  const store = await withCommands({ StartsAt: '2031-03-03T15:00:00Z' });
  const user = person();
  await user.click(button('Start the meeting'));
  expect(asked('Start the meeting')).toHaveTextContent('The meeting is planned for March 3, 2031. Start it now?');
  await user.keyboard('{Escape}');
  expect(asked('Start the meeting')).toBeNull();
  expect(button('Start the meeting')).toHaveFocus();
  expect(store.row(meetings, 5)).toMatchObject({ State: 'open' });
});

test('who opens a meeting again is told what becomes of its adopted minutes', async () => {
  const MinutesAdoptedBy = { Id: 9, Title: 'BH-2026-004' };
  const store = await withCommands({ State: 'closed', StartsAt: '2026-11-18T15:00:00Z', ClosedAt: '2026-11-18T17:00:00Z', MinutesAdoptedBy });
  const user = person();
  await user.click(button('Open it again'));
  expect(asked('Open it again')).toHaveTextContent('Its minutes were adopted by resolution BH-2026-004. They become a draft again');
  await user.keyboard('A vote was missing.');
  await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(store.row(meetings, 5)).toMatchObject({
    State: 'in progress', StateReason: 'A vote was missing.', ClosedAt: '2026-11-18T17:00:00Z', AdoptedBefore: MinutesAdoptedBy
  }));
});

test('who closes a meeting is told what waits, and that attendance was not taken', async () => {
  await withCommands({ State: 'in progress', StartsAt: '2026-11-18T15:00:00Z' });
  await person().click(button('Close the meeting'));
  expect(asked('Close the meeting')).toHaveTextContent('2 items still wait: they go to the next meeting. No member is marked as present.');
});
