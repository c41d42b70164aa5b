import type { Resolution } from '../committee/decision';
import type { EditionDefinition } from '../program/pack';
import type { Publication } from './edition';
import { governing } from './edition';

/** What has to be done next about a list's editions; the same answer for whoever asks (architecture.md, "Publishing is a saga"). */
export type NextStep =
  | { readonly do: 'queue'; readonly edition: number; readonly throughResolution: number }
  | { readonly do: 'compose'; readonly publication: Publication }
  | { readonly do: 'write'; readonly publication: Publication }
  | { readonly do: 'nothing' };

/** Attempts after which a failed edition waits for a person to say "try again". */
export const mostAttempts = 5;

/**
 * Decides from what is stored alone: an unfinished edition is gone on with; a resolution that no edition takes in needs a new one.
 * @param newest publications of this definition, newest edition first
 * @param recent the newest resolutions of the edition's body, any outcome
 */
export function nextStep(
  definition: Pick<EditionDefinition, 'outcomes'>, newest: readonly Publication[], recent: readonly Resolution[]
): NextStep {
  const last = newest[0];
  switch (last?.State) {
    case 'queued':
    case 'composing': return { do: 'compose', publication: last };
    case 'writing': return { do: 'write', publication: last };
    case 'failed':
      if ((last.Attempts ?? 0) >= mostAttempts) return { do: 'nothing' };
      return last.Rows ? { do: 'write', publication: last } : { do: 'compose', publication: last };
  }
  const through = Math.max(0, ...relevant(definition, recent).map(resolution => resolution.Id));
  return through > (last?.ThroughResolution ?? 0)
    ? { do: 'queue', edition: (last?.Edition ?? 0) + 1, throughResolution: through }
    : { do: 'nothing' };
}

/** An endorsement adds a row; any later decision on an endorsed change request, or a correction, may take one away. */
function relevant(definition: Pick<EditionDefinition, 'outcomes'>, recent: readonly Resolution[]): readonly Resolution[] {
  const corrections = recent.filter(resolution => resolution.Supersedes !== undefined);
  return [...governing(definition, recent), ...corrections];
}
