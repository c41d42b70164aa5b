import '@testing-library/jest-dom';
import * as React from 'react';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { ok } from '../../data/failure';
import type { Me, Store } from '../../data/store';
import type { List } from '../../schema/define';
import { inquiries } from '../../schema/lists/inquiries';
import { practices } from '../../schema/lists/practices';
import { MemoryStore, sampleMember, sampleOwner } from '../shell/testing/memoryStore';
import { person } from '../shell/testing/person';
import type { RegisterPageName } from './pages';
import { RegistersRoot } from './RegistersRoot';

const { shippedPack } = jest.requireActual<{ readonly shippedPack: string }>('../../programs');

setIconOptions({ disableWarnings: true });
// jsdom has no user timing, and no layout to scroll.
Object.assign(performance, { mark: jest.fn() });
const user = person();

// A panel that is taken down in the middle of its closing would draw itself after the test.
afterEach(async () => {
  cleanup();
  await act(async () => { await Promise.resolve(); });
});

function site(me: Me = sampleOwner): MemoryStore {
  const memory = new MemoryStore(shippedPack, me);
  memory.put(inquiries, { Id: 1, Title: 'Where is the guide?', ReceivedOn: '2026-11-02', Channel: 'email', Answer: 'On the site.', Author: { Id: 1, Title: 'Sample Owner' } });
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

const openFirst = async (): Promise<HTMLElement> => {
  fireEvent.click(within(screen.getAllByRole('row')[1]).getAllByRole('gridcell')[1]);
  return screen.findByRole('dialog');
};

describe('a register out of its list definition', () => {
  test('takes one row after another by keyboard, keeps what usually stays, and writes each once', async () => {
    const memory = site();
    await show(memory, 'registers');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const form = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(form.getByRole('textbox', { name: /Question/ })).toHaveFocus());
    await user.keyboard('First question');
    // A required choice is missing: it says so instead of adding.
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await form.findByText('One thing to correct before it can be saved:')).toBeInTheDocument();
    expect(memory.rows(inquiries).length).toBe(1);
    await user.click(form.getByRole('combobox', { name: /Channel/ }));
    await user.keyboard('Email{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(memory.rows(inquiries).length).toBe(2));
    expect(memory.rows(inquiries)[1]).toMatchObject({ Title: 'First question', Channel: 'email' });
    const next = within(screen.getByRole('dialog'));
    expect(await next.findByRole('button', { name: 'Begin with its values' })).toBeInTheDocument();
    expect(next.getByRole('textbox', { name: /Question/ })).toHaveValue('');
    expect(next.getByRole('combobox', { name: /Channel/ })).toHaveValue('Email');
  });

  test('shows who may only read no way to write', async () => {
    await show(site(sampleMember), 'registers');
    expect(screen.queryByRole('button', { name: 'Add' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Expenditures' })).not.toBeInTheDocument();
    const panel = within(await openFirst());
    expect(await panel.findByText('On the site.')).toBeInTheDocument();
    expect(panel.queryByRole('textbox')).not.toBeInTheDocument();
    expect(panel.queryByRole('button', { name: 'Remove' })).not.toBeInTheDocument();
  });

  test('edits a row in its panel', async () => {
    const memory = site();
    await show(memory, 'registers');
    const panel = within(await openFirst());
    const answer = await panel.findByRole('textbox', { name: 'Answer' });
    await user.clear(answer);
    await user.type(answer, 'In the library.');
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(memory.row(inquiries, 1)).toMatchObject({ Answer: 'In the library.', ETag: '"2"' }));
  });

  test('an endorsed practice is beyond change, and its next version says what it replaces', async () => {
    const memory = site();
    await show(memory, 'practices');
    const panel = within(await openFirst());
    expect(await panel.findByText(/A change to them is a new version/)).toBeInTheDocument();
    expect(panel.queryByRole('textbox', { name: 'Name' })).not.toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: 'New version' }));
    const form = within(await screen.findByRole('dialog', { name: /New version of Sample practice/ }));
    expect(form.getByRole('textbox', { name: 'Version' })).toHaveValue('');
    await user.type(form.getByRole('textbox', { name: 'Version' }), '2.0');
    await user.click(form.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(memory.rows(practices).length).toBe(2));
    expect(memory.rows(practices)[1]).toMatchObject({
      Title: 'Sample practice', Version: '2.0', Newness: 'updated', Status: 'pending', Replaces: { Id: 4, Title: 'Sample practice' }
    });
    expect(memory.rows(practices)[1].EndorsedOn).toBeUndefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
