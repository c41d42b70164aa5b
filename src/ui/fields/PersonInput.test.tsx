import * as React from 'react';
import { screen, within } from '@testing-library/react';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { workItems } from '../../schema/lists/workItems';
import { shippedPack } from '../../programs';
import { inHub } from '../shell/testing/inHub';
import { MemoryStore } from '../shell/testing/memoryStore';
import { person } from '../shell/testing/person';
import { FormFields } from './FormFields';
import { useForm } from './useForm';
import type { Form } from './useForm';

const user = person();
const saved = jest.fn();

function SampleForm({ form }: { readonly form: Form }): JSX.Element {
  return (
    <form
      noValidate onSubmit={event => {
        event.preventDefault();
        if (form.attempt()) saved(form.changes());
      }}
    >
      <FormFields form={form} idPrefix="sample" />
      <button type="submit">Save</button>
    </form>
  );
}
const OneForm = (): JSX.Element => <SampleForm form={useForm(bodyMembers, ['Person'], {}) as unknown as Form} />;
const ManyForm = (): JSX.Element => <SampleForm form={useForm(workItems, ['Experts'], { Experts: [{ Id: 11, Title: 'Sample Chair' }] }) as unknown as Form} />;

let store: MemoryStore;
const open = async (content: JSX.Element): Promise<void> => {
  saved.mockClear();
  store = new MemoryStore(shippedPack);
  store.site.push({ Id: 10, name: 'Sample Owner', email: 'owner@example.invalid', loginName: 'owner' }, { Id: 11, name: 'Sample Chair', email: '', loginName: 'chair' });
  store.organization.push({ name: 'Zoé Newcomer', email: 'zoe@example.invalid', loginName: 'i:0#.f|zoe' });
  await inHub(store, content);
};
const box = (name = 'Account'): HTMLElement => screen.getByRole('combobox', { name });

describe('a person', () => {
  test('whom the site knows is found by a part of the address and chosen by keyboard', async () => {
    await open(<OneForm />);
    await user.type(box(), 'owner@');
    expect(await screen.findByRole('option', { name: 'Sample Owner (owner@example.invalid)' })).toBeVisible();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(box()).toHaveValue('Sample Owner');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith({ Person: { Id: 10, Title: 'Sample Owner' } });
    expect(store.asked.filter(what => what.startsWith('knownPerson'))).toEqual([]);
  });

  test('of the organization is made known to the site when chosen', async () => {
    await open(<OneForm />);
    await user.type(box(), 'zoé');
    await screen.findByRole('option', { name: /^Zoé Newcomer/ });
    await user.keyboard('{Enter}');
    expect(box()).toHaveValue('Zoé Newcomer');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toHaveBeenCalledWith({ Person: { Id: 500, Title: 'Zoé Newcomer' } });
  });

  test('who may not be brought to the site leaves the field as it was, and says so', async () => {
    await open(<OneForm />);
    store.failNext('knownPerson', { kind: 'denied', what: 'the site' });
    await user.type(box(), 'zoé');
    await screen.findByRole('option', { name: /^Zoé Newcomer/ });
    await user.keyboard('{Enter}');
    expect(box()).toHaveValue('');
    expect(screen.getByText('Ask an owner of this site to give Zoé Newcomer (zoe@example.invalid) access to it first.')).toBeVisible();
  });

  test('is looked for among those of the site where the search of the organization is closed', async () => {
    await open(<OneForm />);
    store.failNext('searchPeople', { kind: 'denied', what: 'the site' });
    await user.type(box(), 'sample');
    expect(await screen.findByText(/^Only people who were on this site before/)).toBeVisible();
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  test('who is none is refused in words', async () => {
    await open(<OneForm />);
    await user.type(box(), 'Nobody');
    await user.tab();
    expect(box()).toHaveAccessibleDescription(/“Nobody” was not found/);
  });
});

test('several people are chips: added, and taken out by their button', async () => {
  await open(<ManyForm />);
  await user.type(box('Subject experts'), 'owner');
  await user.keyboard('{Enter}');
  const chips = screen.getByRole('list', { name: 'Subject experts' });
  expect(within(chips).getAllByRole('listitem').map(one => one.textContent)).toEqual(['Sample Chair✕', 'Sample Owner✕']);
  await user.click(within(chips).getByRole('button', { name: 'Remove Sample Chair' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toHaveBeenCalledWith({ Experts: [{ Id: 10, Title: 'Sample Owner' }] });
});
