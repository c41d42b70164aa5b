import { keepPreferences, preferencesKey, readPreferences } from './preferences';

const known = ['Id', 'Title', 'Status'];
const holding = (text: string | null): Pick<Storage, 'getItem' | 'setItem'> => ({ getItem: () => text, setItem: () => undefined });

it('gives back what was kept, under a key of the site, the list and the user', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
  const key = preferencesKey('https://sample/sites/cpin', 'ChangeRequests', 7);
  const preferences = { columns: ['Title', 'Id'], widths: { Title: 300 }, groupBy: '' };
  expect(keepPreferences(storage, key, preferences)).toBe(true);
  expect(readPreferences(storage, key, known)).toEqual(preferences);
  expect(readPreferences(storage, preferencesKey('https://sample/sites/cpin', 'ChangeRequests', 8), known)).toEqual({});
});

it('leaves out columns that are gone, doubled, or too narrow to see', () => {
  const text = JSON.stringify({ columns: ['Title', 'Gone', 'Title'], widths: { Title: 3, Id: 90 }, groupBy: 'Gone' });
  expect(readPreferences(holding(text), '', known)).toEqual({ columns: ['Title'], widths: { Id: 90 } });
});

it.each(['{', '[]', '3', 'null', '{"columns":5,"widths":"x"}'])('takes %s for nothing kept', text => {
  expect(readPreferences(holding(text), '', known)).toEqual({});
});

it('lives with storage that is full or forbidden', () => {
  const refusing = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
  expect(readPreferences(refusing, '', known)).toEqual({});
  expect(keepPreferences(refusing, '', {})).toBe(false);
});
