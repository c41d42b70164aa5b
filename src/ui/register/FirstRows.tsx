import * as React from 'react';
import type { Store } from '../../data/store';
import type { FirstRows, Rows } from '../list/rows';
import { askFirstRows, createRows } from '../list/rows';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useStart } from '../shell/start';
import type { View } from '../list/view';
import type { RegisterDefinition } from './definition';
import { Register } from './Register';

/** Asks for a register's first rows; in the tick in which the hub opens they travel in its request. */
export const askRegister = (store: Store, { list, read, where }: RegisterDefinition): Promise<FirstRows> =>
  askFirstRows(store, list, read, where);

interface RegisterOnRowsProps {
  readonly definition: RegisterDefinition;
  /** The rows asked for while the hub opened. */
  readonly asked: React.MutableRefObject<Promise<FirstRows> | undefined>;
  readonly heading?: string;
  readonly view?: Partial<View>;
}

/** A register once its first rows are there. */
export function RegisterOnRows({ definition, asked, heading, view }: RegisterOnRowsProps): JSX.Element {
  const { store } = useHub();
  const start = useStart();
  const [rows, setRows] = React.useState<Rows>();
  React.useEffect(() => {
    let made: Rows | undefined;
    let left = false;
    const early = asked.current;
    // Good once: another register, or the same one opened again, asks anew.
    asked.current = undefined;
    start(async () => {
      const first = await (early ?? askRegister(store, definition));
      if (left) return;
      made = createRows(store, definition.list, definition.read, first, definition.where);
      setRows(made);
    });
    return () => {
      left = true;
      made?.stop();
    };
  }, [asked, store, start, definition]);
  return rows ? <Register definition={definition} rows={rows} heading={heading} view={view} /> : <Loading />;
}
