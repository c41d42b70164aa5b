import { act } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** Somebody at the keyboard: what they do, and what follows from it at once, is done when a call ends. */
export interface Person {
  click(element: Element): Promise<void>;
  dblClick(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
  clear(element: Element): Promise<void>;
  keyboard(keys: string): Promise<void>;
  tab(): Promise<void>;
}

/** A person at a fresh keyboard. */
export function person(): Person {
  const user = userEvent.setup({ delay: null });
  const acting = <A extends unknown[]>(deed: (...args: A) => Promise<void>) => async (...args: A): Promise<void> => {
    await act(() => deed(...args));
  };
  return {
    click: acting(element => user.click(element)),
    dblClick: acting(element => user.dblClick(element)),
    type: acting((element, text) => user.type(element, text)),
    clear: acting(element => user.clear(element)),
    keyboard: acting(keys => user.keyboard(keys)),
    tab: acting(() => user.tab())
  };
}
