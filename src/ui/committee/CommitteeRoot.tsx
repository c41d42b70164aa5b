import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../schema/define';
import type { Store } from '../../data/store';
import { HubRoot } from '../shell/HubRoot';
import { setUpWith } from '../shell/setUp';
import type { Teams } from '../shell/teams';
import { CommitteePage } from './CommitteePage';
import { readCommittees } from './committee';

interface CommitteeRootProps {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  readonly teams?: Teams;
  readonly bodyKey?: string;
}

/** The committee page with its hub; its first rows travel in the request that opens the hub. */
export function CommitteeRoot({ siteUrl, store, language, theme, teams, bodyKey }: CommitteeRootProps): JSX.Element {
  const early = React.useRef<ReturnType<typeof readCommittees>>();
  const setUp = React.useMemo(() => setUpWith(siteUrl, store), [siteUrl, store]);
  return (
    <HubRoot siteUrl={siteUrl} store={store} language={language} theme={theme} teams={teams} setUp={setUp}
      onOpening={() => { early.current = readCommittees(store); }}>
      <CommitteePage bodyKey={bodyKey} early={early} />
    </HubRoot>
  );
}
