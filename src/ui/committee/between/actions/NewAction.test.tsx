import * as React from 'react';
import { screen } from '@testing-library/react';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import type { Committee } from '../../committee';
import { NewAction } from './NewAction';

test('names the agenda item as the page does, in its language', async () => {
  const meeting = { Id: 5, Title: 'Meeting' };
  const record = { meeting, members: [] } as unknown as MeetingRecord;
  const item = { Id: 31, Title: 'Minutes to adopt: May 13', Kind: 'minutes' as const, MinutesOf: { Id: 4, Title: 'May 13' } };
  const committee = { body: { Id: 1, Title: '' } } as unknown as Committee;
  await inHub(new MemoryStore(shippedPack), <NewAction committee={committee} record={record} item={item} onChanged={jest.fn()} />, 'fr');
  expect(screen.getByRole('button', { name: /: Procès-verbal à adopter\s: May 13$/ })).toBeTruthy();
});
