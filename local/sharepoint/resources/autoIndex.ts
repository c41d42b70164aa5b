import { Context } from '../context';
import { Order } from '../odata/expression';
import { rules } from '../rules';
import { int, Row } from '../store/database';
import { isIndexed } from '../store/columnIndex';
import { List } from '../store/lists';

/**
 * Opening a stored view that is sorted by a text column makes SharePoint index that column, which takes one of the 20 slots and stays
 * (recorded answers 1). Columns of few different values, short lists and those past the threshold are left alone.
 */
export function indexSortedColumn(list: List, orderBy: readonly Order[], context: Context): void {
  const { lists, db } = context.store;
  const field = orderBy.length > 0 && orderBy[0].path.length === 1 ? lists.field(list, orderBy[0].path[0]) : undefined;
  if (field?.type !== 'Text' || isIndexed(field) || list.itemCount < rules.autoIndexFrom || list.itemCount > rules.listViewThreshold
    || lists.indexCount(list) >= rules.indexLimit) {
    return;
  }
  const different = int(db.get(`SELECT count(DISTINCT fold(${field.column})) AS n FROM ${list.table}`) as Row, 'n');
  if (different * 2 > list.itemCount) {
    lists.saveField(list, { ...field, settings: { ...field.settings, Indexed: true, AutoIndexed: true } });
  }
}
