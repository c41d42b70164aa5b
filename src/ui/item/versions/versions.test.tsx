import '@testing-library/jest-dom';
import * as React from 'react';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { practices } from '../../../schema/lists/practices';
import { enteredColumns } from '../../register/rules';
import { AddRow } from '../../register/item/AddRow';
import { HubRoot } from '../../shell/HubRoot';
import { MemoryStore } from '../../shell/testing/memoryStore';
import { VersionTab } from './VersionTab';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../../programs');

setIconOptions({ disableWarnings: true });

afterEach(async () => {
  cleanup();
  await act(async () => { await Promise.resolve(); });
});

function site(): MemoryStore {
  const memory = new MemoryStore(shippedPack);
  const first = { Title: 'Letters', Version: '1.0', VersionDate: '2025-05-01', Status: 'complete', Scope: 'Letters for all societies.', Modules: ['CPIN'], Lead: 'Sample Lead 1' } as const;
  memory.put(practices, { ...first, Id: 1 });
  memory.put(practices, {
    ...first, Id: 2, Version: '2.0', VersionDate: '2026-05-01', Scope: 'Letters in French for all societies.', Modules: ['CPIN', 'mFTIS'], Replaces: { Id: 1, Title: 'Letters' }
  });
  return memory;
}
const hub = (memory: MemoryStore, children: React.ReactNode): void => {
  render(<HubRoot siteUrl="https://sample.invalid/sites/cpin" store={memory} language="en">{children}</HubRoot>);
};
const show = (memory: MemoryStore, id: number): void => hub(memory, <VersionTab list={practices} columns={enteredColumns(practices)} row={memory.row(practices, id)} />);

test('what differs stands side by side as people read it, and nothing else', async () => {
  show(site(), 2);
  expect(await screen.findByRole('heading', { name: 'What changed from version 1.0 to version 2.0' })).toBeInTheDocument();
  expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual(['Version', 'Version date', 'Scope', 'Affected modules']);
  expect(screen.getByText('Affected modules').parentElement).toHaveTextContent('Before: CPINNow: CPIN; mFTIS (modernized FastTrack)');
});

test('a text shows the words that were put in and taken out, and says so to those who hear it', async () => {
  const memory = site();
  memory.changeAs('Sample Chair', practices, 1, { Scope: 'Letters and forms for all societies.' });
  show(memory, 2);
  const scope = within((await screen.findByText('Scope')).parentElement as HTMLElement);
  expect(scope.getByText('and forms', { exact: false, selector: 'del' })).toHaveTextContent('removed: and forms');
  expect(scope.getByText('in French', { exact: false, selector: 'ins' })).toHaveTextContent('added: in French');
});

test('a first version says that it replaces none', async () => {
  show(site(), 1);
  expect(await screen.findByText(/It is the first version/)).toBeInTheDocument();
});

test('while the next version is entered, what it changes is shown as it is typed', async () => {
  const memory = site();
  const row = memory.row(practices, 1);
  hub(memory, <AddRow
    list={practices} labelOf={one => String(one.Title)} parts={{ nextVersion: { anew: ['Version', 'VersionDate'], fixed: () => ({ Replaces: { Id: 1, Title: 'Letters' } }) } }}
    from={{ row, as: 'version' }} onClose={() => undefined} onAdded={() => undefined} onOpen={() => undefined}
  />);
  const changes = within(await screen.findByRole('region', { name: 'What this version changes' }));
  expect(changes.queryByText('Scope')).not.toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: /Scope/ }), { target: { value: 'Letters for some societies.' } });
  expect(await changes.findByText('Scope')).toBeInTheDocument();
  expect(changes.getByText('some', { exact: false, selector: 'ins' })).toBeInTheDocument();
});
