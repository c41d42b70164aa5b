import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { agendaItems } from '../../../schema/lists/agendaItems';
import { proposals } from '../../../schema/lists/proposals';
import type { Meeting } from '../../../domain/committee/agenda';
import { shippedPack } from '../../../programs';
import { useHub } from '../../shell/hub';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore, sampleMember, sampleOwner } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import type { Committee } from '../committee';
import { ProposalsTab } from './ProposalsTab';

const meeting: Meeting = { Id: 4, Title: 'Sample meeting', State: 'draft', StartsAt: '2099-03-02T15:00:00Z', Body: { Id: 2, Title: 'Body' } };
const go = jest.fn();

function Page({ records }: { readonly records: boolean }): JSX.Element {
  const { pack } = useHub();
  const committee: Committee = {
    rules: pack.bodies[1], body: { Id: 2, Title: 'Body' }, all: { bodies: [], recent: [meeting], since: '2020-01-01T00:00:00Z' }, meetings: [meeting],
    records, place: {}, go, again: () => undefined
  };
  return <ProposalsTab committee={committee} />;
}
const store = (user = sampleOwner): MemoryStore => {
  const made = new MemoryStore(shippedPack, user);
  made.put(proposals, { Id: 1, Title: 'Quicker access', Body: { Id: 2, Title: '' }, State: 'proposed', Text: 'It takes too long.', Author: { Id: sampleMember.Id, Title: sampleMember.Title } });
  made.put(proposals, { Id: 2, Title: 'Longer breaks', Body: { Id: 2, Title: '' }, State: 'set aside', Reason: 'Not for this committee.', Author: { Id: 9, Title: 'Sample Member 9' } });
  return made;
};

it('says what waits first, what was set aside with its reason, and where a proposal was taken', async () => {
  const kept = store();
  kept.put(proposals, { Id: 3, Title: 'New forms', Body: { Id: 2, Title: '' }, State: 'proposed' });
  kept.put(agendaItems, { Id: 8, Title: 'New forms', Proposal: { Id: 3, Title: '' }, Meeting: { Id: 4, Title: 'Sample meeting' }, State: 'waiting' });
  await inHub(kept, <Page records={false} />);
  const list = await screen.findByRole('list', { name: 'Proposals that wait' });
  expect(within(list).getAllByRole('heading').map(heading => heading.textContent)).toEqual(['Quicker access']);
  expect(screen.getByText('Set aside: Not for this committee.')).toBeInTheDocument();
  await person().click(screen.getByText('On the agenda of Sample meeting'));
  expect(go).toHaveBeenCalledWith({ tab: undefined, meeting: '4' });
});

it('offers a proposer to edit their own, and nothing that SharePoint would refuse', async () => {
  await inHub(store({ ...sampleMember, roles: ['society', 'reader'] }), <Page records={false} />);
  await screen.findByRole('button', { name: 'Edit Quicker access' });
  expect(screen.getByRole('button', { name: 'Propose an item' })).toBeInTheDocument();
  expect(screen.queryAllByRole('button', { name: /^(Take|Set) / })).toEqual([]);
});

it('offers readers to propose, and nothing else', async () => {
  await inHub(store({ ...sampleMember, Id: 77, roles: ['reader'] }), <Page records={false} />);
  await screen.findByRole('list', { name: 'Proposals that wait' });
  expect(screen.getByRole('button', { name: 'Propose an item' })).toBeInTheDocument();
  expect(screen.queryAllByRole('button', { name: /Edit|^(Take|Set) / })).toEqual([]);
});

it('sets aside only with a reason, and takes up again', async () => {
  const kept = store();
  await inHub(kept, <Page records />);
  const user = person();
  await user.click(await screen.findByRole('button', { name: 'Set aside: Quicker access' }));
  await user.keyboard('{Enter}');
  expect(screen.getByText('Give the reason: whoever proposed it reads it.')).toBeInTheDocument();
  expect(kept.row(proposals, 1)).toMatchObject({ State: 'proposed' });
  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Another body deals with it.');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(kept.row(proposals, 1)).toMatchObject({ State: 'set aside', Reason: 'Another body deals with it.' }));
  await user.click(await screen.findByRole('button', { name: 'Take up again: Longer breaks' }));
  await waitFor(() => expect(kept.row(proposals, 2)).toMatchObject({ State: 'proposed' }));
});
