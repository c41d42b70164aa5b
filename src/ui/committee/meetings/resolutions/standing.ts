import type { Ref } from '../../../../schema/define';
import type { Row, TableColumn } from '../../../list/columns';
import { fill } from '../../../shell/words';
import { strings } from './strings';

/** By the Id of a resolution that was corrected: the number of the one that supersedes it. */
export function supersededIn(rows: readonly Row[]): ReadonlyMap<number, string> {
  return new Map(rows.flatMap(row => row.Supersedes ? [[(row.Supersedes as Ref).Id, String(row.Title ?? '')] as const] : []));
}

/** Whether a resolution is in force: a motion that was defeated moves nothing, a correction is a new row that supersedes, and both stay in the register. */
export function standingColumn(rows: () => readonly Row[]): TableColumn {
  let known: { readonly of: readonly Row[]; readonly by: ReadonlyMap<number, string> } | undefined;
  const successor = (row: Row): string | undefined => {
    const now = rows();
    if (known?.of !== now) known = { of: now, by: supersededIn(now) };
    return known.by.get(row.Id);
  };
  const text = (row: Row): string => {
    const later = successor(row);
    if (later !== undefined) return fill(strings.SupersededBy, later);
    if (row.Outcome === 'defeated') return strings.NoEffect;
    return row.Supersedes ? fill(strings.Supersedes, (row.Supersedes as Ref).Title) : strings.InForce;
  };
  return {
    name: 'Standing', title: strings.Standing, filter: 'any', searched: false, width: 270, order: 'collated', asShown: true, text, sortKey: text,
    facets: row => successor(row) !== undefined ? [{ key: 'superseded', text: strings.Superseded }]
      : row.Outcome === 'defeated' ? [{ key: 'noEffect', text: strings.NoEffect }] : [{ key: 'inForce', text: strings.InForce }],
    mark: row => successor(row) !== undefined ? '◇' : row.Outcome === 'defeated' ? '○' : '●'
  };
}
