import * as React from 'react';
import type { Settling } from './useSettling';

/** Settling for the commands of the table; `refresh` is how they fetch what changed. */
export interface SettlingHere extends Settling {
  readonly refresh: React.MutableRefObject<(() => Promise<void>) | undefined>;
}

export const SettlingContext = React.createContext<SettlingHere | undefined>(undefined);
