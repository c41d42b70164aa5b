import type { Ref } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { Row } from '../list/columns';
import type { Chunk } from '../shell/chunk';
import type { Hub } from '../shell/hub';

/** A tab that a register adds to its panel. */
export interface RowTab {
  readonly key: string;
  /** In the user's language. */
  readonly words: () => string;
  readonly Content: Chunk<{ readonly row: Row; readonly onSaved: (row: Row) => void }>;
}

type Values = Readonly<Record<string, unknown>>;

/** What a register says of its rows' form and panel beyond the list definition. */
export interface RowParts {
  /** What a new row begins with: today, the user's own society, what is usual. */
  readonly defaults?: (hub: Hub) => Readonly<Record<string, string | number | boolean | Ref | undefined>>;
  /** Columns whose value stays when one row after another is entered. */
  readonly sticky?: readonly string[];
  /** Columns that this row has beyond change, and why in words. */
  readonly locked?: { readonly columns: (row: Values) => readonly string[]; readonly words: () => string };
  /** What else is saved with a change, out of the row that it is made to. */
  readonly following?: (row: Values, change: Values, zone: Pick<Zone, 'dayOf'>) => Values;
  readonly tabs?: readonly RowTab[];
  /** There when a row can be followed by its next version. */
  readonly nextVersion?: {
    /** Columns that the new version does not take over: its own name, days, what became of the old one. */
    readonly anew: readonly string[];
    /** What the new row has that its form does not ask for. */
    readonly fixed: (row: Row) => Values;
  };
  /** There when only the hub writes its rows: they are to read here, and this says in words where what they tell is done. */
  readonly writtenByHub?: () => string;
  /** May rows be removed at all? True when absent: those who may change a row may put it into the recycle bin. */
  readonly removable?: boolean;
}
