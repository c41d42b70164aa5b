import fs from 'node:fs';
import path from 'node:path';
import type { Failure } from '../../../data/store';
import { failed } from '../../../data/failure';
import { MemoryStore } from '../../shell/testing/memoryStore';
import { bodiesOf } from './bodiesOf';

const shipped = fs.readFileSync(path.join(__dirname, '../../../programs/cpin-2022.json'), 'utf8');

test('offers every body of the site’s pack, in the user’s language', async () => {
  const { bodies } = JSON.parse(shipped) as { bodies: readonly { key: string; words: { fr: string } }[] };
  expect(await bodiesOf(new MemoryStore(shipped), 'fr')).toEqual({ bodies: bodies.map(({ key, words }) => ({ key, text: words.fr })) });
});

test('a site without a pack has no hub', async () => {
  expect(await bodiesOf(new MemoryStore(), 'en')).toEqual({ problem: expect.stringContaining('There is no hub on this site yet.') });
  expect(await bodiesOf(new MemoryStore('{}'), 'en')).toEqual({ problem: expect.stringContaining('There is no hub on this site yet.') });
});

test.each<[Failure, string]>([
  [{ kind: 'missing', of: 'list', what: 'ProgramPacks' }, 'There is no hub on this site yet.'],
  [{ kind: 'denied', what: 'ProgramPacks' }, 'You may not read this site.'],
  [{ kind: 'offline' }, 'SharePoint did not answer.'],
  [{ kind: 'busy', retryAfter: 7 }, 'Try again in 7 s.']
])('%j is told in words', async (failure, words) => {
  const store = new MemoryStore(shipped);
  store.failNext('page', failure);
  expect(await bodiesOf(store, 'en')).toEqual({ problem: expect.stringContaining(words) });
});

test('a site that is not there is told from one without a hub', async () => {
  const store = new MemoryStore();
  store.zone = async () => failed({ kind: 'missing', of: 'site', what: '' });
  expect(await bodiesOf(store, 'en')).toEqual({ problem: 'There is no site with this address.' });
});
