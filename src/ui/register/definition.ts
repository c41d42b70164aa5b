import type * as React from 'react';
import type { List, Role } from '../../schema/define';
import type { Reader } from '../../schema/kinds/kind';
import type { Pack } from '../../domain/program/pack';
import type { Condition } from '../../data/store';
import type { ItemRules } from '../item/rules';
import type { IconName } from '../list/commands/Icon';
import type { Row, TableColumn } from '../list/columns';
import type { Card } from '../list/GridRow';
import type { Loaded, Rows } from '../list/rows';
import type { Chunk } from '../shell/chunk';

/** What a new row is to one that it begins with. */
export type Another = 'duplicate' | 'version';

/** What a register's panel is given. */
export interface RowPanelProps {
  readonly id: number;
  readonly onClose: () => void;
  /** A newer version of the row, as this user or somebody else saved it. */
  readonly onSaved: (row: Row) => void;
  /** The user pressed Save, and what was changed is saved: where the panel is a form that ends so. */
  readonly onDone?: () => void;
  /** The row is in the recycle bin. */
  readonly onRemoved: () => void;
  /** Begins a new row with this one's values: another one like it, or its next version. */
  readonly onAnother: (from: Row, as: Another) => void;
}

/** What a register's form for a new row is given. */
export interface AddRowProps {
  readonly onClose: () => void;
  readonly onAdded: (row: Row) => void;
  /** The row whose values it begins with. */
  readonly from?: { readonly row: Row; readonly as: Another };
  readonly onOpen: (id: number) => void;
}

/** What a register's further commands are given. */
export interface RegisterCommandProps {
  readonly rows: readonly Row[];
  readonly selected: readonly Row[];
  /** Fetches what the command changed. */
  readonly onChanged: () => Promise<void>;
}

/** Another way to look at a register than its table: a ranking, a board. */
export interface OtherView {
  readonly key: string;
  readonly icon: IconName;
  /** The command that shows it, and the one that leads back, in the user's language. */
  readonly words: () => { readonly show: string; readonly back: string };
  readonly mayUse: (roles: readonly Role[]) => boolean;
  readonly View: Chunk<{ readonly rows: Rows; readonly loaded: Loaded; readonly columns: readonly TableColumn[]; readonly onOpen: (id: number) => void }>;
}

/** All that a page shows of a register beyond its list definition. Made by {@link registerOf}, which derives what is not said. */
export interface RegisterDefinition {
  readonly list: List;
  /** The hash parameter that names the open row in the address: `cr` in `#cr=123`. */
  readonly opens: string;
  /** Only these rows of the list, such as those of one body; led by an indexed column. */
  readonly where?: readonly Condition[];
  /** Columns read of every row: light, so that the whole list fits in memory. */
  readonly read: readonly string[];
  /** Columns shown until the user chooses; those that the filter bar offers; those to group by. */
  readonly shown: readonly string[];
  readonly filtered: readonly string[];
  readonly groupable: readonly string[];
  /** Column that takes what width is left, and looks like what opens the row. */
  readonly titleColumn: string;
  readonly card: Card;
  /** The table's columns; `rows` gives the rows as they are whenever a cell is drawn. */
  columns(reader: Reader, rows: () => readonly Row[], pack: Pack): readonly TableColumn[];
  /** How a row is called, for example by its number. */
  labelOf(row: Row): string;
  mayAdd(roles: readonly Role[]): boolean;
  mayImport(roles: readonly Role[]): boolean;
  readonly words: RegisterWords;
  /** What shows an open row; absent where opening it leads elsewhere, see {@link onOpen}. */
  readonly Panel?: React.ComponentType<RowPanelProps>;
  /** The form for a new row. */
  readonly Add?: React.ComponentType<AddRowProps>;
  /** Leads to a row's own page instead of opening a panel. */
  readonly onOpen?: (row: Row) => void;
  readonly otherView?: OtherView;
  /** There when cells can be changed in the table. */
  readonly editing?: {
    readonly mayUse: (roles: readonly Role[]) => boolean;
    /** The register's rules, fetched when somebody begins to edit. */
    readonly rules: () => Promise<ItemRules<List>>;
  };
  /** Stands above the table: figures and warnings about the register as a whole. */
  readonly Summary?: React.ComponentType<{ readonly loaded: Loaded }>;
  /** Further commands of the register, after its own. */
  readonly Commands?: React.ComponentType<RegisterCommandProps>;
}

/** A register's own words, in the user's language. */
export interface RegisterWords {
  title(reader: Reader): string;
  readonly add: () => string;
  readonly search: () => string;
  readonly empty: () => string;
  readonly emptyMayAdd: () => string;
}
