import type { Zone } from '../../schema/kinds/kind';
import { bodies } from '../../schema/lists/bodies';
import { governingBody } from '../../domain/publication/governed';
import type { EditionDefinition, Pack } from '../../domain/program/pack';
import type { Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';

/** What publishing needs to know of the site. */
export interface Press {
  readonly store: Store;
  readonly pack: Pack;
  readonly zone: Zone;
  /** The row of the body that governs the list, where it is known already. */
  readonly bodyId?: number;
  /** The calendar day now, in the site's zone. */
  today(): string;
}

/** The row of the body that governs the list; nothing where none does. */
export async function governingRow(definition: EditionDefinition, { store, bodyId }: Press): Promise<Result<number | undefined>> {
  const key = governingBody(definition);
  if (key === undefined || bodyId !== undefined) return ok(key === undefined ? undefined : bodyId);
  const body = await store.find(bodies, `body:${key}`);
  if (!body.ok) return body;
  return body.value ? ok(body.value.Id) : failed({ kind: 'missing', of: 'item', what: bodies.name });
}
