import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { List } from '../../../schema/define';
import { inputOf } from '../../fields';
import { useAfterPress } from '../../fields/useAfterPress';
import { ConflictChooser } from '../../item/ConflictChooser';
import type { Current } from '../../item/current';
import type { ItemRules } from '../../item/rules';
import { strings as itemStrings } from '../../item/strings';
import { useRowForm } from '../../item/useRowForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { problemWords } from '../../shell/words';
import { strings } from './strings';
import type { CellEditing } from './useCellEditing';
import styles from './cells.module.scss';

/** What somebody who edits a cell tells the table. */
export interface CellHandlers {
  readonly settle: CellEditing['settle'];
  /** Another version of the row: saved here, or somebody else's. */
  readonly onItem: (item: Current<List>) => void;
  /** The cell was changed here; this is what was in it. */
  readonly onChanged: (item: Current<List>, before: unknown) => void;
  /** Goes to the next cell (1), the one before (-1), or back to the table (0). */
  readonly onLeave: (step: 1 | -1 | 0) => void;
}

interface CellFormProps extends CellHandlers {
  /** With one column. */
  readonly rules: ItemRules<List>;
  readonly item: Current<List>;
}

/** One column of a row: Enter and Tab save it; what stands in the way is said in its place. */
export function CellForm({ rules, item, settle, onItem, onChanged, onLeave }: CellFormProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  const afterPress = useAfterPress();
  const root = React.useRef<HTMLFormElement>(null);
  const taken = React.useRef<Current<List>>();
  const saving = React.useRef<Promise<boolean>>();
  const [name] = rules.columns;
  const text = useRowForm(rules, item, rules.columns, next => {
    taken.current = next;
    onItem(next);
  });
  // A key that takes over what was typed saves after that, by when this has been drawn anew.
  const latest = React.useRef(text);
  latest.current = text;
  const { form, conflict, busy, failure } = text;
  const open = rules.editable(item, hub.me).includes(name);

  const saveOnce = async (): Promise<boolean> => {
    if (latest.current.conflict) return false;
    if (!latest.current.form.unsaved) return true;
    const before = (item as Readonly<Record<string, unknown>>)[name];
    const saved = await latest.current.save();
    if (saved) onChanged(saved, before);
    return saved !== undefined;
  };
  const save = (): Promise<boolean> => {
    saving.current ??= saveOnce().finally(() => { saving.current = undefined; });
    return saving.current;
  };
  const saveAndLeave = (step: 1 | -1 | 0): void => start(async () => { if (await save()) onLeave(step); });
  React.useEffect(() => {
    settle.current = save;
    return () => { settle.current = undefined; };
  });
  React.useEffect(() => {
    const input = root.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    input?.focus({ preventScroll: true });
    input?.select();
  }, []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const inputs = [...root.current?.querySelectorAll<HTMLElement>('[data-field] :is(input, textarea)') ?? []];
    if (event.target !== (event.shiftKey ? inputs[0] : inputs[inputs.length - 1])) return;
    event.preventDefault();
    // A chooser takes over what was typed when it is left.
    (event.target as HTMLElement).blur();
    const step = event.shiftKey ? -1 : 1;
    setTimeout(() => saveAndLeave(step), 0);
  };
  if (conflict) {
    return (
      <>
        {failure && <FailureMessage failure={failure} />}
        <ConflictChooser
          rules={rules} columns={rules.columns} {...conflict} busy={busy}
          onDrop={() => {
            text.drop();
            onLeave(0);
          }}
          onSettle={change => start(async () => {
            taken.current = undefined;
            await text.settle(change);
            if (taken.current) onLeave(0);
          })}
        />
      </>
    );
  }
  if (!open) return <p role="alert">{rules.frozen(item, hub)}</p>;
  const column = rules.list.fields[name];
  const Input = inputOf(column);
  const value = form.values[name] as React.ComponentProps<typeof Input>['value'] | null;
  return (
    <form
      ref={root} noValidate onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        saveAndLeave(0);
      }}
    >
      <Input
        id={`cell-${item.Id}-${name}`} column={column} value={value ?? undefined} error={form.problems[name] && problemWords(form.problems[name])}
        onChange={(next, problem) => form.enter(name, next, problem)} onLeave={() => afterPress(() => form.leave(name))}
      />
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={busy ? itemStrings.Saving : itemStrings.Save} aria-disabled={busy} />
        <DefaultButton text={hubStrings.Cancel} onClick={() => onLeave(0)} />
      </div>
      <p className={styles.keys}>{strings.Keys}</p>
    </form>
  );
}
