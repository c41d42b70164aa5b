import * as React from 'react';
import type { Ref } from '../../schema/define';
import type { Failure } from '../../data/store';
import { ok } from '../../data/failure';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { Chooser } from './Chooser';
import type { Choosable } from './chooserState';
import { FieldFrame, partsOf } from './FieldFrame';
import type { InputProps } from './input';
import type { Offered } from './lookupRows';
import { refText } from './refText';
import { strings } from './strings';

interface RefsProps extends Omit<InputProps<readonly Ref[]>, 'value'> {
  readonly value: readonly Ref[];
  readonly many: boolean;
}

function RefsInput({ id, column, value, many, error, disabled, onChange, onLeave }: RefsProps): JSX.Element {
  const { lookups } = useHub();
  const list = column.list ?? '';
  const [offered, setOffered] = React.useState<Offered>();
  const [failure, setFailure] = React.useState<Failure>();
  const [attempt, setAttempt] = React.useState(0);
  // Rows that a search found, so that a choice made of them can be written.
  const met = React.useRef(new Map<string, Ref>());
  const choosable = React.useCallback((ref: Ref): Choosable => {
    met.current.set(String(ref.Id), ref);
    return { key: String(ref.Id), text: refText(list, ref) };
  }, [list]);

  React.useEffect(() => {
    let current = true;
    setFailure(undefined);
    lookups.offered(list).then(
      answer => {
        if (!current) return;
        if (answer.ok) setOffered(answer.value);
        else setFailure(answer.failure);
      },
      error => { if (current) setOffered(() => { throw error; }); }
    );
    return () => { current = false; };
  }, [lookups, list, attempt]);

  const search = React.useCallback(async (typed: string) => {
    const answer = await lookups.search(list, typed);
    return answer.ok ? ok(answer.value.map(choosable)) : answer;
  }, [lookups, list, choosable]);
  const parts = partsOf(id, column, error);
  const large = offered !== undefined && !offered.whole;
  const refs = (chosen: readonly Choosable[]): readonly Ref[] =>
    chosen.map(one => met.current.get(one.key)).filter((ref): ref is Ref => ref !== undefined);
  return (
    <FieldFrame id={id} column={column} error={error}>
      <Chooser
        id={id} labelledBy={parts.label} describedBy={parts.describedBy} required={column.required} invalid={error !== undefined}
        disabled={disabled} many={many} options={offered?.rows.map(choosable) ?? []} chosen={value.map(choosable)}
        search={large ? search : undefined} note={large ? fill(strings.NewestOnly, offered.rows.length) : undefined}
        onChange={(chosen, problem) => onChange(chosen.length > 0 ? refs(chosen) : null, problem)} onLeave={onLeave}
      />
      {failure && <FailureMessage failure={failure} onRetry={() => setAttempt(attempt + 1)} />}
    </FieldFrame>
  );
}

/** A row of another list, found by a part of its title or by its number. */
export function LookupInput({ value, onChange, ...rest }: InputProps<Ref>): JSX.Element {
  return <RefsInput {...rest} many={false} value={value ? [value] : []} onChange={(refs, problem) => onChange(refs?.[0] ?? null, problem)} />;
}

/** Rows of another list. */
export function LookupsInput({ value, ...rest }: InputProps<readonly Ref[]>): JSX.Element {
  return <RefsInput {...rest} many value={value ?? []} />;
}
