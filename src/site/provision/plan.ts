import type { Language, List } from '../../schema/define';
import { groups } from '../../schema/groups';
import type { Vocabulary } from '../../domain/program/vocabulary';
import type { ActualColumn, ActualList, ActualSite, ColumnSettings, Level } from '../../data/structure';
import type { Extensions } from './extensions';
import { builtInColumns, grantsOf, ownItemsOnly, settingsOf, typeOf } from './wanted';

/** One thing to do, as data: a plan can be shown before it is carried out. */
export type Step =
  | { readonly do: 'addGroup'; readonly group: string; readonly description: string }
  | { readonly do: 'addAppendLevel' }
  | { readonly do: 'grantOnSite'; readonly group: string; readonly level: Level }
  | { readonly do: 'addList'; readonly list: string }
  | { readonly do: 'addColumns'; readonly list: string; readonly columns: readonly string[] }
  | { readonly do: 'alterColumn'; readonly list: string; readonly column: string; readonly settings: Partial<ColumnSettings & { readonly options: readonly string[] }> }
  | { readonly do: 'addView'; readonly list: string; readonly view: string }
  | { readonly do: 'setVersioning'; readonly list: string }
  | { readonly do: 'secure'; readonly list: string }
  | { readonly do: 'setForms'; readonly lists: readonly string[]; readonly component: string }
  | { readonly do: 'addCommands'; readonly lists: readonly string[]; readonly component: string };

/** What differs in a way that is never put right silently, because data could be lost. */
export interface Drift {
  readonly list: string;
  readonly column?: string;
  readonly what: 'type' | 'kind' | 'unique' | 'extraOptions' | 'form';
  readonly expected: string;
  readonly actual: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly drift: readonly Drift[];
}

/**
 * Forms and commands of SharePoint's own list pages. A form that somebody gave to another extension is reported and left. Libraries keep
 * SharePoint's form: it stands beside the file's preview.
 */
function onListPages(lists: readonly List[], there: (name: string) => ActualList | undefined, { form, commands }: Extensions): Plan {
  const formsOf = ({ name }: List): ReadonlyArray<readonly [string, string | undefined]> =>
    (['New', 'Display', 'Edit'] as const).map(which => [which, there(name)?.forms[which]] as const);
  const foreign = (list: List): ReturnType<typeof formsOf> => formsOf(list).filter(([, id]) => id !== undefined && id !== form);
  const plain = lists.filter(list => list.kind === 'list');
  const formless = plain.filter(list => foreign(list).length === 0 && formsOf(list).some(([, id]) => id === undefined)).map(list => list.name);
  const commandless = lists.filter(list => !there(list.name)?.commands.includes(commands)).map(list => list.name);
  return {
    steps: [
      ...formless.length > 0 ? [{ do: 'setForms', lists: formless, component: form } as const] : [],
      ...commandless.length > 0 ? [{ do: 'addCommands', lists: commandless, component: commands } as const] : []
    ],
    drift: plain.flatMap(list => foreign(list).map(([which, id]): Drift =>
      ({ list: list.name, what: 'form', expected: `${which} ${form}`, actual: `${which} ${id}` })))
  };
}

/**
 * What is wanted minus what is there. Adds and puts settings right; never deletes, never changes a type.
 * The order is one in which every step finds what it needs: groups, lists, then columns (lookups need their lists), views, permissions.
 * @param extensions of the package, where it is on the site; without them SharePoint's own list pages stay as they are
 */
export function planProvisioning(lists: readonly List[], actual: ActualSite, vocabulary: Vocabulary, extensions?: Extensions): Plan {
  const language: Language = actual.language === 1036 ? 'fr' : 'en';
  const drift: Drift[] = [];
  const there = (name: string): ActualList | undefined => actual.lists.find(list => list.name === name);
  const sameGrants = (list: List, found: ActualList): boolean => {
    const wanted = grantsOf(list, actual.associated);
    return found.ownItemsOnly === ownItemsOnly(list) && found.grants !== undefined
      && Object.entries(wanted).every(([group, level]) => found.grants?.[group]?.includes(level))
      && Object.keys(found.grants).every(group => group in wanted);
  };
  const steps: Step[] = [
    ...groups.filter(group => !actual.groups.includes(group.name))
      .map((group): Step => ({ do: 'addGroup', group: group.name, description: `${group.title.en} / ${group.title.fr}` })),
    ...(actual.levels.includes('Hub Append') ? [] : [{ do: 'addAppendLevel' } as const]),
    ...groups.filter(group => !actual.siteGrants[group.name])
      .map((group): Step => ({ do: 'grantOnSite', group: group.name, level: 'Read' })),
    ...lists.filter(list => !there(list.name)).map((list): Step => ({ do: 'addList', list: list.name }))
  ];
  for (const list of lists) {
    const found = there(list.name);
    if (found && found.kind !== list.kind) {
      drift.push({ list: list.name, what: 'kind', expected: list.kind, actual: found.kind });
      continue;
    }
    const columnOf = (name: string): ActualColumn | undefined => found?.columns.find(column => column.name === name);
    const missing = Object.keys(list.fields).filter(name => !columnOf(name) && !builtInColumns.includes(name));
    if (missing.length > 0) steps.push({ do: 'addColumns', list: list.name, columns: missing });
    for (const [name, column] of Object.entries(list.fields)) {
      const is = columnOf(name);
      if (!is && !builtInColumns.includes(name)) continue;
      const site = { listId: () => '', optionsOf: () => [] };
      if (is && is.type !== typeOf(column, site)) {
        drift.push({ list: list.name, column: name, what: 'type', expected: typeOf(column, site), actual: is.type });
        continue;
      }
      const wanted = settingsOf(column, language);
      const settings: { -readonly [K in keyof ColumnSettings]?: ColumnSettings[K] } & { options?: readonly string[] } = {};
      // A title that somebody gave in SharePoint is theirs to keep; only the built-in column gets ours, when its list is new.
      if (!is) settings.title = wanted.title;
      if (is?.required !== wanted.required && (is || wanted.required)) settings.required = wanted.required;
      if (wanted.indexed && !is?.indexed) settings.indexed = true;
      // Making a column unique fails, and says why, when values repeat.
      if (wanted.unique && !is?.unique) settings.unique = true;
      if (is && column.vocabulary) {
        const keys = vocabulary.optionsOf(column).map(option => option.key);
        const has = is.options ?? [];
        if (keys.some(key => !has.includes(key))) settings.options = [...keys, ...has.filter(key => !keys.includes(key))];
        const extra = has.filter(key => !keys.includes(key));
        if (extra.length > 0) {
          drift.push({ list: list.name, column: name, what: 'extraOptions', expected: keys.join(', '), actual: extra.join(', ') });
        }
      }
      if (Object.keys(settings).length > 0) steps.push({ do: 'alterColumn', list: list.name, column: name, settings });
    }
    for (const view of Object.keys(list.views)) {
      if (view !== 'All' && !found?.views.includes(view)) steps.push({ do: 'addView', list: list.name, view });
    }
    if (found && !found.versioning) steps.push({ do: 'setVersioning', list: list.name });
    if (!found || !sameGrants(list, found)) steps.push({ do: 'secure', list: list.name });
  }
  const pages = extensions && onListPages(lists.filter(list => (there(list.name)?.kind ?? list.kind) === list.kind), there, extensions);
  return { steps: [...steps, ...pages?.steps ?? []], drift: [...drift, ...pages?.drift ?? []] };
}
