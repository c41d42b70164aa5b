import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../schema/define';
import type { Store } from '../../data/store';
import { HubRoot } from '../shell/HubRoot';
import { setUpWith } from '../shell/setUp';
import type { Teams } from '../shell/teams';
import { PublishedListsPage } from './PublishedListsPage';

interface PublishedListsRootProps {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  readonly teams?: Teams;
}

/** The published lists with their hub. */
export function PublishedListsRoot({ siteUrl, store, language, theme, teams }: PublishedListsRootProps): JSX.Element {
  const setUp = React.useMemo(() => setUpWith(siteUrl, store), [siteUrl, store]);
  return (
    <HubRoot siteUrl={siteUrl} store={store} language={language} theme={theme} teams={teams} setUp={setUp}>
      <PublishedListsPage />
    </HubRoot>
  );
}
