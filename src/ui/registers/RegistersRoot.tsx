import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../schema/define';
import type { Store } from '../../data/store';
import type { FirstRows } from '../list/rows';
import { askRegister } from '../register/FirstRows';
import { HubRoot } from '../shell/HubRoot';
import { placeIn } from '../shell/place';
import { setUpWith } from '../shell/setUp';
import type { RegisterPageName } from './pages';
import { registerPages } from './pages';
import { RegistersPage, registerIn } from './RegistersPage';

interface RegistersRootProps {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  readonly page: RegisterPageName;
}

/** A page of registers from nothing: the hub and the first rows are one request. */
export function RegistersRoot({ page, ...root }: RegistersRootProps): JSX.Element {
  const asked = React.useRef<Promise<FirstRows>>();
  const { siteUrl, store } = root;
  const setUp = React.useMemo(() => setUpWith(siteUrl, store), [siteUrl, store]);
  const registers = registerPages[page];
  return (
    <HubRoot {...root} setUp={setUp} onOpening={() => {
      asked.current = askRegister(store, registerIn(registers, placeIn(window.location.hash).register));
    }}>
      <RegistersPage key={page} registers={registers} asked={asked} />
    </HubRoot>
  );
}
