import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { List } from '../../../schema/define';
import { FormFields } from '../../fields/FormFields';
import { ConflictChooser } from '../../item/ConflictChooser';
import type { Current } from '../../item/current';
import { ItemFacts } from '../../item/ItemFacts';
import type { ItemRules } from '../../item/rules';
import { strings as itemStrings } from '../../item/strings';
import { useRowForm } from '../../item/useRowForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import type { RowParts } from '../parts';
import { strings } from './strings';
import styles from '../../item/item.module.scss';

interface RowDetailsProps {
  readonly rules: ItemRules<List>;
  readonly parts: RowParts;
  readonly item: Current<List>;
  /** It is another version now. */
  readonly onItem: (item: Current<List>) => void;
  /** Is there text that leaving would lose? */
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onDone?: () => void;
}

/** The columns of a row, to edit as far as this user may, and to read. */
export function RowDetails({ rules, parts, item, onItem, onUnsaved, onDone }: RowDetailsProps): JSX.Element {
  const { me } = useHub();
  const start = useStart();
  const { list } = rules;
  const columns = React.useMemo(() => rules.editable(item, me), [rules, item, me]);
  const text = useRowForm(rules, item, columns, onItem);
  const { form, conflict, busy } = text;
  const unsaved = form.unsaved || conflict !== undefined;
  // Told in the same tick: whoever is told that it is saved may leave the page at once.
  React.useLayoutEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  const readOnly = Object.keys(list.fields).filter(name => name !== 'Key' && !/RankKey/.test(name) && !columns.includes(name));

  if (conflict) {
    return (
      <>
        {text.failure && <FailureMessage failure={text.failure} />}
        <ConflictChooser
          rules={rules} columns={columns} {...conflict} busy={busy} onDrop={text.drop} onSettle={change => start(() => text.settle(change))}
        />
      </>
    );
  }
  return (
    <>
      <ItemFacts list={list} item={item} columns={readOnly} filledOnly />
      {columns.length > 0 ? (
        <>
          {columns.length < rules.columns.length && parts.locked && <p className={styles.quiet}>{parts.locked.words()}</p>}
          <form
            noValidate onSubmit={event => {
              event.preventDefault();
              if (!busy) start(async () => { if (await text.save()) onDone?.(); });
            }}
          >
            <FormFields form={form} idPrefix={`row-${item.Id}`} disabled={busy} />
            {text.failure && <FailureMessage failure={text.failure} />}
            <div className={styles.save}>
              <PrimaryButton type="submit" text={busy ? itemStrings.Saving : itemStrings.Save} aria-disabled={busy} />
            </div>
          </form>
        </>
      ) : <p className={styles.quiet}>{parts.writtenByHub?.() ?? strings.ReadOnly}</p>}
    </>
  );
}
