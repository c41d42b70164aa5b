import * as React from 'react';
import type { List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';
import { ItemPanel } from '../changeRequests/item/parts';
import type { AddRowProps } from '../register/definition';
import { AddRow } from '../register/item/AddRow';
import type { OfRegister } from '../register/item/panelProps';
import { RowPanel } from '../register/item/RowPanel';
import type { RowParts } from '../register/parts';
import { titleOf } from '../register/titleOf';
import { practiceParts } from '../registers/practices/practiceParts';
import { trainingResourceParts } from '../registers/practices/trainingResourceParts';
import { workItemParts } from '../registers/work/workItemParts';

interface RowOverProps {
  readonly list: List;
  readonly id: number;
  readonly onClose: () => void;
  /** Something was written. */
  readonly onSaved: () => void;
}

/** What the registers of the linked lists say of their rows; a change request has a panel of its own. */
const partsOf: Readonly<Record<string, RowParts>> = {
  [practices.name]: practiceParts, [trainingResources.name]: trainingResourceParts, [workItems.name]: workItemParts
};

/** A row of any linked list, over whatever the page shows: the panel that its own page has. */
export function RowOver(props: RowOverProps): JSX.Element {
  const { list, id, onClose, onSaved } = props;
  return list.name === changeRequests.name
    ? <ItemPanel id={id} onClose={onClose} onSaved={onSaved} /> : <RegisterRow {...props} of={{ list, labelOf: titleOf, parts: partsOf[list.name] ?? {} }} />;
}

function RegisterRow({ of, id, onClose, onSaved }: RowOverProps & { readonly of: OfRegister }): JSX.Element {
  const [open, setOpen] = React.useState(id);
  const [from, setFrom] = React.useState<AddRowProps['from']>();
  if (from) return <AddRow {...of} from={from} onClose={() => setFrom(undefined)} onAdded={onSaved} onOpen={setOpen} />;
  return (
    <RowPanel
      key={open} {...of} id={open} onClose={onClose} onSaved={onSaved} onAnother={(row, as) => setFrom({ row, as })}
      onRemoved={() => {
        onSaved();
        onClose();
      }}
    />
  );
}
