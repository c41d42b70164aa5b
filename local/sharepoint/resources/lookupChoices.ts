import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { textSetting } from '../kinds/kind';
import { rules } from '../rules';
import { isIndexed } from '../store/columnIndex';
import { List } from '../store/lists';
import { visible } from './itemAccess';

/** Entries that a form's picker is given. */
const MOST_CHOICES = 2000;

/**
 * `GetLookupFieldChoices`: what a form offers for a lookup, as JSON text. Past the threshold the target's shown column must be
 * indexed, which a calculated one never is (recorded answers 1); a view of the target has no say. How the text is laid out is unconfirmed.
 */
export function lookupChoices(list: List, name: string, context: Context): string {
  const { lists } = context.store;
  const field = lists.field(list, name);
  if (!field || kindOf(field.type).refers !== 'lookup') {
    throw refuse.fieldMissing(name);
  }
  const target = lists.byId(textSetting(field, 'LookupList'));
  if (!target) {
    throw refuse.listMissingById();
  }
  const shown = textSetting(field, 'LookupField') || 'Title';
  const column = lists.field(target, shown);
  if (target.itemCount > rules.listViewThreshold && !(column && (column.name === 'ID' || isIndexed(column)))) {
    throw refuse.threshold();
  }
  const page = context.planner.page(target, { orderBy: [{ path: [shown], descending: false }], limit: MOST_CHOICES,
    restrictions: visible(target, context), language: 'caml' });
  return JSON.stringify(page.items.map(item => ({ LookupId: item.id, LookupValue: context.kinds.lookupTitle(field, item.id) ?? '' })));
}
