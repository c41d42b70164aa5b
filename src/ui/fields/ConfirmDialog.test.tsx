import * as React from 'react';
import { act, render, screen, waitFor } from '@testing-library/react';
import { person } from '../shell/testing/person';
import { ConfirmDialog } from './ConfirmDialog';

function Asking(): JSX.Element {
  const [asking, setAsking] = React.useState(false);
  return (
    <>
      <button onClick={() => setAsking(true)}>Ask</button>
      {asking && (
        <ConfirmDialog title="Sure?" confirm="Yes" cancel="No" onConfirm={() => undefined} onCancel={() => setAsking(false)}>
          <input aria-label="Kind" /><input aria-label="Due" />
        </ConfirmDialog>
      )}
    </>
  );
}

const frames = (): Promise<void> => new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });

test('a question has the focus in the moment it appears, does not take it back from another field, and returns it in the end', async () => {
  render(<Asking />);
  const ask = screen.getByRole('button', { name: 'Ask' });
  ask.focus();
  act(() => ask.click());
  expect(screen.getByRole('textbox', { name: 'Kind' })).toHaveFocus();
  const due = screen.getByRole('textbox', { name: 'Due' });
  act(() => due.focus());
  await act(frames);
  expect(due).toHaveFocus();
  await person().click(screen.getByRole('button', { name: 'No' }));
  await waitFor(() => expect(ask).toHaveFocus());
});
