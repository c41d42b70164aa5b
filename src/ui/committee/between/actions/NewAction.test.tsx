import * as React from 'react';
import { screen } from '@testing-library/react';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { NewAction } from './NewAction';

test('names the agenda item as the page does, in its language', async () => {
  const item = { Id: 31, Title: 'Minutes to adopt: May 13', Kind: 'minutes' as const, MinutesOf: { Id: 4, Title: 'May 13' } };
  await inHub(new MemoryStore(shippedPack), <NewAction item={item} button={null} onOpen={jest.fn()} onNear={jest.fn()} />, 'fr');
  expect(screen.getByRole('button', { name: /: Procès-verbal à adopter\s: May 13$/ })).toBeTruthy();
});
