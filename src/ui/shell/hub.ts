import * as React from 'react';
import type { Language } from '../../schema/define';
import type { Reader, Zone } from '../../schema/kinds/kind';
import type { Pack } from '../../domain/program/pack';
import type { Vocabulary } from '../../domain/program/vocabulary';
import type { Me, Store } from '../../data/store';
import type { LookupRows } from '../fields/lookupRows';

/** What every part of a page may need: opened once per web part, handed down by context. */
export interface Hub {
  readonly siteUrl: string;
  readonly store: Store;
  readonly me: Me;
  readonly zone: Zone;
  readonly pack: Pack;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  /** Turns values into text in the user's language and the site's zone. */
  readonly reader: Reader;
  /** Rows that lookup columns may point at, read once for the page. */
  readonly lookups: LookupRows;
  /** The calendar day now, in the site's zone. */
  today(): string;
  /** Says something to screen readers, politely; `assertive` interrupts. */
  announce(message: string, assertive?: boolean): void;
}

const HubContext = React.createContext<Hub | undefined>(undefined);

export const HubProvider = HubContext.Provider;

/** The hub of this web part. Refuses to be used outside of one. */
export function useHub(): Hub {
  const hub = React.useContext(HubContext);
  if (!hub) throw new Error('useHub is used outside of a HubProvider.');
  return hub;
}
