import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, flag } from '../kinds/kind';
import { rules } from '../rules';
import type { List, Lists } from './lists';

/** Whether an author gave the column an index; a unique column has one. */
export function isIndexed(field: Field): boolean {
  return flag(field, 'Indexed') || flag(field, 'EnforceUniqueValues');
}

/** Refuses an index or uniqueness that the kind, or the limit of 20, does not allow. */
export function checkIndex(lists: Lists, list: List, field: Pick<Field, 'type' | 'settings'>, wasIndexed: boolean): void {
  const kind = kindOf(field.type);
  const unique = field.settings.EnforceUniqueValues === true;
  if (unique && !kind.unique) {
    throw refuse.uniqueType();
  }
  if (field.settings.Indexed !== true && !unique) {
    return;
  }
  if (!kind.indexable) {
    throw refuse.indexType();
  }
  if (!wasIndexed && lists.indexCount(list) >= rules.indexLimit) {
    throw refuse.indexLimit();
  }
}
