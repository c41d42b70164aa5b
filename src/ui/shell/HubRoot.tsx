import * as React from 'react';
import * as strings from 'HubStrings';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../schema/define';
import type { Store } from '../../data/store';
import { createAnnouncer } from './announcer';
import { chunk } from './chunk';
import { ErrorBoundary } from './ErrorBoundary';
import { FailureMessage } from './FailureMessage';
import { HubProvider } from './hub';
import { Loading } from './Loading';
import { checkPack, openHub } from './openHub';
import type { Opened } from './openHub';
import type { SetUpSite, Shell } from './shellContext';
import { ShellContext } from './shellContext';
import type { Teams } from './teams';
import { themeVariables } from './theme';
import styles from './shell.module.scss';

/** Rarely shown, so it comes when it is. */
const PackMessage = chunk(() => import(/* webpackChunkName: 'site-problem' */ './problem/PackMessage').then(part => part.PackMessage));

/** Milliseconds after opening in which a page has drawn its first rows and its commands. */
const idleAfter = 2000;

interface HubRootProps {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  /** The section's theme, as SharePoint gives it. */
  readonly theme?: IReadonlyTheme;
  /** There when the page stands in Teams. */
  readonly teams?: Teams;
  /** What "Set up this site" does, offered to owners when something is missing. */
  readonly setUp?: SetUpSite;
  /** Called in the tick in which the hub opens, each time it does: what is asked of the store here travels in the same request. */
  readonly onOpening?: () => void;
  readonly children: React.ReactNode;
}

/** The root of every web part: opens the hub and hands it down; until then it waits, and where it cannot it says why. */
export function HubRoot({ siteUrl, store, language, theme, teams, setUp, onOpening, children }: HubRootProps): JSX.Element {
  const [opened, setOpened] = React.useState<Opened>();
  const [attempt, setAttempt] = React.useState(0);
  const [announcer] = React.useState(() => createAnnouncer());
  React.useEffect(() => () => announcer.dispose(), [announcer]);

  // A layout effect runs in the tick of the first render, which lets `onOpening` share its request.
  React.useLayoutEffect(() => {
    let current = true;
    setOpened(undefined);
    onOpening?.();
    openHub(store, siteUrl, language, announcer.announce).then(
      answer => { if (current) setOpened(answer); },
      // A mistake in the program is the error boundary's to tell.
      error => { if (current) setOpened(() => { throw error; }); }
    );
    return () => { current = false; };
    // onOpening is left out on purpose: a new function is no reason to open again.
  }, [store, siteUrl, language, attempt, announcer]);

  // First rows do not wait for the pack's validation; a pack with mistakes is told as soon as it is found.
  React.useEffect(() => {
    if (!opened || !('hub' in opened)) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      checkPack(opened.pack).then(
        problem => { if (current && problem) setOpened({ problem, me: opened.hub.me }); },
        // The validator could not be loaded: the next opening checks again.
        () => undefined
      );
    }, idleAfter);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [opened]);

  const reopen = React.useCallback(() => setAttempt(last => last + 1), []);
  const me = opened && ('hub' in opened ? opened.hub.me : opened.me);
  const mayInstall = me?.roles.includes('owner') ?? false;
  const shell = React.useMemo<Shell>(
    () => ({ language, theme, teams, reopen, announce: announcer.announce, setUp: mayInstall && !teams ? setUp : undefined }),
    [language, theme, teams, reopen, announcer, mayInstall, setUp]
  );
  return (
    <ShellContext.Provider value={shell}>
      <div className={teams ? styles.alone : styles.hub} style={themeVariables(theme)} lang={language}>
        <ErrorBoundary onRetry={reopen}>
          {opened === undefined ? <Loading />
            : 'hub' in opened ? <HubProvider value={opened.hub}>{children}</HubProvider>
              : opened.problem.kind === 'failure' ? <FailureMessage failure={opened.problem.failure} onRetry={reopen} />
                : <PackMessage problem={opened.problem} onRetry={reopen} />}
          {teams && opened && 'problem' in opened && <p className={styles.hint}>{strings.TeamsSite}</p>}
        </ErrorBoundary>
      </div>
    </ShellContext.Provider>
  );
}
