import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import { composeRows } from '../../domain/publication/compose';
import type { Edition, Publication } from '../../domain/publication/edition';
import { canonical, editionName } from '../../domain/publication/edition';
import { governingBody, relevant } from '../../domain/publication/governed';
import type { NextStep } from '../../domain/publication/saga';
import { vocabularyOf } from '../../domain/program/vocabulary';
import type { EditionDefinition } from '../../domain/program/pack';
import type { Failure, Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import { applyDecisions } from '../committee/applyDecisions';
import { editionFiles } from './editionFiles';
import { hashOf, keepRows, keptRows } from './frozen';
import { gather, markIn, readDecisions } from './gather';
import { layLatest, settleLatest } from './latest';
import { look } from './look';
import type { Press } from './press';
import { governingRow } from './press';

export type { Press } from './press';

/** How far publishing came: the editions finished now, and what stopped it, if anything. */
export interface Published {
  readonly editions: readonly number[];
  readonly failure?: Failure;
}

type Row = Publication & { readonly ETag: string };

/** Far more steps than any honest run takes: a guard against turning in a circle. */
const mostSteps = 40;

/**
 * Takes a list's editions as far as they go: whatever is unfinished is finished, and what no edition takes in gets a new one.
 * Every step may be done again and is claimed by ETag, so any number of browsers may run this at once, and one that closes half-way
 * loses nothing: whoever comes next goes on (architecture.md, "Publishing is a saga").
 * @param askedAfter makes the edition after this one (0: the first) although nothing is due, see `Seen`
 */
export async function publish(
  definition: EditionDefinition, press: Press, onStep: (step: NextStep) => void = () => undefined, askedAfter?: number
): Promise<Published> {
  const editions: number[] = [];
  const body = await governingRow(definition, press);
  if (!body.ok) return { editions, failure: body.failure };
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = await look(definition, press, body.value, askedAfter);
    if (!next.ok) return { editions, failure: next.failure };
    onStep(next.value);
    if (next.value.do === 'nothing') return { editions };
    const done = await carryOut(next.value, definition, press, body.value);
    if (!done.ok) {
      // Somebody else took this step first: look again and go on from where they are.
      if (done.failure.kind === 'conflict') continue;
      if (next.value.do !== 'queue') await remember(next.value.publication, done.failure, press.store);
      return { editions, failure: done.failure };
    }
    if (done.value !== undefined) editions.push(done.value);
  }
  return { editions, failure: { kind: 'unexpected', message: `Publishing ${definition.key} did not come to an end.` } };
}

/** The lists for which there is something to do, looked for together: two requests, however many lists there are. */
export async function unfinished(definitions: readonly EditionDefinition[], press: Press): Promise<Result<readonly EditionDefinition[]>> {
  const steps = await Promise.all(definitions.map(async definition => {
    const body = await governingRow(definition, press);
    return body.ok ? look(definition, press, body.value) : body;
  }));
  const found: EditionDefinition[] = [];
  for (const [index, step] of steps.entries()) {
    if (!step.ok) return step;
    if (step.value.do !== 'nothing') found.push(definitions[index]);
  }
  return ok(found);
}

/** Does one step; answers with the edition number when that finished an edition. */
async function carryOut(
  step: Exclude<NextStep, { do: 'nothing' }>, definition: EditionDefinition, press: Press, bodyId: number | undefined
): Promise<Result<number | undefined>> {
  if (step.do === 'queue') {
    const name = editionName(definition, step.edition);
    const queued = await press.store.add(publications, {
      Title: name, Definition: definition.key, Edition: step.edition, State: 'queued', ThroughResolution: step.throughResolution,
      AsOf: press.today(), PackVersion: press.pack.version, Attempts: 0
    }, `edition:${name}`);
    return queued.ok ? ok(undefined) : queued;
  }
  const fresh = await press.store.get(publications, step.publication.Id);
  if (!fresh.ok) return fresh;
  const row = fresh.value as Row;
  // Between looking and reading somebody may have gone on.
  if (row.State !== step.publication.State) return failed({ kind: 'conflict' });
  return step.do === 'compose' ? compose(row, definition, press, bodyId) : write(row, definition, press);
}

/** Freezes the rows. What they are made of is read page by page, and decisions that a row lags behind are applied first. */
async function compose(row: Row, definition: EditionDefinition, press: Press, bodyId: number | undefined): Promise<Result<undefined>> {
  const { store } = press;
  const decisions = bodyId === undefined ? ok([]) : await readDecisions(store, bodyId);
  if (!decisions.ok) return decisions;
  const rules = press.pack.bodies.find(body => body.key === governingBody(definition)) ?? { waitsFor: [], endorsesPractices: false };
  const stopped = decisions.value.length > 0 ? await applyDecisions(store, decisions.value.slice(-200), rules) : undefined;
  if (stopped) return failed(stopped);
  const material = await gather(definition, store, decisions.value);
  if (!material.ok) return material;
  const asOf = press.today();
  const frozen = canonical(composeRows(definition, material.value, { asOf, optionsOf: vocabularyOf(press.pack).optionsOf }));
  const ContentHash = await hashOf(frozen);
  const kept = await keepRows(store, frozen, ContentHash);
  if (!kept.ok) return kept;
  const changed = await store.change(publications, row, {
    State: 'writing', Rows: kept.value, ContentHash, AsOf: asOf, Problem: null, Mark: markIn(definition, material.value, asOf) || null,
    ThroughResolution: Math.max(row.ThroughResolution ?? 0, ...relevant(definition, decisions.value).map(one => one.Id))
  });
  return changed.ok ? ok(undefined) : changed;
}

/** Writes the files from the frozen rows, the pages last, then those at the fixed address, then says that the edition is published. */
async function write(row: Row, definition: EditionDefinition, press: Press): Promise<Result<number>> {
  const { store } = press;
  const number = row.Edition ?? 0;
  const previous = await store.find(publications, `edition:${editionName(definition, number - 1)}`);
  if (!previous.ok) return previous;
  const [rows, before] = [await keptRows(store, row), await keptRows(store, previous.value)];
  if (!rows.ok) return rows;
  if (!before.ok) return before;
  const edition: Edition = { definition: definition.key, edition: number, asOf: row.AsOf ?? press.today(), rows: rows.value ?? [] };
  const files = await editionFiles(definition, edition, before.value, press.pack, press.zone);
  const put = await store.putFiles(published, files.map(file => ({
    ...file,
    row: { Definition: definition.key, Edition: number, AsOf: edition.asOf, RowCount: edition.rows.length, ContentHash: row.ContentHash ?? null }
  })));
  if (!put.ok) return put;
  const unlaid = await layLatest(store, definition, number);
  if (unlaid) return failed(unlaid);
  const changed = await store.change(publications, row, { State: 'published', Problem: null, Attempts: (row.Attempts ?? 0) + 1 });
  if (changed.ok) return ok(number);
  const unsettled = changed.failure.kind === 'conflict' ? await settleLatest(store, definition, number) : undefined;
  return unsettled ? failed(unsettled) : changed;
}

/**
 * Notes on the edition why a step failed, so that it can be seen and retried. Where SharePoint cannot be reached there is nowhere to note it:
 * the edition stays as it was, and the next one to come goes on. An edition that somebody else finished in between did not fail.
 */
async function remember(publication: Publication, failure: Failure, store: Store): Promise<void> {
  if (failure.kind === 'offline' || failure.kind === 'cancelled') return;
  const fresh = await store.get(publications, publication.Id);
  if (!fresh.ok || fresh.value.State === 'published') return;
  await store.change(publications, fresh.value as Row, {
    State: 'failed', Attempts: (fresh.value.Attempts ?? 0) + 1, Problem: JSON.stringify(failure)
  });
}

/** Lets an edition that failed too often be tried again. */
export async function retry(publicationId: number, store: Store): Promise<Result<undefined>> {
  const fresh = await store.get(publications, publicationId);
  if (!fresh.ok) return fresh;
  if (fresh.value.State !== 'failed') return ok(undefined);
  const changed = await store.change(publications, fresh.value as Row, {
    State: fresh.value.ContentHash ? 'writing' : 'queued', Attempts: 0, Problem: null
  });
  return changed.ok ? ok(undefined) : changed;
}
