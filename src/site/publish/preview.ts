import type { EditionChanges } from '../../domain/publication/changes';
import { changesBetween } from '../../domain/publication/changes';
import type { EditionColumn } from '../../domain/publication/columns';
import { composeRows } from '../../domain/publication/compose';
import type { EditionRow } from '../../domain/publication/edition';
import { vocabularyOf } from '../../domain/program/vocabulary';
import { publications } from '../../schema/lists/publications';
import type { EditionDefinition } from '../../domain/program/pack';
import type { Result } from '../../data/store';
import { ok } from '../../data/store';
import { editionName } from '../../domain/publication/edition';
import { frozenColumns } from './editionFiles';
import { keptRows } from './frozen';
import { gather, readDecisions } from './gather';
import { newestEditions } from './look';
import type { Press } from './press';
import { governingRow } from './press';

/** What the next edition would be, if it were made now. */
export interface Preview {
  /** The number of the newest edition that there is, in whatever state; 0 for none. */
  readonly after: number;
  readonly asOf: string;
  readonly columns: readonly EditionColumn[];
  readonly rows: readonly EditionRow[];
  /** Since the newest edition; nothing where this would be the first. */
  readonly changes?: EditionChanges;
}

/** Composes the next edition of a list and freezes nothing: nothing is written anywhere. */
export async function preview(definition: EditionDefinition, press: Press): Promise<Result<Preview>> {
  const { store } = press;
  const asOf = press.today();
  const [body, newest] = await Promise.all([governingRow(definition, press), newestEditions(definition, press)]);
  if (!body.ok) return body;
  if (!newest.ok) return newest;
  const decisions = body.value === undefined ? ok([]) : await readDecisions(store, body.value);
  if (!decisions.ok) return decisions;
  const material = await gather(definition, store, decisions.value);
  if (!material.ok) return material;
  const rows = composeRows(definition, material.value, { asOf, optionsOf: vocabularyOf(press.pack).optionsOf });
  const after = newest.value[0]?.Edition ?? 0;
  const last = newest.value.find(one => one.ContentHash);
  const whole = last ? await store.find(publications, `edition:${editionName(definition, last.Edition ?? 0)}`) : ok(undefined);
  if (!whole.ok) return whole;
  const before = await keptRows(store, whole.value);
  if (!before.ok) return before;
  return ok({ after, asOf, columns: frozenColumns(definition), rows, ...(before.value ? { changes: changesBetween(before.value, rows) } : {}) });
}
