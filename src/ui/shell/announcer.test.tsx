import { createAnnouncer } from './announcer';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => {
  jest.useRealTimers();
  document.body.innerHTML = '';
});

const said = (): readonly string[] => [...document.querySelectorAll('[aria-live]')].flatMap(region => region.textContent || []);

function modal(): HTMLElement {
  const dialog = document.createElement('div');
  dialog.setAttribute('aria-modal', 'true');
  document.body.append(dialog);
  return dialog;
}

it('speaks from within the dialog on top, and from the page without one', () => {
  const announcer = createAnnouncer();
  const dialog = modal();
  announcer.announce('Within');
  jest.runAllTimers();
  expect(dialog.textContent).toBe('Within');
  dialog.remove();
  announcer.announce('Without', true);
  jest.runAllTimers();
  expect(said()).toEqual(['Within', 'Without']);
  announcer.dispose();
});

it('is heard although the dialog that it spoke from closes at once', () => {
  const announcer = createAnnouncer();
  const dialog = modal();
  announcer.announce('Removed');
  dialog.remove();
  jest.runAllTimers();
  expect(said()).toEqual(['Removed']);
  announcer.dispose();
});

it('says nothing once it is gone', () => {
  const announcer = createAnnouncer();
  announcer.announce('Too late');
  announcer.dispose();
  jest.runAllTimers();
  expect(said()).toEqual([]);
  expect(document.querySelector('[aria-live]')).toBeNull();
});
