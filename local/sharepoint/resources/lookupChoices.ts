import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { textSetting } from '../kinds/kind';
import { List } from '../store/lists';
import { visible } from './itemAccess';

/** Entries that a form's picker is given. */
const MOST_CHOICES = 2000;

/**
 * `GetLookupFieldChoices`: what a form offers for a lookup, as JSON text. Past the threshold the target's shown column must be
 * indexed (recorded answers 1); a view of the target has no say. How the text is laid out is unconfirmed.
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
  const page = context.planner.page(target, { orderBy: [{ path: [shown], descending: false }], limit: MOST_CHOICES,
    restrictions: visible(target, context), language: 'odata' });
  return JSON.stringify(page.items.map(item => ({ LookupId: item.id, LookupValue: context.kinds.lookupTitle(field, item.id) ?? '' })));
}
