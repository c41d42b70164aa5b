import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Item, List } from '../../../schema/define';
import { FormFields } from '../../fields/FormFields';
import type { Form } from '../../fields/useForm';
import { ConflictChooser } from '../../item/ConflictChooser';
import type { Current } from '../../item/current';
import type { ItemRules } from '../../item/rules';
import { strings as itemStrings } from '../../item/strings';
import { useItem } from '../../item/useItem';
import { useRowForm } from '../../item/useRowForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import styles from '../../item/item.module.scss';

interface EditFormProps<L extends List> {
  readonly id: number;
  readonly rules: ItemRules<L>;
  /** The row as saved, and as it was before. */
  readonly onSaved: (item: Item<L>, before: Item<L>) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onCancel: () => void;
  readonly children?: (form: Form<L>) => React.ReactNode;
}

/** Edits a row that is read fresh. Where somebody else saved first, the user chooses field by field. */
export function EditForm<L extends List>(props: EditFormProps<L>): JSX.Element {
  const { item, failure, replace, reload } = useItem(props.rules.list, props.id);
  if (failure) return <FailureMessage failure={failure} onRetry={reload} />;
  return item ? <Editing {...props} item={item} onItem={replace} /> : <Loading />;
}

interface EditingProps<L extends List> extends EditFormProps<L> {
  readonly item: Current<L>;
  readonly onItem: (item: Current<L>) => void;
}

function Editing<L extends List>({ rules, item, onItem, onSaved, onUnsaved, onCancel, children }: EditingProps<L>): JSX.Element {
  const start = useStart();
  const root = React.useRef<HTMLFormElement>(null);
  const text = useRowForm(rules, item, rules.columns, (next, saved) => {
    onItem(next);
    if (saved) onSaved(next, item);
  });
  const { form, conflict, busy } = text;
  const unsaved = form.unsaved || conflict !== undefined;
  React.useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  React.useEffect(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  if (conflict) {
    return (
      <>
        {text.failure && <FailureMessage failure={text.failure} />}
        <ConflictChooser rules={rules} columns={rules.columns} {...conflict} busy={busy} onDrop={text.drop}
          onSettle={change => start(() => text.settle(change))} />
      </>
    );
  }
  return (
    <form ref={root} noValidate onSubmit={event => {
      event.preventDefault();
      if (!busy) start(text.save);
    }}>
      <FormFields form={form} idPrefix="agenda-edit" disabled={busy} />
      {children?.(form)}
      {text.failure && <FailureMessage failure={text.failure} />}
      <div className={styles.save}>
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={busy ? itemStrings.Saving : itemStrings.Save} aria-disabled={busy} />
          <DefaultButton text={hubStrings.Cancel} onClick={onCancel} disabled={busy} />
        </div>
      </div>
    </form>
  );
}
