import * as React from 'react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { HubRoot } from './HubRoot';
import { LinkButton } from './LinkButton';
import { hashOf } from './place';
import type { Teams } from './teams';
import { teamsTheme } from './teamsThemes';
import { MemoryStore } from './testing/memoryStore';
import { person } from './testing/person';

const teams = (shown: boolean): Teams & { readonly shared: string[] } => {
  const shared: string[] = [];
  return {
    shared, theme: teamsTheme('dark'), onTheme: () => undefined, lookAgain: () => undefined,
    shareLink: (label, place) => {
      shared.push(place ? `${label} ${hashOf(place)}` : label);
      return shown;
    }
  };
};

async function inTeams(host: Teams | undefined, content: React.ReactNode, store: MemoryStore): Promise<void> {
  render(<HubRoot siteUrl="https://sample.invalid/sites/cpin" store={store} language="en" theme={host?.theme} teams={host} setUp={jest.fn()}>{content}</HubRoot>);
  await act(async () => { await Promise.resolve(); });
}

const pack = JSON.stringify({ words: {}, choices: {}, bodies: [{ key: 'os', words: { en: 'OS', fr: 'OS' } }], editions: [], templates: {} });

test('Teams shows the link', async () => {
  const host = teams(true);
  await inTeams(host, <LinkButton label="Meeting 12" />, new MemoryStore(pack));
  await person().click(screen.getByRole('button', { name: 'Copy a link to this' }));
  expect(host.shared).toEqual(['Meeting 12']);
  expect(screen.queryByText('Copied')).not.toBeInTheDocument();
});

test('a Teams that shows no links says so', async () => {
  await inTeams(teams(false), <LinkButton label="Meeting 12" />, new MemoryStore(pack));
  await person().click(screen.getByRole('button', { name: 'Copy a link to this' }));
  expect(await screen.findByText('This Teams gives out no links.')).toBeVisible();
});

test('a page of SharePoint copies its address', async () => {
  window.location.hash = 'body=os&meeting=12';
  await inTeams(undefined, <LinkButton label="Meeting 12" />, new MemoryStore(pack));
  const user = person();
  await user.click(screen.getByRole('button', { name: 'Copy a link to this' }));
  expect(await screen.findByText('Copied')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(window.location.href);
  expect(window.location.href).toContain('#body=os&meeting=12');
});

test('a link to another place leads there, on a page and in Teams, and its name says what it links', async () => {
  window.location.hash = 'body=os&tab=members';
  const link = <LinkButton label="Budget" place={{ meeting: '12', item: '3' }} words="Copy link" />;
  await inTeams(undefined, link, new MemoryStore(pack));
  const user = person();
  await user.click(screen.getByRole('button', { name: 'Copy link: Budget' }));
  await screen.findByText('Copied');
  expect(await navigator.clipboard.readText()).toBe(`${window.location.href.split('#')[0]}#meeting=12&item=3`);
  expect(window.location.hash).toBe('#body=os&tab=members');

  cleanup();
  const host = teams(true);
  await inTeams(host, link, new MemoryStore(pack));
  await user.click(screen.getByRole('button', { name: 'Copy link: Budget' }));
  expect(host.shared).toEqual(['Budget meeting=12&item=3']);
});

test('a tab on a site without a hub points to its settings, and never sets that site up', async () => {
  await inTeams(teams(true), <p>Page</p>, new MemoryStore());
  expect(await screen.findByText(/open the settings of the tab and give the address of its site/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Set up this site' })).not.toBeInTheDocument();
});
