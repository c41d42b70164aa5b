import * as React from 'react';
import { Callout, DirectionalHint } from '@fluentui/react/lib/Callout';
import type { List } from '../../../schema/define';
import { Surface } from '../../fields/Surface';
import type { Current } from '../../item/current';
import type { ItemRules } from '../../item/rules';
import { useItem } from '../../item/useItem';
import { ErrorBoundary } from '../../shell/ErrorBoundary';
import { FailureMessage } from '../../shell/FailureMessage';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import { CellForm } from './CellForm';
import type { CellHandlers } from './CellForm';
import styles from './cells.module.scss';

interface CellEditorProps extends CellHandlers {
  readonly id: number;
  /** With one column. */
  readonly rules: ItemRules<List>;
  /** The cell's element: the editor lies over it. */
  readonly anchor: HTMLElement;
  /** How the cell is called, to screen readers. */
  readonly label: string;
  /** The row with its ETag, where it is at hand. */
  readonly known?: Current<List>;
}

/** The row is read fresh, or its ETag would be that of another version. */
function ReadCell({ id, rules, ...handlers }: CellHandlers & Pick<CellEditorProps, 'id' | 'rules'>): JSX.Element {
  const { item, failure, reload } = useItem(rules.list, id);
  if (failure) return <FailureMessage failure={failure} onRetry={reload} />;
  return item ? <CellForm {...handlers} rules={rules} item={item} /> : <Loading />;
}

/** The table must not scroll away from under it; anything else outside of it ends the editing. */
const stays = (event: { readonly type: string }): boolean => event.type === 'scroll' || event.type === 'resize';

/** One cell as a small form over its place in the table. A click elsewhere saves it; Escape gives it up. */
export function CellEditor({ id, rules, anchor, label, known, ...handlers }: CellEditorProps): JSX.Element {
  const { settle, onLeave } = handlers;
  const start = useStart();
  // What is known changes with the saving, at the end of which the form must still be there.
  const [atFirst] = React.useState(known);
  const dismiss = (): void => {
    if (!settle.current) return onLeave(0);
    start(async () => { if (await settle.current?.()) onLeave(0); });
  };
  return (
    <Callout
      target={anchor} role="dialog" ariaLabel={label} directionalHint={DirectionalHint.bottomLeftEdge} gapSpace={-anchor.clientHeight}
      isBeakVisible={false} preventDismissOnEvent={stays} onDismiss={dismiss}
    >
      <Surface>
        <div
          className={styles.editor}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onLeave(0);
          }}
        >
          <ErrorBoundary>
            {atFirst ? <CellForm {...handlers} rules={rules} item={atFirst} /> : <ReadCell {...handlers} id={id} rules={rules} />}
          </ErrorBoundary>
        </div>
      </Surface>
    </Callout>
  );
}
