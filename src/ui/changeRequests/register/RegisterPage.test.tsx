import '@testing-library/jest-dom';
import * as React from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { List } from '../../../schema/define';
import { ok } from '../../../data/failure';
import type { Me, Store } from '../../../data/store';
import { MemoryStore, sampleMember, sampleOwner } from '../../shell/testing/memoryStore';
import { RegisterPage } from './RegisterPage';
import type { RegisterSettings } from './settings';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../../programs');

// jsdom has no user timing.
const marks = jest.fn();
Object.assign(performance, { mark: marks });

/** A register of 30: the odd ones received, the even ones in review, of which the first ten have a rank. */
function sample(user: Me = sampleOwner): { readonly memory: MemoryStore; readonly store: Store } {
  const memory = new MemoryStore(shippedPack, user);
  for (let Id = 1; Id <= 30; Id++) {
    memory.put(changeRequests, {
      Id, Title: `Sample ${Id}`, Status: Id % 2 === 0 ? 'in review' : 'received', Category: 'training', DateReceived: '2026-01-15',
      Society: { Id: Id % 3 + 1, Title: `Société du ${['Nord', 'Sud', 'Lac'][Id % 3]}` }, ...(Id % 2 === 0 && Id <= 20 ? { RankKey: `a${Id + 10}i` } : {})
    });
  }
  const store: Store = Object.assign(Object.create(memory) as MemoryStore, {
    count: (list: List) => Promise.resolve(ok(memory.rows(list).length)),
    each: (list: List) => Promise.resolve(ok(memory.rows(list).length)),
    changesSince: () => Promise.resolve(ok({ changed: [], removed: [], token: 'now' }))
  }) as Store;
  return { memory, store };
}

const show = async (store: Store, settings: RegisterSettings = {}): Promise<void> => {
  render(<RegisterPage siteUrl="https://sample.invalid/sites/cpin" store={store} language="en" settings={settings} />);
  await screen.findByRole('grid');
  await screen.findByRole('search');
};
const titles = (): readonly string[] => screen.getAllByRole('row').slice(1).map(row => within(row).getAllByRole('gridcell')[2].textContent ?? '');

beforeEach(() => {
  window.localStorage.clear();
  window.history.replaceState(null, '', '/');
});

it('shows the newest first, says how many, and finds by number, title and society without accents', async () => {
  await show(sample().store);
  expect(marks).toHaveBeenCalledWith('first-rows');
  expect(titles()[0]).toBe('Sample 30');
  expect(screen.getByText('Shown: 30 of 30')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'CR-000007' } });
  expect(titles()).toEqual(['Sample 7']);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'societe sud' } });
  expect(screen.getByText('Shown: 10 of 30')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } });
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search and all filters' }));
  expect(screen.getByText('Shown: 30 of 30')).toBeInTheDocument();
});

it('filters by values beside their counts, shows a chip for it, and takes it off by the chip', async () => {
  await show(sample().store);
  fireEvent.click(screen.getByRole('button', { name: 'Filter by Status' }));
  const dialog = screen.getByRole('dialog', { name: 'Filter by Status' });
  expect(within(dialog).getAllByRole('checkbox')).toHaveLength(2);
  expect(dialog).toHaveTextContent('Received15In review15');
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /In review/ }));
  expect(screen.getByText('Shown: 15 of 30')).toBeInTheDocument();
  fireEvent.keyDown(within(dialog).getByRole('checkbox', { name: /In review/ }), { key: 'Escape' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Filter by Status: 1 chosen' })).toHaveFocus();
  fireEvent.click(screen.getByRole('button', { name: 'Remove the filter Status: In review' }));
  expect(screen.getByText('Shown: 30 of 30')).toBeInTheDocument();
});

it('starts as the page’s author set it, and keeps the grouping that a user chose', async () => {
  const { store } = sample();
  render(<RegisterPage siteUrl="https://sample.invalid" store={store} language="en" settings={{ groupBy: 'Status', showFirst: 'ranked', title: 'Ours' }} />);
  expect(await screen.findByRole('heading', { name: 'Ours' })).toBeInTheDocument();
  expect(await screen.findByRole('treegrid')).toHaveAttribute('aria-rowcount', '17');
  fireEvent.change(await screen.findByRole('combobox', { name: 'Group by' }), { target: { value: 'Society' } });
  expect(JSON.parse(Object.values({ ...window.localStorage })[0] as string)).toEqual({ groupBy: 'Society' });
});

it.each<[string, Me, readonly string[]]>([
  ['an owner', sampleOwner, ['New change request', 'Rank', 'Import']],
  ['a chair', { ...sampleOwner, roles: ['chair', 'reader'] }, ['New change request', 'Rank']],
  ['a society member', sampleMember, ['New change request']],
  ['a reader', { ...sampleMember, roles: ['reader'] }, []]
])('offers %s what they may do', async (_, user, offered) => {
  await show(sample(user).store);
  const commands = within(screen.getByRole('group', { name: 'Commands' })).getAllByRole('button').map(button => button.textContent);
  expect(['New change request', 'Rank', 'Import'].filter(name => commands.includes(name))).toEqual(offered);
});

it('ranks by keyboard with one write, says where it went, and takes it back', async () => {
  const { memory, store } = sample();
  await show(store);
  fireEvent.click(screen.getByRole('button', { name: 'Rank' }));
  const grid = await screen.findByRole('treegrid', { name: 'Change requests in priority order' });
  within(grid).getByText('CR-000006').focus();
  fireEvent.keyDown(within(grid).getByText('CR-000006'), { key: 'ArrowUp', altKey: true });
  expect(await screen.findByText('CR-000006 moved to position 2 of 10.', { selector: 'p' })).toBeInTheDocument();
  expect(memory.asked.filter(one => one.startsWith('change '))).toEqual(['change ChangeRequests 6']);
  await waitFor(() => expect(document.activeElement).toHaveTextContent('CR-000006'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo the last move' }));
  expect(await screen.findByText('CR-000006 moved to position 3 of 10.', { selector: 'p' })).toBeInTheDocument();
  expect(memory.row(changeRequests, 6).RankKey).toBe('a16i');
});

it('does not rank over somebody who ranked the same one meanwhile', async () => {
  const { memory, store } = sample();
  await show(store);
  fireEvent.click(screen.getByRole('button', { name: 'Rank' }));
  const grid = await screen.findByRole('treegrid');
  memory.changeAs('Sample Chair', changeRequests, 6, { RankKey: 'z' });
  within(grid).getByText('CR-000006').focus();
  fireEvent.keyDown(within(grid).getByText('CR-000006'), { key: 'ArrowUp', altKey: true });
  expect(await screen.findByText(/Somebody else moved CR-000006 meanwhile/, { selector: 'p' })).toBeInTheDocument();
  expect(memory.row(changeRequests, 6).RankKey).toBe('z');
});

it('says why the register cannot be read, and opens when it can', async () => {
  const { memory, store } = sample();
  // The first page read is the register's, the second the program pack's.
  memory.failNext('page', { kind: 'denied', what: 'ChangeRequests' });
  render(<RegisterPage siteUrl="https://sample.invalid" store={store} language="en" settings={{}} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('You do not have permission for this.');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
});

it('says that an empty register is empty, and how to begin', async () => {
  const memory = new MemoryStore(shippedPack);
  const { store } = sample();
  const empty = Object.assign(Object.create(store) as Store, { page: memory.page.bind(memory), count: () => Promise.resolve(ok(0)) });
  render(<RegisterPage siteUrl="https://sample.invalid" store={empty} language="en" settings={{}} />);
  expect(await screen.findByText(/There are no change requests yet. Choose “New change request”/)).toBeInTheDocument();
});
