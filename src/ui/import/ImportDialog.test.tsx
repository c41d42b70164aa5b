import '@testing-library/jest-dom';
import * as React from 'react';
import { TextDecoder, TextEncoder } from 'node:util';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Item, List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { readPack } from '../../domain/program/pack';
import { vocabularyOf } from '../../domain/program/vocabulary';
import type { Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import type { Hub } from '../shell/hub';
import { HubProvider } from '../shell/hub';
import { shippedPack } from '../../programs';
import { lookupRows } from '../fields/lookupRows';
import { ImportDialog } from './ImportDialog';

// SharePoint's page registers Fluent's icons.
setIconOptions({ disableWarnings: true });
// jsdom has neither, and its files cannot be read as bytes.
Object.assign(globalThis, { TextDecoder, TextEncoder });
const fileOf = (text: string, name = 'register.csv'): File => {
  const bytes = new TextEncoder().encode(text);
  return Object.assign(new File([bytes], name), { arrayBuffer: async () => bytes.buffer });
};

const read = readPack(shippedPack, []);
if (!('pack' in read)) throw new Error('The shipped pack cannot be read.');
const { pack } = read;
const vocabulary = vocabularyOf(pack);
const zone = { name: 'UTC', dayOf: (instant: string) => instant.slice(0, 10), midnightOf: (day: string) => `${day}T00:00:00Z` };

/** The lists of a site in memory, as far as an import asks for them. */
function siteOf(together?: Store['together']): { readonly hub: Hub; readonly rows: Array<Record<string, unknown> & { Id: number }> } {
  const rows: Array<Record<string, unknown> & { Id: number }> = [];
  const store: Pick<Store, 'each' | 'get' | 'together'> = {
    each: async <L extends List>(list: L, _: unknown, onRows: (found: ReadonlyArray<Item<L>>) => void): Promise<Result<number>> => {
      const found = list.name === 'Societies' ? [{ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: 'Sample Society 2' }] : rows;
      onRows(found as unknown as ReadonlyArray<Item<L>>);
      return ok(found.length);
    },
    get: async <L extends List>(_: L, id: number): Promise<Result<Item<L>>> =>
      ok({ ETag: '1', ...rows.find(row => row.Id === id) } as unknown as Item<L>),
    together: together ?? (async writes => writes.map(write => {
      if ('add' in write) rows.push({ ...write.add, Key: write.key, Id: rows.length + 1 });
      return ok({ Id: rows.length });
    }))
  };
  const hub: Hub = {
    siteUrl: 'https://example.org/sites/cpin', store: store as Store, zone, pack, vocabulary, language: 'en',
    me: { Id: 1, Title: 'Sample Owner', email: '', loginName: '', guest: false, roles: ['owner', 'reader'] },
    reader: { language: 'en', zone, label: (column, key) => vocabulary.label(column, key, 'en') },
    today: () => '2026-01-15', announce: () => undefined, lookups: lookupRows(store as Store)
  };
  return { hub, rows };
}

const register = [
  'PEP,Title,Status,Type,Created', '1,Purpose,Final,Process,13-Jun-2000', '2,"=HYPERLINK(""x"")",Draft,Process,31-Feb-2003',
  '3,Été 🙂,April Fool!,Process,01-Apr-2001'
].join('\r\n');

beforeEach(() => window.localStorage.clear());

const open = (hub: Hub, onClose = jest.fn()): void => {
  render(<HubProvider value={hub}><ImportDialog list={changeRequests} onClose={onClose} /></HubProvider>);
};
const choose = async (text: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText('CSV or Excel file'), { target: { files: [fileOf(text)] } });
};
const pick = (name: string | RegExp, value: string, within_?: HTMLElement): void => {
  fireEvent.change((within_ ? within(within_) : screen).getByLabelText(name), { target: { value } });
};
const press = (name: string | RegExp): void => { fireEvent.click(screen.getByRole('button', { name })); };
const group = (name: RegExp): HTMLElement => screen.getByRole('group', { name });

describe('ImportDialog', () => {
  it('goes from a file to written rows, and writes none before the dry run is accepted', async () => {
    const { hub, rows } = siteOf();
    open(hub);
    await choose(register);
    await screen.findByRole('heading', { name: 'Say what its columns are' });
    expect(within(group(/^Earlier number/)).getByLabelText('Column in the file')).toHaveValue('PEP');

    // The society is in no column: the focus goes to where it is asked for, and nothing is checked.
    press('Check without writing');
    expect(within(group(/^Submitted by/)).getByLabelText('Column in the file')).toHaveFocus();
    pick('For new rows without a value', 'Sample Society 2', group(/^Submitted by/));
    pick('What “Process” stands for', 'system');
    press('Check without writing');
    await screen.findByText('1 to add, 0 to change, 0 the same, 2 with a problem.');
    expect(screen.getByText(/“31-Feb-2003” is not a date/)).toBeInTheDocument();
    expect(screen.getByText(/“April Fool!” is not one of the choices/)).toBeInTheDocument();
    expect(rows).toEqual([]);

    press('Back');
    pick('What “April Fool!” stands for', 'withdrawn');
    press('Check without writing');
    await screen.findByText('2 to add, 0 to change, 0 the same, 1 with a problem.');
    press('Import 2 rows');
    expect((await screen.findAllByText(/Rows added: 2/))[1]).toBeInTheDocument();
    expect(rows).toMatchObject([
      { Key: 'import:ChangeRequests:1', Title: 'Purpose', Status: 'implemented', Society: { Id: 2 }, DateReceived: '2000-06-13' },
      { Title: 'Été 🙂', Status: 'withdrawn' }
    ]);

    // The same file again: the mapping is remembered, and there is nothing to do.
    press('Import another file');
    await choose(register);
    await screen.findByRole('heading', { name: 'Say what its columns are' });
    press('Check without writing');
    await screen.findByText('0 to add, 0 to change, 2 the same, 1 with a problem.');
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('says what is wrong with a file that is no table, and takes another', async () => {
    const { hub } = siteOf();
    open(hub);
    await choose('%PDF-1.7');
    expect(await screen.findByRole('alert')).toHaveTextContent('This is a PDF, not a table.');
    await choose(register);
    await screen.findByRole('heading', { name: 'Say what its columns are' });
  });

  it('waits when SharePoint does not answer, and says what is not known when the user stops there', async () => {
    const { hub } = siteOf(async writes => writes.map(() => failed({ kind: 'offline' })));
    open(hub);
    await choose('No,Title,Type,Created,Society\n1,a,System,2001-02-03,Sample Society 1');
    await screen.findByRole('heading', { name: 'Say what its columns are' });
    press('Check without writing');
    await screen.findByText(/1 to add/);
    press('Import 1 row');
    expect(await screen.findByRole('alert')).toHaveTextContent('The import waits. SharePoint did not answer.');
    press('Stop here');
    expect(await screen.findByText(/^Rows without an answer.*: 1$/)).toBeInTheDocument();
    expect(screen.getByText(/^Stopped before the last row/)).toBeInTheDocument();
    expect(screen.queryByText('Done.')).toBeNull();
  });

  it('cannot be closed while it writes', async () => {
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>(resolve => { answer = resolve; });
    const { hub } = siteOf(async writes => {
      await waiting;
      return writes.map(() => ok({ Id: 1 }));
    });
    const onClose = jest.fn();
    open(hub, onClose);
    await choose('No,Title,Type,Created,Society\n1,a,System,2001-02-03,Sample Society 1');
    await screen.findByRole('heading', { name: 'Say what its columns are' });
    press('Check without writing');
    await screen.findByText(/1 to add/);
    press('Import 1 row');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Close' })).toBeNull());
    answer();
    expect((await screen.findAllByText(/Rows added: 1/))[1]).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: 'Close' })[0]);
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  });
});
