import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language } from '../../schema/define';
import type { Failure } from '../../data/store';
import type { Teams } from './teams';

/**
 * Puts the lists, columns, groups and the program pack on the site. Says what it is doing; answers with what stopped it, or nothing.
 * Running it again is harmless.
 */
export type SetUpSite = (onProgress: (words: string) => void) => Promise<Failure | undefined>;

/** What the shell knows before the hub is open, and without it. */
export interface Shell {
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  /** There when the page stands in Teams. */
  readonly teams?: Teams;
  /** There for owners only, and never in Teams: a tab may stand on a site that is not the hub's. */
  readonly setUp?: SetUpSite;
  /** Opens the hub again, after a set-up or to retry. */
  reopen(): void;
  announce(message: string, assertive?: boolean): void;
}

export const ShellContext = React.createContext<Shell>({ language: 'en', reopen: () => undefined, announce: () => undefined });
