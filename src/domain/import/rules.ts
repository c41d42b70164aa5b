import type { List } from '../../schema/define';
import type { Status } from '../changeRequest/status';
import { decided, importable } from '../changeRequest/status';
import { statusOf } from '../changeRequest/move';

/** A row of the list as it is. */
export type ExistingRow = Readonly<Record<string, unknown>> & { readonly Id: number };

/** What an import may do in one list beyond filling its ordinary columns. */
export interface ImportRules {
  /** The column whose value tells one row of a register from another. */
  readonly identity?: string;
  /** A computed column that site owners may import: which one, its values, and what a new row gets when the file says nothing. */
  readonly state?: { readonly column: string; readonly values: readonly string[]; readonly initial: string };
  /** Columns to read of existing rows for the two questions below. */
  readonly reads: readonly string[];
  /** Is the row's text beyond change? */
  readonly frozen: (row: ExistingRow) => boolean;
  /** Was the row's state reached by a decision, which no import may replace? */
  readonly settled: (row: ExistingRow) => boolean;
}

const status = (row: ExistingRow): Status => statusOf({ Status: row.Status as Status | undefined });

const changeRequests: ImportRules = {
  identity: 'Reference',
  state: { column: 'Status', values: importable, initial: 'received' },
  reads: ['Status', 'LastResolution'],
  frozen: row => decided.includes(status(row)),
  settled: row => row.LastResolution !== undefined || !importable.includes(status(row))
};

const special: Readonly<Record<string, ImportRules>> = { ChangeRequests: changeRequests };

/** The rules of a list. One that declares none is told apart by its first unique column, or else by the whole row. */
export function importRules(list: List): ImportRules {
  const unique = Object.keys(list.fields).find(name => list.fields[name].unique && !list.fields[name].computed);
  return special[list.name] ?? { identity: unique, reads: [], frozen: () => false, settled: () => false };
}
