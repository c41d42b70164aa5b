import type { EditionDefinition } from '../program/editions';

/** Is a monthly edition due? When the month has turned since the newest one, or there is none. Days are in the site's zone. */
export const monthDue = (definition: Pick<EditionDefinition, 'triggers'>, newestAsOf: string | undefined, today: string): boolean =>
  definition.triggers.includes('monthly') && (newestAsOf ?? '').slice(0, 7) < today.slice(0, 7);

/** Does a decision of this body publish the list? */
export const publishedByBody = (definition: Pick<EditionDefinition, 'triggers' | 'sources'>, body: string): boolean =>
  definition.triggers.includes('endorsement') && definition.sources.some(source => source.governedBy?.body === body);
