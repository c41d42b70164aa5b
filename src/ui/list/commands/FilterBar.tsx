import * as React from 'react';
import { FocusTrapCallout } from '@fluentui/react/lib/Callout';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { IButtonStyles } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { fill } from '../../shell/words';
import type { TableColumn } from '../columns';
import type { Table } from '../useTable';
import { DaysFilter } from './DaysFilter';
import { ValuesFilter } from './ValuesFilter';
import { strings } from './strings';
import styles from './commands.module.scss';

const quiet: IButtonStyles = { root: { minWidth: 0, padding: '0 8px' }, label: { fontWeight: 400 } };

interface FilterBarProps {
  readonly table: Table;
  /** Columns to filter by, in order. */
  readonly names: readonly string[];
  readonly searchLabel: string;
}

/** The search box and one button for each filter; a button opens the values that its column has. */
export function FilterBar({ table, names, searchLabel }: FilterBarProps): JSX.Element {
  const columns = names.flatMap(name => table.columns.filter(column => column.name === name));
  return (
    <div className={styles.bar} role="search" aria-label={strings.Filters}>
      <SearchBox
        className={styles.search} placeholder={searchLabel} ariaLabel={searchLabel} value={table.view.search} disableAnimation
        onChange={(_, text) => table.search(text ?? '')}
      />
      {columns.map(column => <FilterButton key={column.name} table={table} column={column} />)}
    </div>
  );
}

const chosenIn = (table: Table, { name }: TableColumn): number => {
  const filter = table.view.filters[name];
  return filter === undefined ? 0 : filter.kind === 'any' ? filter.values.length : 1;
};

function FilterButton({ table, column }: { readonly table: Table; readonly column: TableColumn }): JSX.Element {
  const button = React.useRef<HTMLDivElement>(null);
  const [open, setOpen] = React.useState(false);
  const chosen = chosenIn(table, column);
  const close = (): void => setOpen(false);
  const label = fill(strings.FilterBy, column.title);
  return (
    <div ref={button}>
      <DefaultButton
        styles={quiet} text={chosen > 0 ? `${column.title} (${chosen})` : column.title} iconProps={{ iconName: 'Filter' }}
        ariaLabel={chosen > 0 ? fill(strings.FilterOn, label, chosen) : label} checked={chosen > 0} role="button"
        aria-expanded={open} aria-haspopup="dialog" aria-pressed={undefined} onClick={() => setOpen(!open)}
      />
      {open && (
        <FocusTrapCallout
          target={button} role="dialog" ariaLabel={label} onDismiss={close} setInitialFocus isBeakVisible={false} calloutMaxHeight={420}
          focusTrapProps={{ isClickableOutsideFocusTrap: true }} directionalHintFixed={false}
        >
          <div className={styles.callout}>
            {column.filter === 'days'
              ? <DaysFilter table={table} column={column} onDone={close} />
              : <ValuesFilter table={table} column={column} onDone={close} />}
          </div>
        </FocusTrapCallout>
      )}
    </div>
  );
}
