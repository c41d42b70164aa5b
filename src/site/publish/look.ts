import { publications } from '../../schema/lists/publications';
import { resolutions } from '../../schema/lists/resolutions';
import type { Publication } from '../../domain/publication/edition';
import type { NextStep } from '../../domain/publication/saga';
import { nextStep } from '../../domain/publication/saga';
import type { EditionDefinition } from '../../domain/program/pack';
import type { Result } from '../../data/store';
import { ok } from '../../data/store';
import { readMark, resolutionColumns } from './gather';
import type { Press } from './press';

/** The newest editions of a list, the newest first, without their rows. */
export async function newestEditions(definition: EditionDefinition, { store }: Press): Promise<Result<readonly Publication[]>> {
  const newest = await store.page(publications, {
    columns: ['Title', 'Definition', 'Edition', 'State', 'ThroughResolution', 'Mark', 'AsOf', 'Attempts', 'ContentHash'],
    where: [{ column: 'Definition', is: 'eq', value: definition.key }], descending: true, top: 2
  });
  return newest.ok ? ok([...newest.value.rows].sort((a, b) => (b.Edition ?? 0) - (a.Edition ?? 0))) : newest;
}

/** What is to be done next about a list: its newest editions, the governing body's newest decisions and what is published, in one request. */
export async function look(definition: EditionDefinition, press: Press, bodyId: number | undefined, askedAfter?: number): Promise<Result<NextStep>> {
  const today = press.today();
  const [newest, recent, mark] = await Promise.all([
    newestEditions(definition, press),
    bodyId === undefined ? undefined : press.store.page(resolutions, {
      columns: [...resolutionColumns], where: [{ column: 'Body', is: 'eq', value: { Id: bodyId, Title: '' } }], descending: true, top: 50
    }),
    readMark(definition, press.store, today)
  ]);
  if (!newest.ok) return newest;
  if (recent && !recent.ok) return recent;
  if (!mark.ok) return mark;
  return ok(nextStep(definition, newest.value, { today, recent: recent?.value.rows ?? [], published: mark.value, askedAfter }));
}
