import { shippedPack } from '../../../programs';
import type { PackBody } from '../../../domain/program/pack';
import type { thresholdWords as ThresholdWords } from './thresholdWords';

type Rule = PackBody['threshold'];

/** The words with the tables of a language. */
function wordsIn(language: 'en' | 'fr'): (rule: Rule) => string {
  let words: { thresholdWords: typeof ThresholdWords } | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../shell/inLanguage', () => ({ inLanguage: (english: unknown, french: unknown) => language === 'fr' ? french : english }));
    words = jest.requireActual<NonNullable<typeof words>>('./thresholdWords');
  });
  return rule => words?.thresholdWords(rule, language) ?? '';
}

test.each<[Rule, string, string]>([
  [{ share: 0.5, of: 'cast', strictly: true }, 'To carry, a motion needs more than half of the votes cast (abstentions are not counted).',
    'Pour être adoptée, une motion doit recueillir plus de la moitié des voix exprimées (les abstentions ne comptent pas).'],
  [{ share: 0.6667, of: 'present', strictly: false }, 'To carry, a motion needs at least two thirds of the votes of the voting members present.',
    'Pour être adoptée, une motion doit recueillir au moins les deux tiers des voix des membres votants présents.'],
  [{ share: 0.75, of: 'members', strictly: true }, 'To carry, a motion needs more than three quarters of the votes of all voting members.',
    'Pour être adoptée, une motion doit recueillir plus des trois quarts des voix de tous les membres votants.'],
  [{ share: 0.6, of: 'cast', strictly: false }, 'To carry, a motion needs at least 60% of the votes cast (abstentions are not counted).',
    'Pour être adoptée, une motion doit recueillir au moins 60\u00a0% des voix exprimées (les abstentions ne comptent pas).'],
  [{ share: 1, of: 'present', strictly: false }, 'To carry, a motion needs all of the votes of the voting members present.',
    'Pour être adoptée, une motion doit recueillir la totalité des voix des membres votants présents.']
])('%j', (rule, en, fr) => {
  expect(wordsIn('en')(rule)).toBe(en);
  expect(wordsIn('fr')(rule)).toBe(fr);
});

test('every body of the shipped program has its rule in words', () => {
  const bodies = (JSON.parse(shippedPack) as { bodies: ReadonlyArray<{ threshold?: Rule }> }).bodies.flatMap(body => body.threshold ?? []);
  expect(bodies.length).toBeGreaterThan(0);
  for (const rule of bodies) expect(wordsIn('en')(rule)).toMatch(/(half|thirds|quarters) of/);
});
