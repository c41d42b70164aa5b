import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { Store } from '../../../data/store';
import type { FirstRows, Rows } from '../../list/rows';
import { askFirstRows, createRows } from '../../list/rows';
import { HubRoot } from '../../shell/HubRoot';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { setUpWith } from '../../shell/setUp';
import { useStart } from '../../shell/start';
import { Register } from './Register';
import { readColumns } from './registerColumns';
import type { RegisterSettings } from './settings';

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
    <HubRoot {...root} setUp={setUp} onOpening={() => { asked.current = askFirstRows(store, changeRequests, readColumns); }}>
      <FirstRowsRead asked={asked} settings={settings} />
    </HubRoot>
  );
}

function FirstRowsRead({ asked, settings }: {
  readonly asked: React.MutableRefObject<Promise<FirstRows> | undefined>; readonly settings: RegisterSettings;
}): JSX.Element {
  const { store } = useHub();
  const start = useStart();
  const [rows, setRows] = React.useState<Rows>();
  React.useEffect(() => {
    let made: Rows | undefined;
    let left = false;
    start(async () => {
      const first = await (asked.current ?? askFirstRows(store, changeRequests, readColumns));
      if (left) return;
      made = createRows(store, changeRequests, readColumns, first);
      setRows(made);
    });
    return () => {
      left = true;
      made?.stop();
    };
  }, [asked, store, start]);
  return rows ? <Register rows={rows} settings={settings} /> : <Loading />;
}
