import type { List } from '../../../schema/define';
import type { Row } from '../../list/columns';
import type { RowParts } from '../parts';

/** What the panel and the form of a register are told of it. */
export interface OfRegister {
  readonly list: List;
  readonly labelOf: (row: Row) => string;
  readonly parts: RowParts;
}
