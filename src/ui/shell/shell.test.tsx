import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import type { Failure } from '../../data/store';
import { shippedPack } from '../../programs';
import { chunk } from './chunk';
import { ErrorBoundary } from './ErrorBoundary';
import { FailureMessage } from './FailureMessage';
import { HubRoot } from './HubRoot';
import { useHub } from './hub';
import { inHub } from './testing/inHub';
import { MemoryStore, sampleMember, sampleOwner } from './testing/memoryStore';
import { person } from './testing/person';
import { themeVariables } from './theme';
import { titled } from './titles';
import { failureWords } from './words';

const soon = (): Promise<void> => act(async () => { await Promise.resolve(); });
const Name = (): JSX.Element => <p>{useHub().me.Title}</p>;
const quiet = (): jest.SpyInstance => jest.spyOn(console, 'error').mockImplementation(() => undefined);

describe('opening the hub', () => {
  test('hands it down, and what is asked for while it opens is asked in the same tick', async () => {
    const store = new MemoryStore(shippedPack);
    const asked: string[] = [];
    const opening = (): void => { asked.push(...store.asked, 'opening'); };
    render(<HubRoot siteUrl="https://sample.invalid" store={store} language="en" onOpening={opening}><Name /></HubRoot>);
    expect(asked).toEqual(['opening']);
    expect(store.asked).toEqual(['page ProgramPacks']);
    await soon();
    expect(screen.getByText('Sample Owner')).toBeVisible();
  });

  test('says nothing of a short wait, and that it is loading after 300 ms', async () => {
    jest.useFakeTimers();
    try {
      const store = new MemoryStore(shippedPack);
      store.me = () => new Promise(() => undefined);
      render(<HubRoot siteUrl="https://sample.invalid" store={store} language="en"><Name /></HubRoot>);
      act(() => { jest.advanceTimersByTime(299); });
      expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
      act(() => { jest.advanceTimersByTime(1); });
      expect(screen.getByText('Loading…')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  test('a missing list is named; an owner sets the site up, is told how far it is, and it opens', async () => {
    const store = new MemoryStore();
    store.failNext('page', { kind: 'missing', of: 'list', what: 'ProgramPacks' });
    let finish: (failure?: Failure) => void = () => undefined;
    const setUp = jest.fn((onProgress: (words: string) => void) => {
      onProgress('Making Societies');
      return new Promise<Failure | undefined>(resolve => { finish = resolve; });
    });
    render(<HubRoot siteUrl="https://sample.invalid" store={store} language="en" setUp={setUp}><Name /></HubRoot>);
    await soon();
    expect(screen.getByRole('alert')).toHaveTextContent('The list “Program Packs” is not on this site.');
    const button = screen.getByRole('button', { name: 'Set up this site' });
    await person().dblClick(button);
    expect(setUp).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Making Societies')).toBeVisible();
    await act(async () => finish({ kind: 'busy', retryAfter: 12 }));
    expect(screen.getByText(/Try again in 12 s/)).toBeVisible();

    store.page = new MemoryStore(shippedPack).page.bind(new MemoryStore(shippedPack));
    await person().click(button);
    await act(async () => finish());
    expect(screen.getByText('Sample Owner')).toBeVisible();
  });

  test('a member is not offered to set up, but told whom to ask', async () => {
    const store = new MemoryStore(undefined, sampleMember);
    render(<HubRoot siteUrl="https://sample.invalid" store={store} language="en" setUp={jest.fn()}><Name /></HubRoot>);
    await soon();
    expect(screen.getByText(/An owner of this site can set it up/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set up this site' })).not.toBeInTheDocument();
  });

  test('a broken pack says where, and opens once it is mended', async () => {
    const store = new MemoryStore(shippedPack.replace('"version"', '"vision"'));
    render(<HubRoot siteUrl="https://sample.invalid" store={store} language="en"><Name /></HubRoot>);
    await soon();
    // The pack is validated when there is time, after the first rows.
    expect(await screen.findByText('version', undefined, { timeout: 10_000 })).toBeVisible();
    const mended = new MemoryStore(shippedPack, sampleOwner);
    store.page = mended.page.bind(mended);
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Sample Owner')).toBeVisible();
  });
});

describe('when something goes wrong', () => {
  const failures: readonly Failure[] = [
    { kind: 'conflict' }, { kind: 'denied', what: 'ChangeRequests' }, { kind: 'offline' }, { kind: 'cancelled' },
    { kind: 'busy', retryAfter: 3.2 }, { kind: 'tooLarge', what: 'a file' }, { kind: 'unexpected', message: 'odd' },
    { kind: 'invalid', message: 'refused' }, { kind: 'invalid', message: '', duplicate: ['Title'] },
    { kind: 'invalid', message: '', problems: { Title: { code: 'tooLong', max: 255 } } },
    ...(['list', 'column', 'item', 'file', 'site'] as const).map(of => ({ kind: 'missing' as const, of, what: 'Societies' }))
  ];
  test.each(failures)('%j is told in words, with what to do', failure => {
    const { happened, todo } = failureWords(failure, 'en');
    for (const text of [happened, todo]) {
      expect(text).toMatch(/^[A-Z].*[.:]( .*)?$/);
      expect(text).not.toMatch(/\{\d\}|undefined/);
    }
  });

  test('lists and columns go by the titles that people know', () => {
    expect(failureWords({ kind: 'missing', of: 'column', what: 'ChangeRequests.EndorsedOn' }, 'fr', titled).happened)
      .toContain('Approuvée le (Demandes de changement)');
    expect(failureWords({ kind: 'denied', what: 'ChangeRequests 3' }, 'en', titled).todo).toContain('Change Requests 3');
    expect(failureWords({ kind: 'missing', of: 'list', what: 'Elsewhere' }, 'en', titled).happened).toContain('Elsewhere');
  });

  test('a failed part is retried where that is offered', async () => {
    const retry = jest.fn();
    await inHub(new MemoryStore(shippedPack), <FailureMessage failure={{ kind: 'offline' }} onRetry={retry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('SharePoint did not answer.');
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test('a chunk that does not load says so and is fetched again', async () => {
    const load = jest.fn<Promise<React.ComponentType<object>>, []>().mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(() => <p>Here</p>);
    const Part = chunk(load);
    render(<Part />);
    await soon();
    expect(screen.getByRole('alert')).toHaveTextContent('A part of this page could not be loaded.');
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Here')).toBeVisible();
    render(<Part />);
    await soon();
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('a mistake in the program shows its details, and is tried again', async () => {
    const silence = quiet();
    let broken = true;
    const Fragile = (): JSX.Element => {
      if (broken) throw new Error('a sample mistake');
      return <p>Mended</p>;
    };
    render(<ErrorBoundary><Fragile /></ErrorBoundary>);
    expect(screen.getByText(/Error: a sample mistake/)).toBeInTheDocument();
    broken = false;
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Mended')).toBeVisible();
    silence.mockRestore();
  });
});

describe('saying things to screen readers', () => {
  const Speaker = (): JSX.Element => {
    const { announce } = useHub();
    return <button type="button" onClick={() => announce('Ranked first')}>Say</button>;
  };

  test('says the same words twice, and inside a modal dialog while one is open', async () => {
    const { unmount } = await inHub(new MemoryStore(shippedPack), <><Speaker /><div role="dialog" aria-modal="true" /></>);
    const region = (): Element | null => document.querySelector('[aria-live="polite"]');
    for (let time = 0; time < 2; time++) {
      await person().click(screen.getByRole('button', { name: 'Say' }));
      expect(region()).toBeEmptyDOMElement();
      expect(await screen.findByText('Ranked first')).toBe(region());
    }
    expect(screen.getByRole('dialog')).toContainElement(region() as HTMLElement);
    unmount();
    expect(region()).toBeNull();
  });
});

test('a theme gives its own colours, and dark ones stand in where it lacks some', () => {
  const colors = themeVariables({ isInverted: true, semanticColors: { bodyText: '#abcdef' } } as Parameters<typeof themeVariables>[0]);
  expect(colors).toMatchObject({ '--hub-bodyText': '#abcdef', '--hub-bodyBackground': '#1f2123', colorScheme: 'dark' });
  expect(themeVariables(undefined)).toMatchObject({ '--hub-bodyBackground': '#ffffff', colorScheme: 'light' });
});
