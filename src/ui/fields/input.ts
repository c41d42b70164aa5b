import type { Column } from '../../schema/define';
import type { Problem } from '../../schema/kinds/kind';

/** What every input gets, whatever its kind. */
export interface InputProps<V> {
  /** Of the element that takes the focus. */
  readonly id: string;
  readonly column: Column;
  readonly value: V | undefined;
  /** Why the value is refused, in words, once it is time to say so. */
  readonly error?: string;
  readonly disabled?: boolean;
  /** The new value, `null` when cleared; with a problem when what was entered is no value (the old value stays). */
  readonly onChange: (value: V | null, problem?: Problem) => void;
  /** The user went on to something else: from now on problems are shown. */
  readonly onLeave: () => void;
}
