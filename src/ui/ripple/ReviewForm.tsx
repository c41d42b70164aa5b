import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { List } from '../../schema/define';
import { workItems } from '../../schema/lists/workItems';
import type { ReviewWork } from '../../site/related/ripple';
import { ConfirmDialog } from '../fields/ConfirmDialog';
import { FormFields } from '../fields/FormFields';
import { useForm } from '../fields/useForm';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { strings } from './strings';

interface ReviewFormProps {
  /** What the cause is called. */
  readonly words: string;
  readonly howMany: number;
  readonly busy: boolean;
  readonly children?: React.ReactNode;
  readonly onConfirm: (work: ReviewWork) => void;
  readonly onCancel: () => void;
}

const { Kind, Due, Lead } = workItems.fields;
/** A review without a day is forgotten. */
const asked: List = { ...workItems, fields: { Kind, Due: { ...Due, required: true }, Lead } };
const columns = Object.keys(asked.fields);

/** Asks what the reviews have alike: their kind, the day they are due, who leads them. */
export function ReviewForm({ words, howMany, busy, children, onConfirm, onCancel }: ReviewFormProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const form = useForm(asked, columns, { Kind: vocabulary.optionsOf(Kind)[0]?.key });
  return (
    <ConfirmDialog
      title={howMany === 1 ? strings.StartOneTitle : fill(strings.StartTitle, howMany)}
      text={fill(strings.StartText, words, vocabulary.label(workItems.fields.Status, 'pending', language))}
      confirm={busy ? strings.Starting : strings.Confirm} cancel={hubStrings.Cancel} busy={busy} onCancel={onCancel}
      onConfirm={() => {
        if (form.attempt()) onConfirm({ ...form.values, ...form.changes() } as ReviewWork);
      }}
    >
      <FormFields form={form} idPrefix="review" disabled={busy} />
      {children}
    </ConfirmDialog>
  );
}
