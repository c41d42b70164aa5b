import '@testing-library/jest-dom';
import * as React from 'react';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { ok } from '../../data/failure';
import type { Me, Store } from '../../data/store';
import type { List } from '../../schema/define';
import { presentations } from '../../schema/lists/presentations';
import { practices } from '../../schema/lists/practices';
import { workItems } from '../../schema/lists/workItems';
import { MemoryStore, sampleMember, sampleOwner } from '../shell/testing/memoryStore';
import { person } from '../shell/testing/person';
import type { RegisterPageName } from './pages';
import { RegistersRoot } from './RegistersRoot';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../programs');

setIconOptions({ disableWarnings: true });
// jsdom has no user timing, and no layout to scroll.
Object.assign(performance, { mark: jest.fn() });
jest.setTimeout(30_000);
const user = person();

beforeEach(() => window.localStorage.clear());
afterEach(async () => {
  cleanup();
  await act(async () => { await Promise.resolve(); });
});

function site(me: Me = sampleOwner): MemoryStore {
  const memory = new MemoryStore(shippedPack, me);
  memory.put(workItems, { Id: 1, Title: 'Guide for intake', Kind: 'practice', Status: 'pending', Due: '2026-12-01' });
  memory.put(workItems, { Id: 2, Title: 'Second item', Kind: 'practice', Status: 'pending', Due: '2026-12-02' });
  memory.put(practices, { Id: 4, Title: 'Sample practice', Version: '1.0', VersionDate: '2025-05-01', Status: 'complete', EndorsedOn: '2025-06-10' });
  return memory;
}

async function show(memory: MemoryStore, page: RegisterPageName): Promise<void> {
  window.history.replaceState(null, '', '/sites/sample');
  const store: Store = Object.assign(Object.create(memory) as MemoryStore, {
    count: (list: List) => Promise.resolve(ok(memory.rows(list).length)),
    each: (list: List) => Promise.resolve(ok(memory.rows(list).length)),
    changesSince: () => Promise.resolve(ok({ changed: [], removed: [], token: 'now' }))
  }) as Store;
  render(<RegistersRoot siteUrl="https://sample.invalid/sites/cpin" store={store} language="en" page={page} />);
  await screen.findByRole('search');
}

const cell = (text: string): HTMLElement => screen.getByText(text, { selector: '[role=gridcell]' });
const editor = (name: RegExp): Promise<HTMLElement> => screen.findByRole('dialog', { name });
const beginAt = async (text: string): Promise<void> => {
  act(() => cell(text).focus());
  await user.keyboard('{F2}');
};

describe('a cell', () => {
  test('is opened by F2, saved by Enter in one write, and taken back', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Guide for intake');
    const dialog = within(await editor(/of Guide for intake$/));
    await waitFor(() => expect(dialog.getByRole('textbox')).toHaveFocus());
    await user.keyboard('Guide for all{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(memory.asked.filter(one => one.startsWith('change '))).toEqual(['change WorkItems 1']);
    expect(memory.row(workItems, 1).Title).toBe('Guide for all');
    await waitFor(() => expect(cell('Guide for all')).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(memory.row(workItems, 1).Title).toBe('Guide for intake'));
    expect(await screen.findByText(/is as it was before/, { selector: 'p' })).toBeInTheDocument();
    expect(cell('Guide for intake')).toBeInTheDocument();
  });

  test('is given up by Escape, and the grid has the focus again', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Second item');
    await waitFor(async () => expect(within(await editor(/Second item/)).getByRole('textbox')).toHaveFocus());
    await user.keyboard('Nonsense{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(memory.asked.filter(one => one.startsWith('change '))).toEqual([]);
    await waitFor(() => expect(cell('Second item')).toHaveFocus());
  });

  test('that is left empty but must not be says so in its place', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Second item');
    const dialog = within(await editor(/Second item/));
    await user.clear(await dialog.findByRole('textbox'));
    await user.keyboard('{Enter}');
    expect(await dialog.findByText('Fill this in.')).toBeInTheDocument();
    expect(memory.row(workItems, 2).Title).toBe('Second item');
  });

  test('is followed by the next one that may be changed, by Tab, and nothing is written where nothing changed', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Second item');
    await waitFor(async () => expect(within(await editor(/Second item/)).getByRole('textbox')).toHaveFocus());
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      const before = screen.getByRole('dialog').getAttribute('aria-label') ?? '';
      seen.push(before);
      await user.keyboard('{Tab}');
      await waitFor(() => expect(screen.getByRole('dialog').getAttribute('aria-label')).not.toBe(before));
      await waitFor(() => expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement));
    }
    expect(new Set(seen).size).toBe(3);
    expect(memory.asked.filter(one => one.startsWith('change '))).toEqual([]);
  });

  test('that somebody else changed meanwhile shows both versions, and what is chosen is written', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Second item');
    const dialog = within(await editor(/Second item/));
    await waitFor(() => expect(dialog.getByRole('textbox')).toHaveFocus());
    memory.changeAs('Sample Chair', workItems, 2, { Title: 'Theirs' });
    await user.keyboard('Mine{Enter}');
    expect(await dialog.findByText('You both changed it.')).toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: /^Yours/ }));
    await user.click(dialog.getByRole('button', { name: 'Save what I chose' }));
    await waitFor(() => expect(memory.row(workItems, 2).Title).toBe('Mine'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  test('is no reason to ask when somebody changed another one', async () => {
    const memory = site();
    await show(memory, 'work');
    await beginAt('Second item');
    await waitFor(async () => expect(within(await editor(/Second item/)).getByRole('textbox')).toHaveFocus());
    memory.changeAs('Sample Chair', workItems, 2, { Due: '2027-01-01' });
    await user.keyboard('Mine{Enter}');
    await waitFor(() => expect(memory.row(workItems, 2)).toMatchObject({ Title: 'Mine', Due: '2027-01-01' }));
  });
});

describe('editing in the table', () => {
  test('is a command: then a click opens a cell, and what is locked opens its row', async () => {
    const memory = site();
    await show(memory, 'practices');
    await user.click(screen.getByRole('button', { name: 'Edit in the table' }));
    expect(await screen.findByText(/^Editing in the table:/, { selector: 'p' })).toBeInTheDocument();
    // An endorsed practice keeps its text.
    await waitFor(() => expect(cell('Sample practice')).toHaveAttribute('aria-readonly', 'true'));
    expect(cell('1.0')).toHaveAttribute('aria-readonly', 'true');
    await user.click(cell('Sample practice'));
    expect(await screen.findByRole('dialog', { name: /Sample practice/ })).toBeInTheDocument();
  });

  test('opens a cell by a click, and a click elsewhere saves it', async () => {
    const memory = site();
    await show(memory, 'work');
    await user.click(screen.getByRole('button', { name: 'Edit in the table' }));
    await waitFor(() => expect(cell('Second item')).not.toHaveAttribute('aria-readonly'));
    await user.click(cell('Second item'));
    await waitFor(async () => expect(within(await editor(/Second item/)).getByRole('textbox')).toHaveFocus());
    await user.keyboard('By mouse');
    await user.click(screen.getByRole('searchbox'));
    await waitFor(() => expect(memory.row(workItems, 2).Title).toBe('By mouse'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  test('is not offered to who may only read, and F2 says why nothing happens', async () => {
    const memory = site(sampleMember);
    memory.put(presentations, { Id: 1, Title: 'Sample talk', Audience: 'internal' });
    await show(memory, 'work');
    expect(screen.queryByRole('button', { name: 'Edit in the table' })).not.toBeInTheDocument();
    await beginAt('Second item');
    await waitFor(() => expect(document.querySelector('[aria-live=polite]')).toHaveTextContent('This cell cannot be changed here.'));
  });
});
