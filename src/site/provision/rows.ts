import { bodies } from '../../schema/lists/bodies';
import { programPacks } from '../../schema/lists/programPacks';
import type { Pack } from '../../domain/program/pack';
import type { Failure, Store } from '../../data/store';

/** `2022.10` is newer than `2022.9`. */
export function newer(a: string, b: string): boolean {
  const x = a.split('.').map(Number);
  const y = b.split('.').map(Number);
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) > (y[i] ?? 0);
  }
  return false;
}

/**
 * Puts a pack on the site when it is newer than the one there, and its bodies in the list of bodies. May be repeated.
 * Answers with the first failure, if any.
 */
export async function putPack(store: Store, pack: Pack, json: string): Promise<Failure | undefined> {
  const there = await store.page(programPacks, { columns: ['PackVersion'], top: 1, descending: true });
  if (!there.ok) return there.failure;
  const version = there.value.rows[0]?.PackVersion;
  if (version === undefined || newer(pack.version, version)) {
    const added = await store.add(programPacks, {
      Title: pack.words.en, FiscalYear: pack.fiscalYear, PackVersion: pack.version, Pack: json
    }, `pack:${pack.program}:${pack.version}`);
    if (!added.ok) return added.failure;
  }
  for (const body of pack.bodies) {
    const added = await store.add(bodies, {
      Title: body.words.en, BodyKey: body.key, Quorum: body.quorum ?? null, IntervalDays: body.intervalDays ?? null, Active: true
    }, `body:${body.key}`);
    if (!added.ok) return added.failure;
  }
  return undefined;
}
