import { lists } from '../../schema/lists';
import type { PackProblem } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import type { Failure, Store } from '../../data/store';
import type { SiteStructure } from '../../data/structure';
import { applyPlan } from './apply';
import type { Extensions } from './extensions';
import type { Drift, Step } from './plan';
import { planProvisioning } from './plan';
import { putPack } from './rows';

/** How setting a site up ended. */
export type Provisioned =
  | { readonly kind: 'done'; readonly steps: number; readonly drift: readonly Drift[] }
  | { readonly kind: 'stopped'; readonly step?: Step; readonly failure: Failure }
  | { readonly kind: 'badPack'; readonly problems: readonly PackProblem[] };

/**
 * Makes a site what the list definitions and the pack ask for: lists, columns, indexes, views, groups, permissions, the pack and its
 * bodies, and where the package is on the site its forms and commands on SharePoint's own list pages. Adds only; may be run again without harm, and goes on where an earlier run stopped. Needs full control of the site.
 */
export async function provision(
  structure: SiteStructure, store: Store, packJson: string, onStep?: (step: Step, done: number, of: number) => void, extensions?: Extensions
): Promise<Provisioned> {
  const read = readPack(packJson, requiredChoices(lists));
  if ('problems' in read) return { kind: 'badPack', problems: read.problems };
  const actual = await structure.read(lists.map(list => list.name));
  if (!actual.ok) return { kind: 'stopped', failure: actual.failure };
  const vocabulary = vocabularyOf(read.pack);
  const plan = planProvisioning(lists, actual.value, vocabulary, extensions);
  const result = await applyPlan(plan, lists, actual.value, vocabulary, structure, onStep);
  if ('stopped' in result) return { kind: 'stopped', ...result.stopped };
  const failure = await putPack(store, read.pack, packJson);
  return failure ? { kind: 'stopped', failure } : { kind: 'done', steps: result.done, drift: plan.drift };
}
