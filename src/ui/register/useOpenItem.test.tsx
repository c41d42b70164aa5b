import * as React from 'react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openIn, useOpenItem } from './useOpenItem';

function Page(): JSX.Element {
  const { open, openItem, close } = useOpenItem('cr');
  return (
    <>
      <output>{open ?? 'closed'}</output>
      <button onClick={() => openItem(12)}>open</button>
      <button onClick={close}>close</button>
    </>
  );
}
const shown = (): string => screen.getByRole('status').textContent ?? '';
const press = (name: string): void => { fireEvent.click(screen.getByRole('button', { name })); };

beforeEach(() => window.history.replaceState(null, '', '/sites/sample?x=1'));

it('reads a change request out of an address, and nothing else', () => {
  expect(openIn('#cr=123', 'cr')).toBe(123);
  expect(openIn('#a=b&cr=7&c', 'cr')).toBe(7);
  expect(['', '#', '#cr=', '#cr=x', '#xcr=5', '#cr=1234567890'].map(hash => openIn(hash, 'cr'))).toEqual(Array.from({ length: 6 }, () => undefined));
});

it('sets the address when it opens, and goes back when it closes', async () => {
  render(<Page />);
  expect(shown()).toBe('closed');
  press('open');
  expect(shown()).toBe('12');
  expect(window.location.hash).toBe('#cr=12');
  press('close');
  await waitFor(() => expect(window.location.hash).toBe(''));
  expect(shown()).toBe('closed');
});

it('is closed by the Back button', async () => {
  render(<Page />);
  press('open');
  window.history.back();
  await waitFor(() => expect(shown()).toBe('closed'));
});

it('opens what a link names, and closing it stays on the page', () => {
  window.history.replaceState(null, '', '/sites/sample?x=1#cr=5');
  render(<Page />);
  expect(shown()).toBe('5');
  press('close');
  expect(shown()).toBe('closed');
  expect(window.location.href).toMatch(/\/sites\/sample\?x=1$/);
});
