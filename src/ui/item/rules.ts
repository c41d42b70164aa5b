import type { Change, ColumnName, Item, List } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { Me } from '../../data/store';
import type { Hub } from '../shell/hub';

/** What a panel needs to know of a register beyond its list definition. */
export interface ItemRules<L extends List> {
  readonly list: L;
  /** What a row goes by in messages: its number, or its title. */
  labelOf(row: Item<L>): string;
  /** The columns that people fill in, in the order of the form. */
  readonly columns: ReadonlyArray<ColumnName<L>>;
  /** Those of them that this user may change in this row now; none: it is to read. */
  editable(row: Item<L>, user: Pick<Me, 'Id' | 'roles'>): ReadonlyArray<ColumnName<L>>;
  /** Why it cannot be changed any more, in words, for somebody who has just tried to. */
  frozen(row: Item<L>, hub: Hub): string;
  /** What else is saved with a change, out of the row that it is made to. */
  following?(row: Item<L>, change: Change<L>, zone: Pick<Zone, 'dayOf'>): Change<L>;
}
