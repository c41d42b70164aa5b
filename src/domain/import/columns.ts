import type { Column, List, Ref, Words } from '../../schema/define';
import type { Vocabulary } from '../program/vocabulary';
import { importRules } from './rules';
import { folded } from './words';

/** What a text in a file may stand for: a choice, or a row of another list. */
export interface Target {
  /** The choice's stored value; of a row its Title. */
  readonly key: string;
  readonly words: Words;
  readonly alsoKnownAs: readonly string[];
  readonly ref?: Ref;
}

/** A column that an import may fill. */
export interface ImportColumn {
  readonly name: string;
  readonly column: Column;
  /** choice, choices, lookup, lookups: everything that a cell may stand for. */
  readonly targets?: readonly Target[];
  /** The target that a text plainly names: by key, by its words in either language, or by another known name. */
  readonly named: (text: string) => Target | undefined;
  /** Written on new rows only, unless the mapping says otherwise: elsewhere it changes through transitions. */
  readonly onNewRows?: boolean;
}

/** Does a cell of this column hold several values? */
export const holdsSeveral = (column: Column): boolean => column.kind === 'choices' || column.kind === 'lookups';

const choosing = (targets: readonly Target[]): Pick<ImportColumn, 'targets' | 'named'> => {
  const byKey = new Map(targets.map(target => [target.key, target]));
  const byName = new Map([...targets].reverse().flatMap(target =>
    [target.key, target.words.en, target.words.fr, ...target.alsoKnownAs].map(name => [folded(name), target])));
  return { targets, named: text => byKey.get(text.trim()) ?? byName.get(folded(text)) };
};

const free: Pick<ImportColumn, 'named'> = { named: () => undefined };

/**
 * The columns of a list that this user's import may fill. People are left out: a file has names, and a name is not an account.
 * @param refs rows of the list that a lookup column looks into
 */
export function importColumns(
  list: List, owner: boolean, vocabulary: Pick<Vocabulary, 'optionsOf'>, refs: (list: string) => readonly Ref[]
): readonly ImportColumn[] {
  const { state } = importRules(list);
  return Object.entries(list.fields).flatMap(([name, column]): ImportColumn[] => {
    if (column.kind === 'person' || column.kind === 'people') return [];
    if (state?.column === name) {
      const targets = vocabulary.optionsOf(column).filter(option => state.values.includes(option.key));
      return owner ? [{ name, column, ...choosing(targets), onNewRows: true }] : [];
    }
    if (column.computed) return [];
    if (column.kind === 'choice' || column.kind === 'choices') return [{ name, column, ...choosing(vocabulary.optionsOf(column)) }];
    if (column.kind === 'lookup' || column.kind === 'lookups') {
      const targets = refs(column.list ?? '').map(ref =>
        ({ key: ref.Title, words: { en: ref.Title, fr: ref.Title }, alsoKnownAs: [], ref }));
      return [{ name, column, ...choosing(targets) }];
    }
    return [{ name, column, ...free }];
  });
}
