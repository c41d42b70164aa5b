import * as React from 'react';
import { drop, finish, isOpen, mayKeepActions } from '../../../../domain/committee/actions';
import type { ActionItem } from '../../../../domain/committee/record';
import { Command } from '../../../list/commands/Command';
import type { RegisterCommandProps } from '../../../register/definition';
import { chunk } from '../../../shell/chunk';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import { SettlingContext } from './settlingContext';

const DropDialog = chunk(() => import(/* webpackChunkName: 'action' */ './DropDialog').then(part => part.DropDialog));

/** Settles the action items that are chosen in the table. */
export function ActionCommands({ selected, onChanged }: RegisterCommandProps): JSX.Element | null {
  const { me, today } = useHub();
  const start = useStart();
  const settling = React.useContext(SettlingContext);
  const [dropping, setDropping] = React.useState(false);
  if (!settling || !mayKeepActions(me.roles)) return null;
  const open = selected.filter(row => isOpen(row as unknown as ActionItem)).map(row => row.Id);
  const count = (words: string): string => open.length > 0 ? fill(strings.Counted, words, open.length) : words;
  const disabled = open.length === 0 || settling.busy;
  settling.refresh.current = onChanged;
  return (
    <>
      <Command text={count(strings.MarkDone)} label={open.length === 0 ? fill(strings.ChooseFirst, strings.MarkDone) : undefined} disabled={disabled}
        onClick={() => start(() => settling.settle(open, 'done', action => finish(action, today())))} />
      <Command text={count(strings.DropIt)} label={open.length === 0 ? fill(strings.ChooseFirst, strings.DropIt) : undefined} disabled={disabled}
        onClick={() => setDropping(true)} />
      {dropping && (
        <DropDialog
          title={open.length === 1 ? strings.DropTitle : fill(strings.DropTitleMany, open.length)} busy={settling.busy} onClose={() => setDropping(false)}
          onDrop={reason => start(async () => {
            await settling.settle(open, 'dropped', action => drop(action, reason));
            setDropping(false);
          })}
        />
      )}
    </>
  );
}
