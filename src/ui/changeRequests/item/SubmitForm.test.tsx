import * as React from 'react';
import { screen, waitFor } from '@testing-library/react';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { societies } from '../../../schema/lists/societies';
import { shippedPack } from '../../../programs';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore, sampleMember } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import { SubmitForm } from './SubmitForm';

const onSubmitted = jest.fn();
const onOpen = jest.fn();
const onClose = jest.fn();
let store: MemoryStore;

beforeEach(() => {
  localStorage.clear();
  [onSubmitted, onOpen, onClose].forEach(mock => mock.mockClear());
  store = new MemoryStore(shippedPack, sampleMember);
  store.put(societies, { Id: 1, Title: 'Sample Society 1' });
  store.put(societies, { Id: 2, Title: 'Sample Society 2' });
});

const open = async (): Promise<void> => {
  await inHub(store, <SubmitForm onClose={onClose} onAdded={onSubmitted} onOpen={onOpen} />);
};

test('submits, shows the number, copies it, and remembers the society', async () => {
  const user = person();
  await open();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Better search');
  await user.type(screen.getByRole('textbox', { name: 'Details' }), 'Why it matters');
  await user.type(screen.getByRole('combobox', { name: 'Submitted by' }), '2{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Category' }), 'fin{Enter}');
  await user.click(screen.getByRole('button', { name: 'Submit' }));
  expect(await screen.findByRole('heading', { name: 'Submitted as CR-000001' })).toHaveFocus();
  expect(store.rows(changeRequests)).toEqual([expect.objectContaining({
    Title: 'Better search', Details: 'Why it matters', Society: { Id: 2, Title: 'Sample Society 2' }, Category: 'finance', Status: 'received',
    DateReceived: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  })]);
  await user.click(screen.getByRole('button', { name: 'Copy CR-000001' }));
  expect(await screen.findByText('Copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe('CR-000001');

  await user.click(screen.getByRole('button', { name: 'Submit another' }));
  expect(screen.getByRole('combobox', { name: 'Submitted by' })).toHaveValue('Sample Society 2');
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});

test('a lost answer says so, keeps the text, and pressing again leaves one', async () => {
  const user = person();
  store.failNext('add', { kind: 'offline' }, true);
  await open();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Better search');
  await user.type(screen.getByRole('combobox', { name: 'Submitted by' }), '1{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Category' }), 'fin{Enter}');
  await user.click(screen.getByRole('button', { name: 'Submit' }));
  expect(await screen.findByText('SharePoint did not answer.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Better search');
  await user.dblClick(screen.getByRole('button', { name: 'Submit' }));
  await user.click(await screen.findByRole('button', { name: 'Open it' }));
  expect(onOpen).toHaveBeenCalledWith(1);
  expect(onSubmitted).toHaveBeenCalledTimes(1);
  expect(store.rows(changeRequests)).toHaveLength(1);
});

test('with nothing filled in, it says what to do', async () => {
  const user = person();
  await open();
  await user.click(screen.getByRole('button', { name: 'Submit' }));
  expect(screen.getByText(/^3 things to correct/)).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus());
  expect(store.rows(changeRequests)).toHaveLength(0);
});
