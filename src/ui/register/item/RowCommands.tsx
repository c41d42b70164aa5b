import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { List } from '../../../schema/define';
import type { Failure } from '../../../data/store';
import { ConfirmDialog } from '../../fields/ConfirmDialog';
import type { Current } from '../../item/current';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { Another } from '../definition';
import type { RowParts } from '../parts';
import { mayAddTo, mayChange } from '../rules';
import { strings } from './strings';
import styles from '../../item/item.module.scss';

interface RowCommandsProps {
  readonly list: List;
  readonly item: Current<List>;
  readonly label: string;
  readonly parts: RowParts;
  readonly onRemoved: () => void;
  readonly onAnother: (as: Another) => void;
}

/** What can be done with a row as a whole, as far as this user may: begin another one like it, or put it into the recycle bin. */
export function RowCommands({ list, item, label, parts, onRemoved, onAnother }: RowCommandsProps): JSX.Element | null {
  const { store, me, announce } = useHub();
  const start = useStart();
  const [asking, setAsking] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const adds = mayAddTo(list, me.roles);
  const removes = parts.removable !== false && mayChange(list, item, me);
  if (!adds && !removes) return null;
  const remove = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const removed = await store.remove(list, item);
    setBusy(false);
    if (!removed.ok) return setFailure(removed.failure);
    announce(fill(strings.Removed, label));
    onRemoved();
  };
  return (
    <div className={styles.buttons}>
      {adds && parts.nextVersion && <DefaultButton text={strings.NewVersion} onClick={() => onAnother('version')} />}
      {adds && list.kind === 'list' && <DefaultButton text={strings.Duplicate} onClick={() => onAnother('duplicate')} />}
      {removes && <DefaultButton text={strings.Remove} onClick={() => setAsking(true)} />}
      {asking && (
        <ConfirmDialog
          title={fill(strings.RemoveTitle, label)} text={strings.RemoveText} confirm={strings.Remove} cancel={hubStrings.Cancel} busy={busy}
          onConfirm={() => start(remove)} onCancel={() => setAsking(false)}
        >
          {failure && <FailureMessage failure={failure} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
