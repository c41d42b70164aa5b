import * as React from 'react';
import type { List } from '../../../schema/define';
import { SheetContext } from '../../fields/sheetContext';
import { chunk } from '../../shell/chunk';
import { useHub } from '../../shell/hub';
import type { AddRowProps } from '../../register/definition';
import { registerFor, whereItIsDone } from '../registerFor';
import { strings } from './strings';

const PageSheet = chunk(() => import(/* webpackChunkName: 'page-sheet' */ './PageSheet').then(part => part.PageSheet));

/** What SharePoint's page is for. */
export type FormMode = 'new' | 'display' | 'edit';

export interface ListFormProps {
  readonly list: List;
  readonly mode: FormMode;
  /** The row to show or edit. */
  readonly itemId: number | undefined;
  /** The user is done, and something was written. */
  readonly onSaved: () => void;
  /** The user is done, and nothing was. */
  readonly onClosed: () => void;
}

/**
 * The hub's form of a list as a page: the same panel and the same form for a new row as on the hub's own pages, so the same rules. An edit form ends
 * with Save; what moves a row along leaves it open.
 */
export function ListForm({ list, mode, itemId, onSaved, onClosed }: ListFormProps): JSX.Element {
  const { me, language } = useHub();
  const [open, setOpen] = React.useState(mode === 'new' ? undefined : itemId);
  const [from, setFrom] = React.useState<AddRowProps['from']>();
  const [adding, setAdding] = React.useState(mode === 'new');
  const written = React.useRef(false);
  const going = React.useRef(false);
  const { Panel, Add, mayAdd } = registerFor(list);
  const wrote = React.useCallback(() => { written.current = true; }, []);
  const leave = (): void => {
    if (written.current) onSaved();
    else onClosed();
  };
  const openRow = (id: number): void => {
    going.current = false;
    setAdding(false);
    setOpen(id);
  };
  // A form for a new row closes before it opens what was added.
  const closeAdding = (): void => {
    going.current = true;
    Promise.resolve().then(() => { if (going.current) leave(); }, () => undefined);
  };

  const message = adding ? whereItIsDone(list) ?? (Add && mayAdd(me.roles) ? undefined : strings.MayNotAdd)
    : open === undefined ? strings.NoRow : undefined;
  return (
    <SheetContext.Provider value={PageSheet}>
      {message !== undefined ? <PageSheet title={list.title[language]} width={640} onClose={leave}><p role="alert">{message}</p></PageSheet>
        : adding && Add ? <Add onClose={closeAdding} onAdded={wrote} onOpen={openRow} from={from} />
          : Panel && open !== undefined && (
            <Panel
              key={open} id={open} onClose={leave} onSaved={wrote} onDone={mode === 'edit' ? leave : undefined}
              onRemoved={onSaved}
              onAnother={(row, as) => {
                setFrom({ row, as });
                setAdding(true);
              }}
            />
          )}
    </SheetContext.Provider>
  );
}
