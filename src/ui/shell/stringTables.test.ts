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

/** An address, and the time of a clock: their colons are not those of a sentence. */
const apart = /\bhttps?:\/\/\S+|\b\d{1,2}:\d{2}\b/g;

/**
 * Where a French text is careless: a colon or the inside of a guillemet without a space that never breaks; a space before `;`, `?` or `!`, where
 * Canadian French has none; a plain space between a number and its unit; a straight apostrophe (Bureau de la traduction, « espacement »).
 */
function carelessIn(text: string): readonly string[] {
  const sentence = text.replace(apart, '…');
  return [/(?:^|[^\u00a0]):/, /«(?!\u00a0)/, /(?:^|[^\u00a0])»/, /[\p{L}\d})»]\s[;?!]/u, /[\d}] (?:min|h|s|Mo)(?![\p{L}’])/u, /\w'\w/].some(fault => fault.test(sentence)) ? [text] : [];
}

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

  test.each(['en-us', 'fr-fr'])('%s says nothing twice, where the later would win', locale => {
    const names = [...fs.readFileSync(path.join(folder, `${locale}.js`), 'utf8').matchAll(/^ {4}(\w+):/gm)].map(found => found[1]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test.each(Object.keys(english))('%s is filled in both, with the same places', name => {
    expect(english[name].trim()).not.toBe('');
    expect((french[name] ?? '').trim()).not.toBe('');
    expect(placesIn(french[name] ?? '')).toEqual(placesIn(english[name]));
  });

  test('the French is set with care', () => {
    expect(Object.values(french).flatMap(carelessIn)).toEqual([]);
  });
});

describe('French outside of string tables', () => {
  const read = (name: string): string => fs.readFileSync(path.join(source, name), 'utf8');
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).map(name => name.replace(/\\/g, '/'));
  const code = files.filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  const written = (text: string): readonly string[] => [...text.matchAll(/\bfr: (?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g)].map(found => found[1] ?? found[2]);
  // What a manifest or a pack holds under these keys is French.
  const frenchIn = (json: unknown): readonly string[] => typeof json !== 'object' || json === null ? []
    : Object.entries(json).flatMap(([key, value]) => typeof value === 'string' ? (/^fr(?:-fr)?$/.test(key) ? [value] : []) : frenchIn(value));

  test('words in code, such as titles of lists and columns, are set with care', () => {
    const words = code.flatMap(name => written(read(name)));
    expect(words.length).toBeGreaterThan(300);
    expect(words.flatMap(carelessIn)).toEqual([]);
  });

  test('program packs and manifests are set with care', () => {
    const words = files.filter(name => /^programs\/.*\.json$|\.manifest\.json$/.test(name)).flatMap(name => frenchIn(JSON.parse(read(name))));
    expect(words.length).toBeGreaterThan(200);
    expect(words.flatMap(carelessIn)).toEqual([]);
    expect(Object.values<string>(JSON.parse(read('../teams-manifest/fr.json'))).flatMap(carelessIn)).toEqual([]);
  });
});

test('carelessness in French is found, and what is right is left alone', () => {
  const careless = ['Motif: x', 'Motif : x', 'Quoi ?', 'Quoi\u00a0?', 'un ; deux', '«\u00a0a »', '« a\u00a0»', '«a\u00a0»', 'l\'un', '5 min', '{0} min', '9 h'];
  expect(careless.filter(text => carelessIn(text).length === 0)).toEqual([]);
  const right = ['Motif\u00a0: x', 'Quoi?', 'un; deux', '«\u00a0a\u00a0»', 'l’un', '5\u00a0min', 'https://a.ca', 'à 10:30', 'un caractère (< > ? / ou |)', 'a\u00a0:'];
  expect(right.flatMap(carelessIn)).toEqual([]);
});
