import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { agendaItems } from '../../../schema/lists/agendaItems';
import { meetings } from '../../../schema/lists/meetings';
import { byOrder } from '../../../domain/committee/order';
import { isOnAgenda } from '../../../domain/committee/agenda';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import type { MeetingRecord } from '../../../domain/committee/record';
import { shippedPack } from '../../../programs';
import { useHub } from '../../shell/hub';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import type { Committee } from '../committee';
import { Preparing } from './Preparing';

const meeting: Meeting = { Id: 4, Title: 'Sample meeting', State: 'draft', StartsAt: '2099-03-01T15:00:00Z', Minutes: 30, Body: { Id: 2, Title: 'Body' } };
const item = (Id: number, Title: string, Section?: string): AgendaItem =>
  ({ Id, Title, Order: Id, State: 'waiting', Kind: 'discussion', MinutesAllotted: 10, Meeting: { Id: 4, Title: '' }, ...(Section ? { Section } : {}) });

function Page({ store, open = true, at }: { readonly store: MemoryStore; readonly open?: boolean; readonly at?: string }): JSX.Element {
  const { pack } = useHub();
  const [, setTurn] = React.useState(0);
  const items = [...store.rows(agendaItems) as unknown as readonly AgendaItem[]].filter(isOnAgenda).sort(byOrder);
  const record: MeetingRecord = { meeting, items, members: [], attendance: [], positions: [], resolutions: [], actions: [], requests: [] };
  const committee: Committee = {
    rules: pack.bodies[1], body: { Id: 2, Title: 'Body' }, all: { bodies: [], recent: [meeting], since: '2020-01-01T00:00:00Z' }, meetings: [meeting],
    records: true, place: open ? { prepare: '1', item: at } : {}, go: () => undefined, again: () => undefined
  };
  return <Preparing committee={committee} record={record} onChanged={() => setTurn(turn => turn + 1)} />;
}

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore(shippedPack);
  store.put(meetings, meeting);
  store.put(agendaItems, item(1, 'Alpha'));
  store.put(agendaItems, item(2, 'Beta', 'Reports'));
  store.put(agendaItems, item(3, 'Gamma', 'Reports'));
});
const subjects = (): readonly string[] => [...document.querySelectorAll('[data-item]')].map(row => row.querySelector('[data-command="grip"]')?.getAttribute('aria-label') ?? '');
const stored = (): ReadonlyArray<readonly [string, string | undefined]> => [...store.rows(agendaItems) as unknown as readonly AgendaItem[]]
  .filter(isOnAgenda).sort(byOrder).map(one => [one.Title ?? '', one.Section] as const);

it('is folded until the address says that the agenda is prepared', async () => {
  await inHub(store, <Page store={store} open={false} />);
  expect(screen.getByRole('button', { name: 'Prepare the agenda' })).toHaveAttribute('aria-expanded', 'false');
  expect(document.querySelectorAll('[data-item]').length).toBe(0);
});

it('brings who followed a link to an item to its row, which stays marked, and gives out such links', async () => {
  await inHub(store, <Page store={store} at="2" />);
  const row = document.querySelector('[data-item="2"]');
  expect(row).toHaveFocus();
  expect(row).toHaveAttribute('aria-current', 'location');
  expect(document.querySelectorAll('[aria-current]').length).toBe(1);
  await person().click(screen.getByRole('button', { name: 'Copy link: Gamma' }));
  expect(await screen.findByText('Copied')).toBeVisible();
  expect(await navigator.clipboard.readText()).toMatch(/#body=[\w-]+&tab=meeting&meeting=4&item=3$/);
});

it('moves by keyboard, tells where to, takes on the section it is put into, and keeps the focus', async () => {
  await inHub(store, <Page store={store} />);
  expect(screen.getByRole('heading', { name: 'Reports' })).toBeInTheDocument();
  const user = person();
  screen.getByRole('button', { name: 'Move Alpha' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(stored()).toEqual([['Beta', 'Reports'], ['Alpha', 'Reports'], ['Gamma', 'Reports']]));
  // On the page, and in what screen readers hear.
  expect((await screen.findAllByText('Alpha is now item 2 of 3, under “Reports”.')).length).toBeGreaterThan(0);
  expect(subjects()).toEqual(['Move Beta', 'Move Alpha', 'Move Gamma']);
  expect(screen.getByRole('button', { name: 'Move Alpha' })).toHaveFocus();
  expect(store.asked.filter(asked => asked.startsWith('together')).length).toBe(1);
});

it('shows the order of somebody else who moved the same item first, and says so', async () => {
  await inHub(store, <Page store={store} />);
  store.changeAs('Sample Member 7', agendaItems, 3, { Order: 0 });
  const user = person();
  await user.click(screen.getByRole('button', { name: 'Move Gamma up' }));
  await screen.findAllByText(/Somebody else moved Gamma meanwhile/);
  expect(stored().map(([title]) => title)).toEqual(['Gamma', 'Alpha', 'Beta']);
  await waitFor(() => expect(subjects()).toEqual(['Move Gamma', 'Move Alpha', 'Move Beta']));
});

it('shows the agenda as it is when a move cannot be written', async () => {
  await inHub(store, <Page store={store} />);
  store.failNext('together', { kind: 'offline' });
  const user = person();
  await user.click(screen.getByRole('button', { name: 'Move Gamma up' }));
  await screen.findByRole('alert');
  expect(subjects()).toEqual(['Move Alpha', 'Move Beta', 'Move Gamma']);
});

it('asks before an item is taken off, and Escape goes back to its button', async () => {
  await inHub(store, <Page store={store} />);
  const user = person();
  const button = screen.getByRole('button', { name: 'Take off Beta' });
  await user.click(button);
  await user.keyboard('{Escape}');
  expect(button).toHaveFocus();
  expect(stored().length).toBe(3);
  await user.click(button);
  await user.click(within(screen.getByRole('group', { name: 'Take off' })).getByRole('button', { name: 'Take off' }));
  await waitFor(() => expect(stored().map(([title]) => title)).toEqual(['Alpha', 'Gamma']));
  expect(store.row(agendaItems, 2)).toMatchObject({ State: 'removed' });
  expect(screen.getByText('Minutes allotted: 20 of 30.')).toBeInTheDocument();
});

it('says what to do where there is no later meeting to move an item to', async () => {
  await inHub(store, <Page store={store} />);
  await person().click(screen.getByRole('button', { name: 'Move Alpha to the next meeting' }));
  expect(screen.getByText(/no later meeting of this committee yet/)).toBeInTheDocument();
});
