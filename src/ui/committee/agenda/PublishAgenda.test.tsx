jest.mock('../../../site/documents/post', () => ({ postAgenda: jest.fn() }));

import * as React from 'react';
import { screen, waitFor } from '@testing-library/react';
import { meetings } from '../../../schema/lists/meetings';
import type { Meeting } from '../../../domain/committee/agenda';
import { ok } from '../../../data/store';
import { shippedPack } from '../../../programs';
import { postAgenda } from '../../../site/documents/post';
import { useHub } from '../../shell/hub';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore, sampleMember } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import { PublishAgenda } from './PublishAgenda';

const meeting: Meeting = { Id: 4, Title: 'Sample meeting', State: 'draft', StartsAt: '2099-03-01T15:00:00Z', Body: { Id: 2, Title: 'Body' } };

function Page(): JSX.Element {
  const { pack } = useHub();
  const committee = {
    rules: pack.bodies[1], body: { Id: 2, Title: 'Body' }, all: { bodies: [], recent: [meeting], since: '2020-01-01T00:00:00Z' }, meetings: [meeting],
    records: true, place: {}, go: () => undefined, again: () => undefined
  };
  const record = { meeting, items: [], members: [], attendance: [], positions: [], resolutions: [], actions: [], requests: [] };
  return <PublishAgenda committee={committee} record={record} onChanged={() => undefined} />;
}

let store: MemoryStore;
const publish = async (): Promise<void> => {
  await inHub(store, <Page />);
  const user = person();
  await user.click(screen.getByRole('button', { name: 'Publish the agenda' }));
  await user.click(screen.getAllByRole('button', { name: 'Publish the agenda' })[1]);
};
beforeEach(() => {
  jest.mocked(postAgenda).mockResolvedValue(ok({ files: [] }));
  store = new MemoryStore(shippedPack);
  store.put(meetings, meeting);
});

it('posts the agenda and opens a draft', async () => {
  await publish();
  await screen.findByText('The agenda is posted.');
  expect(store.row(meetings, 4)).toMatchObject({ State: 'open' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('tells that the meeting was not opened because somebody else cancelled it meanwhile, and does not say that all is done', async () => {
  store.changeAs('Sample Member 7', meetings, 4, { State: 'cancelled' });
  await publish();
  expect(await screen.findByText(/the meeting was not opened: somebody else changed the meeting in between/)).toHaveAttribute('role', 'alert');
  expect(screen.queryByText('The agenda is posted.')).toBeNull();
  expect(store.row(meetings, 4)).toMatchObject({ State: 'cancelled' });
});

it('tells whom to ask where somebody may post but not open it', async () => {
  store = new MemoryStore(shippedPack, sampleMember);
  store.put(meetings, meeting);
  await publish();
  expect(await screen.findByText(/only owners and chairs may do this. Ask one of them/)).toHaveAttribute('role', 'alert');
});

it('tells what stopped the opening, and goes on from there', async () => {
  store.failNext('change', { kind: 'offline' });
  await publish();
  await screen.findByText('SharePoint did not answer.');
  expect(screen.queryByText('The agenda is posted.')).toBeNull();
  await person().click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(store.row(meetings, 4)).toMatchObject({ State: 'open' }));
  await screen.findByText('The agenda is posted.');
});
