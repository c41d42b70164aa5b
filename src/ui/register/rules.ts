import type { ColumnName, List, Role } from '../../schema/define';
import type { Me } from '../../data/store';
import type { ItemRules } from '../item/rules';

type Editor = Pick<Me, 'Id' | 'roles'>;

/** May somebody with these roles add rows to the list? */
export const mayAddTo = (list: List, roles: readonly Role[]): boolean =>
  roles.some(role => list.access[role] === 'append' || list.access[role] === 'own' || list.access[role] === 'write');

/** May somebody with these roles change every row of the list? */
export const mayWrite = (list: List, roles: readonly Role[]): boolean => roles.some(role => list.access[role] === 'write');

/** May this user change this row, as SharePoint will see it? The list's access says who may change what others made. */
export const mayChange = (list: List, row: { readonly Author?: { readonly Id: number } }, { Id, roles }: Editor): boolean =>
  mayWrite(list, roles) || (row.Author?.Id === Id && roles.some(role => list.access[role] === 'own'));

/** The columns that people fill in, in the order of the definition. */
export const enteredColumns = <L extends List>(list: L): ReadonlyArray<ColumnName<L>> =>
  Object.keys(list.fields).filter(name => !list.fields[name].computed) as Array<ColumnName<L>>;

/**
 * The rules of a register that asks for nothing of its own: who may write in the list may change every column that people fill in.
 * `locked` says which of them a row has beyond change.
 */
export function plainRules<L extends List>(
  list: L, words: Pick<ItemRules<L>, 'labelOf' | 'frozen'>, locked: (row: Readonly<Record<string, unknown>>) => readonly string[] = () => []
): ItemRules<L> {
  const columns = enteredColumns(list);
  return {
    ...words, list, columns,
    editable: (row, user) => {
      if (!mayChange(list, row as { readonly Author?: { readonly Id: number } }, user)) return [];
      const beyond = locked(row as Readonly<Record<string, unknown>>);
      return columns.filter(name => !beyond.includes(name));
    }
  };
}
