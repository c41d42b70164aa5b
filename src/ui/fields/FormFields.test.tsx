import * as React from 'react';
import { screen, within } from '@testing-library/react';
import { changeRequests } from '../../schema/lists/changeRequests';
import { societies } from '../../schema/lists/societies';
import { shippedPack } from '../../programs';
import { inHub } from '../shell/testing/inHub';
import { MemoryStore } from '../shell/testing/memoryStore';
import { person } from '../shell/testing/person';
import { FormFields } from './FormFields';
import { useForm } from './useForm';

const columns = ['Title', 'Society', 'CoSponsors', 'Category', 'Modules', 'DateReceived', 'Score'] as const;

function SampleForm({ onSave }: { readonly onSave: (change: object) => void }): JSX.Element {
  const form = useForm(changeRequests, columns, {});
  return (
    <form
      noValidate onSubmit={event => {
        event.preventDefault();
        if (form.attempt()) onSave(form.changes());
      }}
    >
      <FormFields form={form} idPrefix="sample" />
      <button type="submit">Save</button>
    </form>
  );
}

const user = person();
const saved = jest.fn();
const open = async (language: 'en' | 'fr' = 'en'): Promise<void> => {
  saved.mockClear();
  const store = new MemoryStore(shippedPack);
  ['Société de l’Érable', 'Sample Society of the Bay', 'Sample Society of the Lake'].forEach((Title, index) => store.put(societies, { Id: index + 1, Title }));
  await inHub(store, <SampleForm onSave={saved} />, language);
};

describe('a form by keyboard', () => {
  test('says what is wrong with a field once it was left, and no longer when it is corrected', async () => {
    await open();
    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(title).toHaveAttribute('aria-invalid', 'false');
    await user.click(title);
    await user.tab();
    expect(title).toHaveAttribute('aria-invalid', 'true');
    expect(title).toHaveAccessibleDescription('Fill this in.');
    await user.type(title, 'Better search');
    expect(title).toHaveAttribute('aria-invalid', 'false');
    expect(title).not.toHaveAccessibleDescription();
  });

  test('refuses to save with a summary, and the focus goes to the first problem, every time', async () => {
    await open();
    for (let time = 0; time < 2; time++) {
      await user.click(screen.getByRole('button', { name: 'Save' }));
      expect(screen.getByText('4 things to correct before it can be saved:')).toBeVisible();
      expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    }
    await user.click(screen.getByRole('button', { name: /^Category:/ }));
    expect(screen.getByRole('combobox', { name: 'Category' })).toHaveFocus();
    expect(saved).not.toHaveBeenCalled();
  });

  test('fills every kind without a mouse', async () => {
    await open();
    await user.click(screen.getByRole('textbox', { name: 'Title' }));
    await user.keyboard('  Better search ');
    await user.tab();
    await user.keyboard('erable{Enter}');
    expect(screen.getByRole('combobox', { name: 'Submitted by' })).toHaveValue('Société de l’Érable');
    await user.tab();
    await user.keyboard('sample{ArrowDown}{ArrowDown}{Enter}bay{Enter}');
    const chosen = within(screen.getByRole('list', { name: 'Co-sponsors' }));
    expect(chosen.getAllByRole('listitem').map(one => one.textContent)).toEqual(['Sample Society of the Lake✕', 'Sample Society of the Bay✕']);
    await user.keyboard('{Backspace}');
    expect(chosen.getAllByRole('listitem')).toHaveLength(1);
    await user.tab();
    await user.keyboard('train{Enter}');
    await user.tab();
    await user.keyboard(' ');
    await user.click(screen.getByRole('textbox', { name: 'Date received' }));
    await user.keyboard('15 janvier 2026');
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'Date received' })).toHaveValue('2026-01-15');
    await user.click(screen.getByRole('textbox', { name: 'Score' }));
    await user.keyboard('1 234,5{Enter}');
    expect(saved).toHaveBeenCalledWith({
      Title: 'Better search', Society: { Id: 1, Title: 'Société de l’Érable' }, CoSponsors: [{ Id: 3, Title: 'Sample Society of the Lake' }],
      Category: 'training', Modules: ['CPIN'], DateReceived: '2026-01-15', Score: 1234.5
    });
  });

  test('what is no value is named, and kept to be corrected', async () => {
    await open();
    await user.type(screen.getByRole('textbox', { name: 'Date received' }), '2026-02-30');
    await user.type(screen.getByRole('combobox', { name: 'Submitted by' }), 'Nowhere');
    await user.type(screen.getByRole('textbox', { name: 'Score' }), 'many');
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'Date received' })).toHaveValue('2026-02-30');
    expect(screen.getByText(/“2026-02-30” is not a date that exists/)).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Submitted by' })).toHaveValue('Nowhere');
    expect(screen.getByText('“Nowhere” was not found.')).toBeVisible();
    expect(screen.getByText('“many” is not a number.')).toBeVisible();
  });

  test('Escape closes the list of choices and gives back what was chosen', async () => {
    await open();
    const category = screen.getByRole('combobox', { name: 'Category' });
    await user.type(category, 'rep');
    expect(screen.getByRole('listbox')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(category).toHaveValue('');
  });

  test('speaks French', async () => {
    await open('fr');
    await user.type(screen.getByRole('combobox', { name: 'Catégorie' }), 'form');
    expect(screen.getByRole('option', { name: 'Formation' })).toBeVisible();
  });
});
