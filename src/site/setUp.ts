import { createStructure } from '../data/sharepoint/structure';
import type { Store } from '../data/store';
import { shippedPack } from '../programs';
import type { Provisioned } from './provision';
import { provision } from './provision';
import { extensions } from './provision/extensions';
import type { Step } from './provision/plan';

/** Sets a site up with the pack that comes with the package, from the browser of somebody who has full control of it. */
export const setUpSite = (
  siteUrl: string, store: Store, onStep?: (step: Step, done: number, of: number) => void
): Promise<Provisioned> => provision(createStructure({ siteUrl }), store, shippedPack, onStep, extensions);
