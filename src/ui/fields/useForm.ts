import * as React from 'react';
import type { Change, ColumnName, List } from '../../schema/define';
import type { Problem } from '../../schema/kinds/kind';
import type { FormState, Problems, Values } from './formState';
import { changesIn, entering, formOf, hasUnsaved, leaving, shownProblems, wrong } from './formState';

/** A form over some columns of a list. */
export interface Form<L extends List = List> {
  readonly list: L;
  readonly columns: ReadonlyArray<ColumnName<L>>;
  readonly values: Values;
  /** Problems that may be shown now. */
  readonly problems: Problems;
  /** Saving was tried and there are problems: the summary is shown. */
  readonly stopped: boolean;
  /** How often saving was tried or refused: each time the focus goes to the first problem. */
  readonly attempts: number;
  /** Leaving would lose something. */
  readonly unsaved: boolean;
  enter(name: string, value: unknown, problem?: Problem): void;
  leave(name: string): void;
  /** May it be saved? Where not, all problems show. */
  attempt(): boolean;
  /** What the site refused, to be shown at the fields. */
  refuse(problems: Problems): void;
  /** Starts over from other values. */
  reset(base: Values): void;
  /** What differs from what it started from. */
  changes(): Change<L>;
}

/** The state of a form, validated as the user types once a field was left. */
export function useForm<L extends List>(list: L, columns: ReadonlyArray<ColumnName<L>>, base: Values): Form<L> {
  const [state, setState] = React.useState<FormState>(() => formOf(base));
  const [attempts, setAttempts] = React.useState(0);
  const problems = shownProblems(state, list, columns);
  return {
    list, columns, problems, attempts,
    values: state.values,
    stopped: state.tried && Object.keys(problems).length > 0,
    unsaved: hasUnsaved(state, columns),
    enter: (name, value, problem) => setState(last => entering(last, name, value, problem)),
    leave: name => setState(last => leaving(last, name)),
    attempt: () => {
      setState(last => ({ ...last, tried: true, refused: {} }));
      setAttempts(last => last + 1);
      return Object.keys(wrong({ ...state, refused: {} }, list, columns)).length === 0;
    },
    refuse: refused => {
      setState(last => ({ ...last, tried: true, refused }));
      setAttempts(last => last + 1);
    },
    reset: next => setState(formOf(next)),
    changes: () => changesIn(state, columns) as Change<L>
  };
}
