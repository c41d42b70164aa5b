import type { Column, Kind, List, Ref, Words } from '../../schema/define';
import { isEmpty } from '../../schema/kinds';
import { lists } from '../../schema/lists';
import type { EditionDefinition } from '../program/editions';
import type { Derived } from './derived';
import { derivedNamed } from './derived';
import type { SourceRow, Value } from './edition';

/** A column of an edition as it is frozen with it: a later pack may say it otherwise, an edition never changes. */
export interface EditionColumn {
  /** Its name in the rows. */
  readonly key: string;
  readonly column: Pick<Column, 'kind' | 'title' | 'vocabulary'>;
}

/** A column of an edition with where its values come from. */
export interface SourcedColumn extends EditionColumn {
  readonly from: string;
  readonly derived?: Derived;
}

/** The list of that name. Refuses what a validated pack cannot name. */
export function listNamed(name: string): List {
  const list = lists.find(one => one.name === name);
  if (!list) throw new Error(`There is no list "${name}" to publish from.`);
  return list;
}

/** References are frozen as the names that they had, so one name is a text and several are words without a vocabulary. */
const frozenKind = (kind: Kind): Kind =>
  kind === 'lookup' || kind === 'person' ? 'text' : kind === 'lookups' || kind === 'people' ? 'choices' : kind;

const frozen = ({ kind, title, vocabulary }: Column, words: Words | undefined): EditionColumn['column'] =>
  ({ kind: frozenKind(kind), title: words ?? title, ...(vocabulary ? { vocabulary } : {}) });

/** The columns of a list's editions, in order. */
export function columnsOf(definition: Pick<EditionDefinition, 'columns' | 'sources'>): readonly SourcedColumn[] {
  const list = listNamed(definition.sources[0].list);
  return definition.columns.map(({ from, key = from, title }) => {
    const derived = derivedNamed(from);
    const column = derived?.column ?? list.fields[from];
    if (!column) throw new Error(`The list ${list.name} has no column "${from}" to publish.`);
    return { key, from, column: frozen(column, title), ...(derived ? { derived } : {}) };
  });
}

const titleOf = (one: unknown): unknown => typeof one === 'object' && one !== null && 'Title' in one ? (one as Ref).Title : one;

/** A stored value as it is frozen; nothing where it is empty. */
export function frozenValue(value: unknown): Value | undefined {
  if (isEmpty(value)) return undefined;
  return (Array.isArray(value) ? value.map(titleOf) : titleOf(value)) as Value;
}

/** The value of a row in a column. */
export const valueOf = ({ from, derived }: SourcedColumn, row: SourceRow, about: Parameters<Derived['value']>[1]): Value | undefined =>
  derived ? derived.value(row, about) : frozenValue(row[from]);
