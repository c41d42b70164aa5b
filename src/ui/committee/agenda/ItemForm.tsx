import * as React from 'react';
import type { Draft, Item } from '../../../schema/define';
import { agendaItems } from '../../../schema/lists/agendaItems';
import type { AgendaItem } from '../../../domain/committee/agenda';
import { subjectKey } from '../../../domain/committee/agenda';
import { between, placeInSection } from '../../../domain/committee/order';
import type { MeetingRecord } from '../../../domain/committee/record';
import { moveItem } from '../../../site/committee/order';
import type { Preparation } from '../../../site/committee/prepare';
import { putOnAgenda } from '../../../site/committee/prepare';
import type { Failure } from '../../../data/store';
import type { Form } from '../../fields/useForm';
import type { ItemRules } from '../../item/rules';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { AddForm } from './AddForm';
import type { Entered } from './AddForm';
import { EditForm } from './EditForm';
import { FormPanel } from './FormPanel';
import { strings } from './strings';
import styles from './agenda.module.scss';

/** Items of the other kinds come onto an agenda by themselves. */
const byHand: ReadonlyArray<NonNullable<AgendaItem['Kind']>> = ['decision', 'discussion', 'information'];
const list: typeof agendaItems = {
  ...agendaItems, fields: { ...agendaItems.fields, Kind: { ...agendaItems.fields.Kind, options: byHand as typeof agendaItems.fields.Kind.options, required: true } as typeof agendaItems.fields.Kind }
};
const subjects = ['ChangeRequest', 'Practice', 'WorkItem'] as const;
const details = ['Section', 'Presenter', 'MinutesAllotted', 'Consent', 'Text'] as const;

export interface ItemFormProps {
  readonly record: MeetingRecord;
  readonly preparation: Preparation;
  /** The item to edit; without it a new one is entered. */
  readonly item?: AgendaItem;
  readonly nameOf: (item: AgendaItem) => string;
  readonly onClose: () => void;
  /** Something was written: the agenda is to be read again. */
  readonly onSaved: (item: Item<typeof agendaItems>, words?: string) => void;
}

/** Adds an item to the agenda by hand, or edits one. */
export function ItemForm(props: ItemFormProps): JSX.Element {
  const { item, nameOf, onClose } = props;
  return (
    <FormPanel title={item ? fill(strings.EditNamed, nameOf(item)) : strings.AddTitle} onClose={onClose}>
      {form => item ? <Edit {...props} item={item} {...form} /> : <Add {...props} {...form} />}
    </FormPanel>
  );
}

interface InPanel {
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly leave: () => void;
}

function Add({ record, preparation, nameOf, onSaved, onClose, onUnsaved, leave }: ItemFormProps & InPanel): JSX.Element {
  const { store } = useHub();
  const { items, meeting } = record;
  const add = async (entered: Entered, key: string): Promise<Failure | undefined> => {
    const values = entered as Draft<typeof agendaItems>;
    const at = placeInSection(items, undefined, values.Section ?? undefined);
    const draft = {
      ...values, Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, State: 'waiting' as const,
      Order: between(items[at - 1] && (items[at - 1].Order ?? 0), items[at] && (items[at].Order ?? 0)) ?? items[at - 1].Order
    };
    const put = await putOnAgenda(store, draft, subjectKey(meeting.Id, draft) ?? `agenda:${meeting.Id}:hand:${key}`, preparation);
    if (!put.ok) return put.failure;
    onSaved(put.value.item, fill(put.value.already ? strings.AlreadyThere : strings.Added, nameOf(put.value.item)));
    onClose();
    return undefined;
  };
  return (
    <AddForm list={list} columns={['Title', 'Kind', ...subjects, ...details]} base={{ Kind: 'discussion' }} titledBy={subjects} send={strings.AddSend}
      sending={strings.AddSending} onSend={add} onUnsaved={onUnsaved} onCancel={leave}>
      {form => <SectionsHere items={items} form={form} />}
    </AddForm>
  );
}

function Edit({ record, item, nameOf, onSaved, onClose, onUnsaved, leave }: ItemFormProps & InPanel & { readonly item: AgendaItem }): JSX.Element {
  const { store } = useHub();
  const start = useStart();
  const rules = React.useMemo<ItemRules<typeof agendaItems>>(() => {
    const fixed = item.Kind === 'minutes' || item.Kind === 'actions';
    const columns = ['Title', ...fixed ? [] : ['Kind'] as const, ...details] as const;
    return { list, labelOf: nameOf, columns, editable: () => columns, frozen: () => strings.MoveGone };
  }, [item.Kind, nameOf]);
  const saved = (next: AgendaItem, before: AgendaItem): void => {
    const done = (): void => {
      onSaved(next);
      onClose();
    };
    if ((next.Section ?? '') === (before.Section ?? '')) return done();
    // It goes to where its new section is; should that fail, it stands under a heading of its own until it is moved.
    start(async () => {
      await moveItem(store, { meetingId: record.meeting.Id, id: next.Id, section: next.Section ?? '' });
      done();
    });
  };
  return (
    <EditForm id={item.Id} rules={rules} onSaved={saved} onUnsaved={onUnsaved} onCancel={leave}>
      {form => <SectionsHere items={record.items} form={form} />}
    </EditForm>
  );
}

/** The sections that the agenda has, to be taken instead of typed. */
function SectionsHere({ items, form }: { readonly items: readonly AgendaItem[]; readonly form: Pick<Form, 'values' | 'enter'> }): JSX.Element | null {
  const sections = [...new Set(items.flatMap(item => item.Section ? [item.Section] : []))];
  if (sections.length === 0) return null;
  return (
    <div className={styles.sections} role="group" aria-label={strings.SectionsHere}>
      <span>{strings.SectionsHere}</span>
      {sections.map(section => (
        <button key={section} type="button" className={styles.button} aria-pressed={form.values.Section === section}
          onClick={() => form.enter('Section', section)}>{section}</button>
      ))}
    </div>
  );
}
