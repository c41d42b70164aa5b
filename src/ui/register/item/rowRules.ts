import type { Change, List } from '../../../schema/define';
import type { ItemRules } from '../../item/rules';
import type { Row } from '../../list/columns';
import { enteredColumns, plainRules } from '../rules';
import type { OfRegister } from './panelProps';
import { strings } from './strings';

/** The rules of a register's rows, in its panel and in its table. */
export const rowRules = ({ list, labelOf, parts }: OfRegister): ItemRules<List> => ({
  ...plainRules(list, { labelOf: row => labelOf(row as Row), frozen: () => parts.locked?.words() ?? strings.ReadOnly },
    parts.writtenByHub ? () => enteredColumns(list) : parts.locked?.columns),
  following: (row, change, zone) => (parts.following?.(row, change, zone) ?? {}) as Change<List>
});
