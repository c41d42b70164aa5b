import type { Store } from '../../data/store';
import type { SetUpSite } from './shellContext';
import { fill } from './words';

/** What "Set up this site" does: provisioning from the browser, loaded when it is pressed. */
export const setUpWith = (siteUrl: string, store: Store): SetUpSite => async onProgress => {
  const [{ setUpSite }, { strings }] = await Promise.all([
    import(/* webpackChunkName: 'set-up' */ '../../site/setUp'), import(/* webpackChunkName: 'site-problem' */ './problem/strings')
  ]);
  const result = await setUpSite(siteUrl, store, (step, done, of) => onProgress(fill(strings.SetUpStep, done + 1, of)));
  switch (result.kind) {
    case 'done': return undefined;
    case 'stopped': return result.failure;
    case 'badPack': return { kind: 'unexpected', message: result.problems.map(problem => `${problem.at} ${problem.message}`).join('; ') };
  }
};
