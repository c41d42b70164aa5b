import * as React from 'react';
import type { Draft } from '../../../schema/define';
import { proposals } from '../../../schema/lists/proposals';
import type { Proposal } from '../../../domain/committee/record';
import type { Failure } from '../../../data/store';
import type { ItemRules } from '../../item/rules';
import { mayChange } from '../../register/rules';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { Committee } from '../committee';
import { AddForm } from './AddForm';
import type { Entered } from './AddForm';
import { EditForm } from './EditForm';
import { FormPanel } from './FormPanel';
import { strings } from './strings';

const columns = ['Title', 'Text', 'ChangeRequest', 'Presenter', 'MinutesAllotted'] as const;

const rules: ItemRules<typeof proposals> = {
  list: proposals, labelOf: row => row.Title ?? '', columns,
  editable: (row, user) => mayChange(proposals, row, user) ? columns : [],
  frozen: () => strings.ProposalFrozen
};

export interface ProposalFormProps {
  readonly committee: Committee;
  /** The one to edit; without it a new one is entered. */
  readonly proposal?: Proposal;
  readonly onClose: () => void;
  readonly onSaved: (words?: string) => void;
}

/** Proposes an item for an agenda, or edits what was proposed. */
export function ProposalForm({ committee, proposal, onClose, onSaved }: ProposalFormProps): JSX.Element {
  const { store } = useHub();
  const { body } = committee;
  const propose = async (entered: Entered, key: string): Promise<Failure | undefined> => {
    const draft = { ...entered, Body: { Id: body.Id, Title: body.Title ?? '' }, State: 'proposed' } as Draft<typeof proposals>;
    const added = await store.add(proposals, draft, key);
    if (!added.ok) return added.failure;
    onSaved(fill(strings.Proposed, added.value.Title ?? ''));
    onClose();
    return undefined;
  };
  return (
    <FormPanel title={proposal ? fill(strings.EditNamed, proposal.Title ?? '') : strings.ProposeTitle} onClose={onClose}>
      {({ onUnsaved, leave }) => proposal ? (
        <EditForm id={proposal.Id} rules={rules} onUnsaved={onUnsaved} onCancel={leave} onSaved={() => {
          onSaved();
          onClose();
        }} />
      ) : (
        <AddForm list={proposals} columns={columns} base={{}} titledBy={['ChangeRequest']} send={strings.ProposeSend} sending={strings.ProposeSending}
          onSend={propose} onUnsaved={onUnsaved} onCancel={leave} />
      )}
    </FormPanel>
  );
}
