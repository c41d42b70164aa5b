import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../../schema/define';
import type { Store } from '../../../data/store';
import type { FirstRows } from '../../list/rows';
import { askRegister, RegisterOnRows } from '../../register/FirstRows';
import { RowsOver } from '../../related/RowsOver';
import { HubRoot } from '../../shell/HubRoot';
import { useHub } from '../../shell/hub';
import { setUpWith } from '../../shell/setUp';
import { changeRequestRegister } from './definition';
import type { RegisterSettings } from './settings';
import { viewOf } from './settings';

interface RegisterPageProps {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  readonly settings: RegisterSettings;
}

/** The Change requests page from nothing: the hub and the first rows are one request. */
export function RegisterPage({ settings, ...root }: RegisterPageProps): JSX.Element {
  const asked = React.useRef<Promise<FirstRows>>();
  const { siteUrl, store } = root;
  const setUp = React.useMemo(() => setUpWith(siteUrl, store), [siteUrl, store]);
  return (
    <HubRoot {...root} setUp={setUp} onOpening={() => { asked.current = askRegister(store, changeRequestRegister); }}>
      <Opened asked={asked} settings={settings} />
    </HubRoot>
  );
}

function Opened({ asked, settings }: {
  readonly asked: React.MutableRefObject<Promise<FirstRows> | undefined>; readonly settings: RegisterSettings;
}): JSX.Element {
  const { reader } = useHub();
  return (
    <RowsOver>
      <RegisterOnRows definition={changeRequestRegister} asked={asked} heading={settings.title?.trim()} view={viewOf(settings, reader)} />
    </RowsOver>
  );
}
