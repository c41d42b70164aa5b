import { lists } from '../../schema/lists';
import { shippedPack } from '../../programs';
import { readPack } from './pack';
import { packIn } from './shape';
import { requiredChoices, vocabularyOf } from './vocabulary';
import { changeRequests } from '../../schema/lists/changeRequests';

const required = requiredChoices(lists);
interface Loose {
  bodies: Array<Record<string, unknown>>;
  editions: Array<Record<string, unknown>>;
  choices: Record<string, unknown[]>;
  templates?: { resolution: Record<string, { en: string; fr: string }> };
}
const altered = (change: (pack: Loose) => void): string => {
  const pack: Loose = JSON.parse(shippedPack);
  change(pack);
  return JSON.stringify(pack);
};
const problemsOf = (json: string): readonly string[] => {
  const read = readPack(json, required);
  return 'problems' in read ? read.problems.map(problem => `${problem.at}: ${problem.message}`) : [];
};

describe('the program pack', () => {
  test('the shipped pack is valid and has words for every stored value', () => {
    expect(problemsOf(shippedPack)).toEqual([]);
  });

  test('says where a broken pack is broken', () => {
    expect(problemsOf('{')[0]).toMatch(/^: is not JSON/);
    expect(problemsOf(altered(pack => { pack.bodies[0].code = 'os'; }))).toEqual(['bodies.0.code: a code is one to six capital letters']);
    expect(problemsOf(altered(pack => { delete pack.choices.module; }))).toEqual(['choices.module: is missing']);
    expect(problemsOf(altered(pack => { pack.choices.outcome.pop(); })))
      .toEqual(['choices.outcome: has no words for "defeated"']);
    expect(problemsOf(altered(pack => { pack.bodies.push(pack.bodies[1]); })))
      .toEqual(['bodies: "business-harmonization" is there twice', 'bodies: "BH" is there twice']);
  });

  test('refuses a template with a place that nothing fills, and says where', () => {
    expect(problemsOf(altered(pack => { if (pack.templates) pack.templates.resolution.movedAndSeconded.fr = 'Par {mover} et {seconds}.'; })))
      .toEqual(['templates.resolution.movedAndSeconded.fr: there is no place {seconds} here: known are {mover}, {seconder}']);
    expect(problemsOf(altered(pack => { if (pack.templates) pack.templates.resolution.consensus.en = 'By {mover}.'; })))
      .toEqual(['templates.resolution.consensus.en: there is no place {mover} here: it has none']);
    const without = altered(pack => { delete pack.templates; });
    expect(problemsOf(without)[0]).toMatch(/^templates: /);
    expect(packIn(without)).toBeUndefined();
  });

  test('gives the words of a stored value, and the value itself where a pack has none', () => {
    const read = readPack(shippedPack, required);
    if (!('pack' in read)) throw new Error('the shipped pack is broken');
    const words = vocabularyOf(read.pack);
    const { Status, Category } = changeRequests.fields;
    expect(words.label(Status, 'in review', 'fr')).toBe('À l’étude');
    expect(words.label(Status, 'of old', 'en')).toBe('of old');
    expect(words.optionsOf(Status).map(option => option.key)).toEqual(Status.options);
    expect(words.optionsOf(Category)[0].key).toBe('business-harmonization');
  });

  test('is the same pack before it is validated and after, also in what its text leaves out', () => {
    const read = readPack(shippedPack, required);
    expect(packIn(shippedPack)).toEqual('pack' in read && read.pack);
  });
});
