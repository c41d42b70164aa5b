import { lists } from '../../schema/lists';
import { derivedNamed } from '../publication/derived';
import { subjectColumn } from '../publication/governed';
import type { EditionDefinition, EditionSource } from './editions';

interface Problem {
  readonly at: string;
  readonly message: string;
}

/** What the choice sets of a pack look like from here. */
type Choices = Readonly<Record<string, ReadonlyArray<{ readonly key: string }>>>;

/** Names that every frozen row has already. */
const taken: readonly string[] = ['Id', 'of'];
const capital = /^[A-Z]/;

/** What is wrong with the published lists of a pack, each with its place: checked against the list definitions and the rest of the pack. */
export function editionProblems(editions: readonly EditionDefinition[], bodies: readonly string[], choices: Choices): Problem[] {
  return editions.flatMap(edition => {
    const place = `editions.${edition.key}`;
    return [
      ...edition.sources.flatMap((source, index) => sourceProblems(source, `${place}.sources.${index}`, bodies, choices)),
      ...columnProblems(edition, place, choices), ...triggerProblems(edition, place)
    ];
  });
}

/** Column of every source list, or why it is none; an unknown list is told at its source. */
function unknownIn(edition: EditionDefinition, name: string, at: string): Problem[] {
  return edition.sources.flatMap(({ list }) => {
    const found = lists.find(one => one.name === list);
    return !found || name in found.fields ? [] : [{ at, message: `the list ${list} has no column "${name}"` }];
  });
}

function sourceProblems(source: EditionSource, at: string, bodies: readonly string[], choices: Choices): Problem[] {
  const list = lists.find(one => one.name === source.list);
  if (!list) return [{ at: `${at}.list`, message: `there is no list "${source.list}"` }];
  const problems: Problem[] = [];
  source.where.forEach((condition, index) => {
    const column = list.fields[condition.column];
    const here = `${at}.where.${index}`;
    if (!column) problems.push({ at: `${here}.column`, message: `the list ${list.name} has no column "${condition.column}"` });
    else if ('day' in condition && column.kind !== 'date') {
      problems.push({ at: `${here}.column`, message: `"${condition.column}" is no day, so nothing is before or after it` });
    } else if (column.vocabulary !== undefined && ('value' in condition || 'values' in condition)) {
      const known = column.options ?? choices[column.vocabulary]?.map(option => option.key) ?? [];
      for (const value of 'value' in condition ? [condition.value] : condition.values) {
        if (!known.includes(String(value))) problems.push({ at: here, message: `"${value}" is no choice of ${condition.column}` });
      }
    }
  });
  if (source.governedBy && !bodies.includes(source.governedBy.body)) {
    problems.push({ at: `${at}.governedBy.body`, message: `there is no body "${source.governedBy.body}"` });
  }
  if (source.governedBy && subjectColumn(list.name) === undefined) {
    problems.push({ at: `${at}.governedBy`, message: `resolutions are not about the list ${list.name}` });
  }
  const { withoutReplaced } = source;
  if (withoutReplaced !== undefined && list.fields[withoutReplaced]?.list !== list.name) {
    problems.push({ at: `${at}.withoutReplaced`, message: `"${withoutReplaced}" does not look into ${list.name} itself` });
  }
  return problems;
}

function columnProblems(edition: EditionDefinition, place: string, choices: Choices): Problem[] {
  const keys = edition.columns.map(column => column.key ?? column.from);
  const problems = edition.columns.flatMap(({ from, key = from }, index): Problem[] => {
    const at = `${place}.columns.${index}`;
    const double = taken.includes(key) || keys.indexOf(key) !== index ? [{ at: `${at}.key`, message: `"${key}" is there twice` }] : [];
    if (capital.test(from)) return [...double, ...unknownIn(edition, from, `${at}.from`)];
    const derived = derivedNamed(from);
    if (!derived) return [...double, { at: `${at}.from`, message: `there is no derived column "${from}"` }];
    const stranger = edition.sources.find(source => lists.some(list => list.name === source.list)
      && derived.lists && !derived.lists.includes(source.list));
    if (stranger) double.push({ at: `${at}.from`, message: `"${from}" cannot be told of the list ${stranger.list}` });
    if (derived.needs === 'resolutions' && !edition.sources.every(source => source.governedBy)) {
      double.push({ at: `${at}.from`, message: `"${from}" needs a source that is governed by resolutions` });
    }
    const set = derived.column.vocabulary;
    const names = from === 'register' ? edition.sources.map(source => source.list) : [];
    const words = choices[set ?? '']?.map(option => option.key) ?? [];
    const wordless = names.filter(name => !words.includes(name));
    return [...double, ...wordless.map(name => ({ at: `choices.${set}`, message: `has no words for "${name}"` }))];
  });
  edition.order.forEach(({ by }, index) => problems.push(...unknownIn(edition, by, `${place}.order.${index}.by`)));
  const named: ReadonlyArray<readonly [string, string]> = [
    ...edition.totals.map((key, index) => [`totals.${index}`, key] as const), ...edition.groupBy ? [['groupBy', edition.groupBy] as const] : []
  ];
  return [...problems, ...named.filter(([, key]) => !keys.includes(key))
    .map(([at, key]) => ({ at: `${place}.${at}`, message: `the list has no column "${key}"` }))];
}

function triggerProblems(edition: EditionDefinition, place: string): Problem[] {
  const at = `${place}.triggers`;
  const bodies = new Set(edition.sources.flatMap(source => source.governedBy?.body ?? []));
  const publishes = edition.sources.some(source => lists.find(list => list.name === source.list)?.fields.PublishedOn);
  return [
    ...edition.triggers.includes('endorsement') && bodies.size === 0
      ? [{ at, message: 'nothing is governed by resolutions, so no endorsement publishes it' }] : [],
    ...bodies.size > 1 ? [{ at: `${place}.sources`, message: 'one body governs a list, not several' }] : [],
    ...edition.triggers.includes('publication') && !publishes ? [{ at, message: 'no source has a column "PublishedOn"' }] : []
  ];
}
