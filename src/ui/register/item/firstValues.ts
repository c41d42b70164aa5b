import type { List } from '../../../schema/define';
import type { Row } from '../../list/columns';
import type { Hub } from '../../shell/hub';
import type { RowParts } from '../parts';
import { enteredColumns } from '../rules';

type Values = Readonly<Record<string, unknown>>;

/** What a new row begins with: a required day is today, a required choice with fixed options its first, then what the register says. */
export function firstValues(list: List, parts: RowParts, hub: Hub): Values {
  const usual = enteredColumns(list).flatMap(name => {
    const { kind, required, options } = list.fields[name];
    if (!required) return [];
    if (kind === 'date') return [[name, hub.today()] as const];
    return kind === 'choice' && options ? [[name, options[0]] as const] : [];
  });
  const own = Object.entries(parts.defaults?.(hub) ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...usual, ...own]);
}

/** The values of another row that a new one begins with: all that people fill in, except what is `anew`. */
export const duplicateOf = (list: List, row: Row, anew: readonly string[] = []): Values =>
  Object.fromEntries(enteredColumns(list)
    .filter(name => row[name] !== undefined && !list.fields[name].unique && !anew.includes(name)).map(name => [name, row[name]]));

/** What stays when another row is entered after this one. */
export const stickyOf = (parts: RowParts, values: Values): Values =>
  Object.fromEntries((parts.sticky ?? []).filter(name => values[name] !== undefined && values[name] !== null).map(name => [name, values[name]]));
