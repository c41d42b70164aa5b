import * as React from 'react';
import { act, screen, waitFor } from '@testing-library/react';
import { actionItems } from '../../../../schema/lists/actionItems';
import type { Meeting } from '../../../../domain/committee/agenda';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
import type { Committee } from '../../committee';
import { Discussion } from './Discussion';

const meeting: Meeting = { Id: 5, Title: 'Meeting', State: 'in progress' };
const committee = { rules: { decides: [] }, body: { Id: 1, Title: 'Body' } } as unknown as Committee;

/** The meeting as it is read one poll after another: what the other recorder does arrives with `arrive`. */
async function discussed(): Promise<{ readonly store: MemoryStore; readonly arrive: (change: Partial<Meeting>) => void }> {
  const store = new MemoryStore(shippedPack);
  let read: (change: Partial<Meeting>) => void = () => undefined;
  function Page(): JSX.Element {
    const [now, setNow] = React.useState<Meeting>({ ...meeting, CurrentItem: { Id: 31, Title: 'Alpha' } });
    const record: MeetingRecord = {
      meeting: now, members: [], attendance: [], positions: [], resolutions: [], actions: [], requests: [],
      items: [{ Id: 31, Title: 'Alpha', State: 'waiting' }, { Id: 32, Title: 'Beta', State: 'waiting' }]
    };
    read = change => setNow(before => ({ ...before, ...change }));
    return <Discussion committee={committee} record={record} onChanged={jest.fn()} day="2026-11-20" />;
  }
  await inHub(store, <Page />);
  return { store, arrive: change => act(() => read(change)) };
}
const takeOn = async (typed: string): Promise<void> => {
  await person().click(await screen.findByRole('button', { name: 'New action item: Alpha' }));
  await person().type(await screen.findByRole('textbox', { name: /^What/ }), typed);
};

test.each([
  ['goes to the next item', { CurrentItem: { Id: 32, Title: 'Beta' } }], ['ends the discussion', { CurrentItem: undefined }], ['closes the meeting', { State: 'closed' }]
] as const)('an open form stays, of the item for which it was opened, when the other recorder %s', async (_, change) => {
  const { store, arrive } = await discussed();
  await takeOn('Ask the');
  arrive(change);
  expect(screen.getByRole('dialog', { name: 'New action item: Alpha' })).toBeInTheDocument();
  const text = screen.getByRole('textbox', { name: /^What/ });
  expect(text).toHaveValue('Ask the');
  await person().type(text, ' region');
  await person().type(screen.getByRole('textbox', { name: /^Who/ }), 'Sample Member 1');
  await person().click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(store.rows(actionItems)).toMatchObject([{ Title: 'Ask the region', Meeting: { Id: 5 }, AgendaItem: { Id: 31 } }]);
});

test('the button beside the walk is for what is under discussion by then, and has the focus again', async () => {
  const { arrive } = await discussed();
  await takeOn('Ask');
  arrive({ CurrentItem: { Id: 32, Title: 'Beta' } });
  await person().click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'New action item: Beta' })).toHaveFocus());
  await person().click(screen.getByRole('button', { name: 'New action item: Beta' }));
  expect(await screen.findByRole('textbox', { name: /^What/ })).toHaveValue('');
});
