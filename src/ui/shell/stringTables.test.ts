import * as fs from 'node:fs';
import * as path from 'node:path';

type Table = Readonly<Record<string, string>>;

const source = path.join(__dirname, '..', '..');
const folders = fs.readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => path.basename(name) === 'loc').map(name => path.join(source, name))
  .filter(folder => fs.readdirSync(folder).length > 0);

const tableIn = (folder: string, locale: string): Table => jest.requireActual(path.join(folder, `${locale}.js`));
const declaredIn = (folder: string): readonly string[] =>
  [...fs.readFileSync(path.join(folder, 'strings.d.ts'), 'utf8').matchAll(/^ {2}(?:readonly )?(\w+): string;/gm)].map(found => found[1]);
const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

test('there are string tables', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders.map(folder => [path.relative(source, folder), folder]))('%s', (_, folder) => {
  const english = tableIn(folder, 'en-us');
  const french = tableIn(folder, 'fr-fr');

  test('both languages have the same strings, and so has the declaration', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
    expect([...declaredIn(folder)].sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.keys(english))('%s is filled in both, with the same places', name => {
    expect(english[name].trim()).not.toBe('');
    expect((french[name] ?? '').trim()).not.toBe('');
    expect(placesIn(french[name] ?? '')).toEqual(placesIn(english[name]));
  });

  test('the French has no straight apostrophe and no plain space before a colon or inside guillemets', () => {
    const careless = Object.values(french).filter(text => /\w'\w| :|« | »/.test(text));
    expect(careless).toEqual([]);
  });
});
