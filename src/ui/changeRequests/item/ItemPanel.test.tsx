import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { societies } from '../../../schema/lists/societies';
import { shippedPack } from '../../../programs';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore, sampleMember, sampleOwner } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import type { ChangeRequest } from './changeRequest';
import { ItemPanel } from './ItemPanel';

const user = person();
const onSaved = jest.fn();
const onClose = jest.fn();
const society = { Id: 1, Title: 'Sample Society 1' };

const siteWith = (item: Partial<ChangeRequest>, me = sampleOwner): MemoryStore => {
  const store = new MemoryStore(shippedPack, me);
  store.put(societies, society);
  store.put(changeRequests, {
    Id: 3, Title: 'Sample request', Details: 'Old text', Society: society, Category: 'training', DateReceived: '2026-01-05', Status: 'received',
    Author: { Id: 2, Title: 'Sample Member 3' }, ...item
  });
  return store;
};
const open = async (store: MemoryStore): Promise<void> => {
  onSaved.mockClear();
  onClose.mockClear();
  await inHub(store, <ItemPanel id={3} onClose={onClose} onSaved={onSaved} />);
  await screen.findByText('Status:', { exact: false });
};
const retype = async (name: string, text: string): Promise<void> => {
  const box = screen.getByRole('textbox', { name });
  await user.clear(box);
  await user.type(box, text);
};
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const commands = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'What can be done with it' })).getAllByRole('button').map(one => one.textContent);

describe('who may do what', () => {
  test('an owner edits, and has the commands of the status', async () => {
    await open(siteWith({}));
    expect(commands()).toEqual(['Start review', 'Return for information', 'Defer', 'Merge into another', 'Withdraw']);
    await retype('Title', 'Better title');
    await user.click(button('Save'));
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ Id: 3, Title: 'Better title', ETag: '"2"' })));
  });

  test('its author edits the text and may withdraw it; another member only reads', async () => {
    await open(siteWith({}, sampleMember));
    expect(commands()).toEqual(['Withdraw']);
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeEnabled();
    expect(screen.queryByRole('textbox', { name: 'Date received' })).not.toBeInTheDocument();
  });

  test('what somebody else submitted is to read', async () => {
    await open(siteWith({}, { ...sampleMember, Id: 8 }));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByText('Old text')).toBeInTheDocument();
    expect(screen.queryByText('What can be done with it')).not.toBeInTheDocument();
  });

  test('once decided its text is frozen, and it says so', async () => {
    await open(siteWith({ Status: 'endorsed', EndorsedOn: '2026-02-01' }));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByText(/text is frozen/)).toBeInTheDocument();
    expect(screen.getByText('2026-02-01')).toBeInTheDocument();
    expect(commands()).toEqual(['Submit to the ministry']);
  });
});

describe('when somebody else saved first', () => {
  test('the user chooses field by field, and what they chose is saved on top of the other version', async () => {
    const store = siteWith({});
    await open(store);
    await retype('Title', 'Mine');
    await retype('Details', 'My text');
    store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs', Reference: 'OLD-7' });
    await user.click(button('Save'));

    expect(await screen.findByRole('heading', { name: 'Somebody else saved first' })).toHaveFocus();
    const title = within(screen.getByRole('group', { name: 'Title' }));
    expect(title.getByRole('radio', { name: 'Yours Mine' })).not.toBeChecked();
    expect(title.getByRole('radio', { name: 'Theirs Theirs' })).not.toBeChecked();
    expect(title.getByText('Sample request')).toBeInTheDocument();
    expect(within(screen.getByRole('group', { name: 'Details' })).getByRole('radio', { name: 'Yours My text' })).toBeChecked();
    expect(within(screen.getByRole('group', { name: 'Earlier number' })).getByRole('radio', { name: 'Theirs OLD-7' })).toBeChecked();

    await user.click(button('Save what I chose'));
    expect(screen.getByText('Choose a version for: Title.')).toBeInTheDocument();
    expect(store.row(changeRequests, 3).Title).toBe('Theirs');
    // By keyboard: the focus is on the first choice that is missing.
    await user.keyboard(' ');
    await user.click(button('Save what I chose'));
    await waitFor(() => expect(store.row(changeRequests, 3)).toMatchObject({ Title: 'Mine', Details: 'My text', Reference: 'OLD-7', ETag: '"3"' }));
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
  });

  test('a third version in between is asked about again', async () => {
    const store = siteWith({});
    await open(store);
    await retype('Title', 'Mine');
    store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs' });
    await user.click(button('Save'));
    await user.click(await screen.findByRole('radio', { name: 'Yours Mine' }));
    store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs again' });
    await user.click(button('Save what I chose'));
    expect(await screen.findByRole('radio', { name: 'Theirs Theirs again' })).not.toBeChecked();
    expect(store.row(changeRequests, 3).Title).toBe('Theirs again');
  });

  test('all of theirs can be kept', async () => {
    const store = siteWith({});
    await open(store);
    await retype('Title', 'Mine');
    store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs' });
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Keep all of theirs' }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Theirs');
    expect(store.row(changeRequests, 3).ETag).toBe('"2"');
  });
});

describe('moving it along', () => {
  test('what a transition needs is asked for, refused in words, and written', async () => {
    const store = siteWith({});
    await open(store);
    await user.click(button('Defer'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Defer: CR-000003' }));
    expect(dialog.getByText('Its status goes from “Received” to “Deferred”.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Defer' }));
    expect(dialog.getByText('2 things to correct before it can be saved:')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Deferred until' }), '2020-01-01');
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'After the release');
    await user.click(dialog.getByRole('button', { name: 'Defer' }));
    expect(dialog.getByText('Choose a day after today.')).toBeInTheDocument();
    expect(store.row(changeRequests, 3).Status).toBe('received');
    await user.clear(dialog.getByRole('textbox', { name: 'Deferred until' }));
    await user.type(dialog.getByRole('textbox', { name: 'Deferred until' }), '2099-01-01');
    await user.click(dialog.getByRole('button', { name: 'Defer' }));
    await waitFor(() => expect(store.row(changeRequests, 3))
      .toMatchObject({ Status: 'deferred', StatusReason: 'After the release', DeferredUntil: '2099-01-01' }));
    expect(await screen.findByText('Status: Deferred')).toBeInTheDocument();
    expect(commands()).toEqual(['Start review', 'Prioritize', 'Merge into another', 'Withdraw']);
  });

  test('text that is not saved yet is saved first', async () => {
    const store = siteWith({});
    await open(store);
    await retype('Title', 'Better title');
    await user.click(button('Start review'));
    await waitFor(() => expect(store.row(changeRequests, 3)).toMatchObject({ Title: 'Better title', Status: 'in review' }));
    expect(store.asked.filter(one => one.startsWith('change'))).toHaveLength(2);
  });

  test('a change by somebody else stops it, and says what changed', async () => {
    const store = siteWith({});
    await open(store);
    store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs' });
    await user.click(button('Start review'));
    expect(await screen.findByText(/It was changed meanwhile \(Title\), so nothing was done/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Theirs');
    expect(store.row(changeRequests, 3).Status).toBe('received');
  });

  test('merging is found by number, and a decided one is refused', async () => {
    const store = siteWith({});
    store.put(changeRequests, { Id: 4, Title: 'Decided one', Society: society, Category: 'training', DateReceived: '2026-01-01', Status: 'endorsed' });
    store.put(changeRequests, { Id: 5, Title: 'Open one', Society: society, Category: 'training', DateReceived: '2026-02-01', Status: 'received' });
    await open(store);
    await user.click(button('Merge into another'));
    const dialog = within(await screen.findByRole('dialog', { name: /^Merge into another/ }));
    const target = dialog.getByRole('combobox', { name: 'Merged into' });
    await user.type(target, 'CR-000004{Enter}');
    expect(await dialog.findByText(/can no longer take others in/)).toBeInTheDocument();
    await user.clear(target);
    await user.type(target, 'open{Enter}');
    expect(await dialog.findByText('CR-000005 Open one · Sample Society 1 · Received')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Merge into another' }));
    await waitFor(() => expect(store.row(changeRequests, 3)).toMatchObject({ Status: 'merged', MergedInto: { Id: 5 } }));
    expect(store.row(changeRequests, 5).DateReceived).toBe('2026-01-05');
  });
});

test('closing asks before text is lost', async () => {
  await open(siteWith({}));
  await retype('Title', 'Mine');
  await user.click(button('Close'));
  expect(onClose).not.toHaveBeenCalled();
  await user.click(await screen.findByRole('button', { name: 'Stay and keep editing' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
  await user.click(button('Close'));
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('history and lifecycle say who did what and where it is', async () => {
  const store = siteWith({});
  store.changeAs('Sample Chair', changeRequests, 3, { Title: 'Theirs', Status: 'in review' });
  await open(store);
  await user.click(screen.getByRole('tab', { name: 'History' }));
  expect(await screen.findByText('Title: from “Sample request” to “Theirs”')).toBeInTheDocument();
  expect(screen.getByText('Status: from “Received” to “In review”')).toBeInTheDocument();
  expect(screen.getByText('Sample Chair changed it')).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'Lifecycle' }));
  expect(screen.getByRole('img', { name: /The life of a change request.*at: In review/ })).toBeInTheDocument();
  expect(screen.getByText(/^In review \(now\): Prioritize → Prioritized/)).toBeInTheDocument();
});
