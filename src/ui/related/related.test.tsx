import '@testing-library/jest-dom';
import * as React from 'react';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import type { Item, List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { workItems } from '../../schema/lists/workItems';
import type { Me } from '../../data/store';
import { HubRoot } from '../shell/HubRoot';
import { sampleMember, sampleOwner } from '../shell/testing/memoryStore';
import { AskedStore } from './testing/askedStore';
import { RelatedRows } from './RelatedRows';
import { RowsOver } from './RowsOver';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../programs');

setIconOptions({ disableWarnings: true });
jest.setTimeout(30_000);

afterEach(async () => {
  cleanup();
  await act(async () => { await Promise.resolve(); });
});

function site(me: Me = sampleOwner): AskedStore {
  const memory = new AskedStore(shippedPack, me);
  memory.put(changeRequests, { Id: 7, Title: 'Letters in French', Status: 'in review', DateReceived: '2026-01-05' });
  memory.put(practices, { Id: 4, Title: 'Letters', Version: '2.0', VersionDate: '2026-05-01', Status: 'complete', ChangeRequests: [{ Id: 7, Title: 'Letters in French' }] });
  memory.put(workItems, { Id: 9, Title: 'Write the letters', Kind: 'milestone', Status: 'pending', Practice: { Id: 4, Title: 'Letters' } });
  return memory;
}

function show(memory: AskedStore, list: List, id: number, over = true): void {
  const rows = <RelatedRows list={list} row={memory.row(list, id)} />;
  render(
    <HubRoot siteUrl="https://sample.invalid/sites/cpin" store={memory} language="en">{over ? <RowsOver>{rows}</RowsOver> : rows}</HubRoot>
  );
}

test('rows that name it and rows that it names stand under their lists, with what they are', async () => {
  show(site(), practices, 4);
  const requests = await screen.findByRole('region', { name: 'Change Requests (1)' });
  expect(requests).toHaveTextContent('CR-000007 Letters in French');
  expect(requests).toHaveTextContent('In review · named here as “Change requests”');
  expect(screen.getByRole('region', { name: 'Work Items (1)' })).toHaveTextContent('Pending · names this one as “Practice”');
});

test('a row opens over the page, there the next one, and what was saved there is read again', async () => {
  const memory = site();
  show(memory, changeRequests, 7);
  fireEvent.click(await screen.findByRole('button', { name: 'Letters' }));
  const practice = await screen.findByRole('dialog', { name: 'Letters' });
  fireEvent.click(await within(practice).findByRole('tab', { name: 'Related' }));
  fireEvent.click(await within(practice).findByRole('button', { name: 'Write the letters' }));
  const work = await screen.findByRole('dialog', { name: 'Write the letters' });
  fireEvent.mouseDown(await within(work).findByRole('textbox', { name: /Short description/ }));
  fireEvent.change(await within(work).findByRole('textbox', { name: /Short description/ }), { target: { value: 'Rewrite the letters' } });
  fireEvent.click(within(work).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(memory.row(workItems, 9).Title).toBe('Rewrite the letters'));
  expect(await within(practice).findByText('Rewrite the letters')).toBeInTheDocument();
  fireEvent.keyDown(within(screen.getByRole('dialog', { name: 'Rewrite the letters' })).getByRole('button', { name: 'Close' }), { key: 'Escape', which: 27, keyCode: 27 });
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Rewrite the letters' })).not.toBeInTheDocument());
  expect(screen.getByRole('dialog', { name: 'Letters' })).toBeInTheDocument();
});

test('where nothing can stand over the page, a row is a link to its own page', async () => {
  show(site(sampleMember), changeRequests, 7, false);
  const link = await screen.findByRole('link', { name: 'Letters (opens in a new tab)' });
  expect(link).toHaveAttribute('href', 'https://sample.invalid/sites/cpin/Lists/Practices/DispForm.aspx?ID=4');
});

test('a row without links says where they are made, and a failure offers to try again', async () => {
  const memory = site();
  memory.put(changeRequests, { Id: 8, Title: 'Alone', Status: 'received' } as Item<typeof changeRequests>);
  show(memory, changeRequests, 8);
  expect(await screen.findByText(/Nothing is linked to it yet/)).toBeInTheDocument();
  cleanup();
  memory.refuseFrom(workItems, { kind: 'offline' });
  show(memory, changeRequests, 7);
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Practices (1)' })).toBeInTheDocument();
});
