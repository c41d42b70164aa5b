import '@testing-library/jest-dom';
import * as React from 'react';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { workItems } from '../../schema/lists/workItems';
import type { Me } from '../../data/store';
import { HubRoot } from '../shell/HubRoot';
import { sampleMember, sampleOwner } from '../shell/testing/memoryStore';
import { AskedStore } from '../related/testing/askedStore';
import { RippleView } from './RippleView';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../programs');

setIconOptions({ disableWarnings: true });
jest.setTimeout(30_000);

afterEach(async () => {
  cleanup();
  await act(async () => { await Promise.resolve(); });
});

function site(me: Me = sampleOwner): AskedStore {
  const memory = new AskedStore(shippedPack, me);
  const version = { VersionDate: '2026-05-01', Status: 'complete', Legislation: ['FLSA'] } as const;
  memory.put(practices, { ...version, Id: 1, Title: 'Letters', Version: '1.0' });
  memory.put(practices, { ...version, Id: 2, Title: 'Letters', Version: '2.0', Replaces: { Id: 1, Title: 'Letters' } });
  memory.put(practices, { ...version, Id: 3, Title: 'Forms', Version: '1.0' });
  memory.put(changeRequests, { Id: 7, Title: 'Letters in French', Status: 'in review', Legislation: ['FLSA'] });
  return memory;
}

async function show(memory: AskedStore, cause = 'French Language Services Act'): Promise<void> {
  render(<HubRoot siteUrl="https://sample.invalid/sites/cpin" store={memory} language="en"><RippleView /></HubRoot>);
  const select = await screen.findByRole('combobox', { name: 'Module or legislative change' });
  const option = within(select).getByRole('option', { name: cause }) as HTMLOptionElement;
  fireEvent.change(select, { target: { value: option.value } });
}

const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });

test('shows list by list what is in use and what is open, and that the rest is none', async () => {
  await show(site());
  expect(await screen.findByText('Touched by French Language Services Act: 3.')).toBeInTheDocument();
  const found = screen.getByRole('region', { name: 'Practices (2)' });
  expect(found).toHaveTextContent('version 2.0');
  expect(found).not.toHaveTextContent(/Letters[^F]*version 1.0/);
  expect(screen.getByRole('region', { name: 'Training Resources (0)' })).toHaveTextContent('None.');
  expect(screen.getByRole('region', { name: 'Change Requests (1)' })).toHaveTextContent('In review');
});

test('starts a review for each that is chosen, asks for a day, shows what is under way, and takes it back', async () => {
  const memory = site();
  await show(memory);
  const begin = await screen.findByRole('button', { name: 'Start review work items (0)' });
  fireEvent.click(begin);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  fireEvent.click(box('Choose all'));
  fireEvent.click(box('Choose CR-000007 Letters in French'));
  fireEvent.click(box('Choose Forms'));
  fireEvent.click(screen.getByRole('button', { name: 'Start review work items (2)' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start 2 review work items?' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(dialog.getAllByRole('alert').map(alert => alert.textContent).join(' ')).toMatch(/Due/));
  expect(memory.rows(workItems)).toEqual([]);
  fireEvent.change(dialog.getByRole('textbox', { name: /Due/ }), { target: { value: '2027-03-31' } });
  fireEvent.blur(dialog.getByRole('textbox', { name: /Due/ }));
  fireEvent.click(dialog.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(/Review work items started: 2\./, { selector: 'p' })).toBeInTheDocument();
  expect(memory.rows(workItems)).toEqual([
    expect.objectContaining({ Title: 'Review: CR-000007 Letters in French (French Language Services Act)', Due: '2027-03-31', Status: 'pending', ChangeRequests: [{ Id: 7, Title: '' }] }),
    expect.objectContaining({ Title: 'Review: Letters (French Language Services Act)', Practice: { Id: 2, Title: '' } })
  ]);
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Choose Letters' })).not.toBeInTheDocument());
  expect(screen.getByRole('region', { name: 'Practices (2)' })).toHaveTextContent('Under review: Review: Letters');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  // The store in memory does not know when rows were made: what may have been changed since stays.
  expect(await screen.findByText(/Not taken back, because somebody changed them meanwhile or it failed: 2\./, { selector: 'p' })).toBeInTheDocument();
});

test('tells a reader what is touched, and offers no reviews', async () => {
  await show(site(sampleMember));
  expect(await screen.findByRole('region', { name: 'Practices (2)' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Start/ })).not.toBeInTheDocument();
});

test('says that nothing is touched, and how that changes', async () => {
  await show(site(), 'CPIN');
  expect(await screen.findByText(/Nothing names CPIN yet/)).toBeInTheDocument();
});
