import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';
import { screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { Item } from '../../schema/define';
import { published } from '../../schema/lists/published';
import { ok } from '../../data/failure';
import type { Me, Query, Store, StoredFile } from '../../data/store';
import { packIn } from '../../domain/program/shape';
import { inHub } from '../shell/testing/inHub';
import { MemoryStore, sampleMember, sampleOwner } from '../shell/testing/memoryStore';
import { person } from '../shell/testing/person';
import { PublishedListsPage } from './PublishedListsPage';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../programs');
const pack = packIn(shippedPack);
// jsdom has no user timing.
Object.assign(performance, { mark: jest.fn() });
Object.assign(globalThis, { TextDecoder, TextEncoder });
const user = person();
const key = 'change-requests';

const fileOf = (name: string, Edition: number | undefined, AsOf: string): StoredFile<typeof published> => ({
  name, url: `/sites/cpin/Published/${key}/${name}`, bytes: 10,
  row: { Id: 1, Definition: key, AsOf, RowCount: 2, ...(Edition ? { Edition } : {}) } as Item<typeof published>
});
/** The files of an edition, the pages last; one under way has no page yet. */
const filesOf = (edition: number, asOf: string, whole = true): ReadonlyArray<StoredFile<typeof published>> =>
  ['json', 'en.csv', 'fr.csv', 'en.xlsx', 'fr.xlsx', ...whole ? ['en.html', 'fr.html'] : []]
    .map(ending => fileOf(`${key}-000${edition}.${ending}`, edition, asOf));
const frozen = {
  definition: key, edition: 2, asOf: '2026-11-02', groupBy: 'status',
  columns: [
    { key: 'number', column: { kind: 'text', title: { en: 'Number', fr: 'Numéro' } } },
    { key: 'Title', column: { kind: 'text', title: { en: 'Title', fr: 'Titre' } } },
    { key: 'status', column: { kind: 'choice', title: { en: 'Status', fr: 'État' }, vocabulary: 'changeRequestStatus' } }
  ],
  rows: [{ Id: 1, number: 'CR-000001', Title: 'First', status: 'received' }, { Id: 2, number: 'CR-000002', Title: 'Second', status: 'declined' }],
  changes: {
    added: [{ Id: 2, number: 'CR-000002', Title: 'Second', status: 'declined' }], removed: [],
    changed: [{ row: { Id: 1, number: 'CR-000001', Title: 'First' }, cells: [{ column: 'status', from: 'in review', to: 'received' }] }]
  }
};

/** A site on which the master list has two editions and a third that is being written; `asked` counts reads of files. */
async function show(me: Me): Promise<{ readonly asked: string[] }> {
  const memory = new MemoryStore(shippedPack, me);
  const asked: string[] = [];
  const store = Object.assign(Object.create(memory) as MemoryStore, {
    files: (_: unknown, query: Query<typeof published>) => {
      asked.push(`${String(query.where?.[0].value)} ${query.top}`);
      return Promise.resolve(ok({ files: query.where?.[0].value === key
        ? [...filesOf(3, '2026-11-20', false), ...filesOf(2, '2026-11-02'), ...filesOf(1, '2026-10-02'), fileOf(`${key}-latest.en.html`, undefined, '')] : [] }));
    },
    getFile: () => Promise.resolve(ok(new TextEncoder().encode(JSON.stringify(frozen)))),
    find: () => Promise.resolve(ok(undefined))
  });
  await inHub(store as Store as MemoryStore, <PublishedListsPage />);
  await screen.findByRole('heading', { name: /Master list/ });
  return { asked };
}

const section = (name: RegExp): HTMLElement => screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement;

describe('the published lists', () => {
  test('are all there, one small read each, with the newest whole edition of each and its fixed address', async () => {
    const { asked } = await show(sampleMember);
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBe(8);
    expect(asked.map(one => one.split(' ')[0])).toEqual(pack?.editions.map(edition => edition.key));
    const master = within(section(/Master list/));
    expect(master.getByRole('heading', { level: 3 })).toHaveTextContent('Edition 2');
    expect(master.getByRole('link', { name: /Fixed address/ })).toHaveAttribute('href', `/sites/cpin/Published/${key}/${key}-latest.en.html`);
    expect(master.getByText('A new edition appears every month.')).toBeInTheDocument();
    expect(within(section(/distribution lists/)).getByText('never published')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Preview/ })).toBeNull();
  });

  test('show what changed and the rows in place, under their groups', async () => {
    await show(sampleMember);
    const master = within(section(/Master list/));
    await user.click(master.getByRole('button', { name: 'Show Edition 2' }));
    expect(await master.findByText('CR-000002 Second')).toBeInTheDocument();
    expect(master.getByText(/Status is now Received \(was In review\)/)).toBeInTheDocument();
    expect(master.getByRole('rowheader', { name: 'Declined: 1' })).toBeInTheDocument();
    expect(master.getAllByRole('columnheader').map(cell => cell.textContent)).toEqual(['Number', 'Title']);
  });

  test('fold older editions away until they are asked for', async () => {
    const { asked } = await show(sampleMember);
    const master = within(section(/Master list/));
    expect(master.queryByRole('heading', { name: 'Edition 1' })).toBeNull();
    const before = asked.length;
    await user.click(master.getByRole('button', { name: /Earlier editions/ }));
    expect(await master.findByRole('heading', { name: 'Edition 1' })).toBeInTheDocument();
    expect(asked.length).toBe(before + 1);
  });

  test('offer owners a preview of each', async () => {
    await show(sampleOwner);
    await waitFor(() => expect(screen.getAllByRole('button', { name: /Preview the next edition/ }).length).toBe(8));
  });
});
