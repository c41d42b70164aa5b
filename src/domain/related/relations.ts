import type { List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';

/** The lists whose rows show one another (issue 5, point 1). All else about them follows from their definitions. */
export const linkedLists: readonly List[] = [changeRequests, practices, trainingResources, workItems];

/** A column by which rows of a linked list point at rows of one. */
export interface Relation {
  readonly list: List;
  readonly column: string;
  readonly target: List;
  /** May a row point at several? Such a column has no index in SharePoint. */
  readonly many: boolean;
}

/** Every lookup column of these lists that looks into one of them, in their order. */
export const relationsAmong = (lists: readonly List[]): readonly Relation[] => lists.flatMap(list =>
  Object.entries(list.fields).flatMap(([column, { kind, list: into }]): readonly Relation[] => {
    const target = kind === 'lookup' || kind === 'lookups' ? lists.find(one => one.name === into) : undefined;
    return target ? [{ list, column, target, many: kind === 'lookups' }] : [];
  }));

const relations = relationsAmong(linkedLists);

/** By which columns rows of linked lists point at a row of this list. */
export const pointingAt = (list: List): readonly Relation[] => relations.filter(({ target }) => target.name === list.name);

/** By which columns a row of this list points at rows of linked lists. */
export const pointedAtBy = (list: List): readonly Relation[] => relations.filter(one => one.list.name === list.name);
