import type { Column, Language, List, Words } from '../../schema/define';
import type { Pack, RequiredChoices } from './pack';

/** The choice sets that list definitions name, with the stored values that need words. */
export function requiredChoices(lists: readonly List[]): readonly RequiredChoices[] {
  const sets = new Map<string, Set<string>>();
  for (const column of lists.flatMap(list => Object.values(list.fields))) {
    if (!column.vocabulary) continue;
    const keys = sets.get(column.vocabulary) ?? new Set<string>();
    column.options?.forEach(option => keys.add(option));
    sets.set(column.vocabulary, keys);
  }
  return [...sets].map(([set, keys]) => ({ set, keys: [...keys] }));
}

/** A choice as a form offers it. */
export interface Option {
  readonly key: string;
  readonly words: Words;
  readonly alsoKnownAs: readonly string[];
}

/** The pack's words: what a column's stored values are called. */
export interface Vocabulary {
  /** Values a column may hold, in order. Fixed options come first; the pack gives the words. */
  optionsOf(column: Column): readonly Option[];
  /** The words of a stored value; the value itself where the pack has none (a value from an older pack). */
  label(column: Column, key: string, language: Language): string;
  /** The words of a value of a set, outside any column. */
  word(set: string, key: string, language: Language): string;
  /** What bodies are called, for titles that have their names. */
  readonly bodies: Pack['bodies'];
}

/** The vocabulary of a pack. */
export function vocabularyOf(pack: Pick<Pack, 'choices' | 'bodies'>): Vocabulary {
  const plain = (key: string): Option => ({ key, words: { en: key, fr: key }, alsoKnownAs: [] });
  const setOf = (name: string | undefined): readonly Option[] => (name && pack.choices[name]) || [];
  const optionsOf = (column: Column): readonly Option[] => {
    const set = setOf(column.vocabulary);
    return column.options ? column.options.map(key => set.find(option => option.key === key) ?? plain(key)) : set;
  };
  const word = (set: string, key: string, language: Language): string =>
    setOf(set).find(option => option.key === key)?.words[language] ?? key;
  return { optionsOf, word, bodies: pack.bodies, label: (column, key, language) => word(column.vocabulary ?? '', key, language) };
}
