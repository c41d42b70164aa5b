import type { Resolution } from '../committee/resolution';
import type { EditionDefinition } from '../program/editions';
import type { Publication } from './edition';
import { relevant } from './governed';
import { monthDue } from './trigger';

/** What has to be done next about a list's editions; the same answer for whoever asks (architecture.md, "Publishing is a saga"). */
export type NextStep =
  | { readonly do: 'queue'; readonly edition: number; readonly throughResolution: number }
  | { readonly do: 'compose'; readonly publication: Publication }
  | { readonly do: 'write'; readonly publication: Publication }
  | { readonly do: 'nothing' };

/** What was seen on the site, besides the editions themselves. */
export interface Seen {
  /** The calendar day now, in the site's zone. */
  readonly today: string;
  /** The newest resolutions of the governing body, any outcome. */
  readonly recent: readonly Resolution[];
  /** What is published now, where publishing makes an edition due; see {@link publishedMark}. */
  readonly published?: string;
  /** Somebody asked for the edition after this one (0: for the first). Of two who ask at once, the second finds it made. */
  readonly askedAfter?: number;
}

/** Attempts after which a failed edition waits for a person to say "try again". */
export const mostAttempts = 5;

/**
 * Decides from what is stored alone: an unfinished edition is gone on with; what no edition takes in yet (a decision, something published,
 * a month that has turned, a wish) needs a new one.
 * @param newest publications of this definition, newest edition first
 */
export function nextStep(definition: Pick<EditionDefinition, 'sources' | 'triggers'>, newest: readonly Publication[], seen: Seen): NextStep {
  const last = newest[0];
  switch (last?.State) {
    case 'queued':
    case 'composing': return { do: 'compose', publication: last };
    case 'writing': return { do: 'write', publication: last };
    case 'failed':
      if ((last.Attempts ?? 0) >= mostAttempts) return { do: 'nothing' };
      return last.ContentHash ? { do: 'write', publication: last } : { do: 'compose', publication: last };
  }
  const edition = last?.Edition ?? 0;
  const through = Math.max(0, ...relevant(definition, seen.recent).map(resolution => resolution.Id));
  const due = (definition.triggers.includes('endorsement') && through > (last?.ThroughResolution ?? 0))
    || (definition.triggers.includes('publication') && seen.published !== undefined && seen.published !== (last?.Mark ?? ''))
    || monthDue(definition, last?.AsOf, seen.today)
    || seen.askedAfter === edition;
  return due ? { do: 'queue', edition: edition + 1, throughResolution: Math.max(through, last?.ThroughResolution ?? 0) } : { do: 'nothing' };
}
