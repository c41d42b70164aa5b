import * as React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { attendance } from '../../../../schema/lists/attendance';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
import type { Committee } from '../../committee';
import { Attendance } from './Attendance';

const committee = {} as unknown as Committee;
const names = ['Sample Member 1', 'Sample Member 2', 'Sample Member 3'];

/** The roll of three members; a record that cannot be read again stays as it was. */
async function roll(): Promise<MemoryStore> {
  const store = new MemoryStore(shippedPack);
  const record: MeetingRecord = {
    meeting: { Id: 5, Title: 'Meeting', State: 'in progress' }, attendance: [], items: [], positions: [], resolutions: [], actions: [], requests: [],
    members: names.map((Title, index) => ({ Id: index + 1, Title, From: '2020-01-01', Votes: true }))
  };
  await inHub(store, <Attendance committee={committee} record={record} onChanged={jest.fn()} day="2026-11-20" />);
  return store;
}
const choiceOf = (name: string): HTMLElement => screen.getByRole('combobox', { name: new RegExp(name) });
const mark = (name: string, value = 'present'): void => { fireEvent.change(choiceOf(name), { target: { value } }); };
const written = (store: MemoryStore): readonly unknown[] => store.rows(attendance).map(row => row.Title);

test('what could not be written stays named while others are written after it, and does not look saved', async () => {
  const store = await roll();
  store.failNext('add', { kind: 'busy', retryAfter: 5 });
  names.forEach(name => mark(name));
  await waitFor(() => expect(written(store)).toEqual(names.slice(1)));
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved: “Sample Member 1: Present”. Try again in 5 s.');
  expect(choiceOf(names[0])).toHaveDisplayValue('Absent');
  expect(choiceOf(names[1])).toHaveDisplayValue('Present');
});

test('all that failed is written when it is tried again', async () => {
  const store = await roll();
  for (const kind of ['offline', 'offline'] as const) store.failNext('add', { kind });
  names.forEach(name => mark(name));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Not saved: “Sample Member 1: Present” and “Sample Member 2: Present”.'));
  await person().click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect([...written(store)].sort()).toEqual(names));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who is marked anew after a failure is no longer named', async () => {
  const store = await roll();
  store.failNext('add', { kind: 'offline' });
  mark(names[0]);
  await screen.findByRole('alert');
  mark(names[0], 'regrets');
  await waitFor(() => expect(store.rows(attendance)).toMatchObject([{ Title: names[0], Presence: 'regrets' }]));
  expect(screen.queryByRole('alert')).toBeNull();
});
