import type { Zone } from '../../schema/kinds/kind';
import { changeRequests } from '../../schema/lists/changeRequests';
import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import { resolutions } from '../../schema/lists/resolutions';
import type { Resolution } from '../../domain/committee/decision';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import type { Edition, EditionRow, Publication } from '../../domain/publication/edition';
import { canonical, composeRows, editionName, governing } from '../../domain/publication/edition';
import type { NextStep } from '../../domain/publication/saga';
import { nextStep } from '../../domain/publication/saga';
import type { EditionDefinition, Pack } from '../../domain/program/pack';
import type { Failure, Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import { applyDecisions } from '../committee/applyDecisions';
import { editionFiles } from './editionFiles';

/** What publishing needs to know of the site. `bodyId` is the row of the edition's body. */
export interface Press {
  readonly store: Store;
  readonly pack: Pack;
  readonly zone: Zone;
  readonly bodyId: number;
  /** The calendar day now, in the site's zone. */
  today(): string;
}

/** How far publishing came: the editions finished now, and what stopped it, if anything. */
export interface Published {
  readonly editions: readonly number[];
  readonly failure?: Failure;
}

type Row = Publication & { readonly ETag: string };

/** Far more steps than any honest run takes: a guard against turning in a circle. */
const mostSteps = 40;
const resolutionColumns = ['Title', 'Outcome', 'DecidedOn', 'ChangeRequest', 'Supersedes', 'Reason', 'DeferredUntil'] as const;

/** SHA-256 of a text, in hexadecimal. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The newest editions of a list (with ETags read where a step needs one), and its body's newest decisions: one request. */
async function look(definition: EditionDefinition, press: Press): Promise<Result<NextStep>> {
  const [newest, recent] = await Promise.all([
    press.store.page(publications, {
      columns: ['Title', 'Definition', 'Edition', 'State', 'ThroughResolution', 'AsOf', 'Attempts', 'Rows', 'ContentHash'],
      where: [{ column: 'Definition', is: 'eq', value: definition.key }], descending: true, top: 2
    }),
    press.store.page(resolutions, {
      columns: [...resolutionColumns], where: [{ column: 'Body', is: 'eq', value: { Id: press.bodyId, Title: '' } }], descending: true, top: 50
    })
  ]);
  if (!newest.ok) return newest;
  if (!recent.ok) return recent;
  const byEdition = [...newest.value.rows].sort((a, b) => (b.Edition ?? 0) - (a.Edition ?? 0));
  return ok(nextStep(definition, byEdition, recent.value.rows));
}

/**
 * Takes a list's editions as far as they go: whatever is unfinished is finished, and a decision that no edition takes in gets a new one.
 * Every step may be done again and is claimed by ETag, so any number of browsers may run this at once, and one that closes half-way
 * loses nothing: whoever comes next goes on (architecture.md, "Publishing is a saga").
 */
export async function publish(definition: EditionDefinition, press: Press, onStep: (step: NextStep) => void = () => undefined): Promise<Published> {
  const editions: number[] = [];
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = await look(definition, press);
    if (!next.ok) return { editions, failure: next.failure };
    onStep(next.value);
    if (next.value.do === 'nothing') return { editions };
    const done = await carryOut(next.value, definition, press);
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

/** Does one step; answers with the edition number when that finished an edition. */
async function carryOut(step: Exclude<NextStep, { do: 'nothing' }>, definition: EditionDefinition, press: Press): Promise<Result<number | undefined>> {
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
  return step.do === 'compose' ? compose(row, definition, press) : write(row, definition, press);
}

/** Freezes the rows. What they are made of is read whole, by index, and decisions that a change request lags behind are applied first. */
async function compose(row: Row, definition: EditionDefinition, press: Press): Promise<Result<undefined>> {
  const { store } = press;
  const all: Resolution[] = [];
  const requests: ChangeRequest[] = [];
  const body = { column: 'Body', is: 'eq', value: { Id: press.bodyId, Title: '' } } as const;
  const readDecisions = await store.each(resolutions, { columns: [...resolutionColumns], where: [body] }, rows => { all.push(...rows); });
  if (!readDecisions.ok) return readDecisions;
  const applied = await applyDecisions(store, all.slice(-200), press.pack.bodies.find(one => one.key === definition.body) ?? { waitsFor: [] });
  if (applied) return failed(applied);
  const readRequests = await store.each(changeRequests, {
    columns: ['Title', 'Category', 'Society', 'Modules', 'RankKey', 'Status', 'DateReceived', 'EndorsedOn', 'Revision'],
    where: [{ column: 'EndorsedOn', is: 'ge', value: '1900-01-01' }]
  }, rows => { requests.push(...rows); });
  if (!readRequests.ok) return readRequests;
  const rows = composeRows(definition, all, requests);
  const frozen = canonical(rows);
  const through = Math.max(row.ThroughResolution ?? 0, ...governing(definition, all).map(one => one.Id),
    ...all.filter(one => one.Supersedes).map(one => one.Id));
  const changed = await store.change(publications, row, {
    State: 'writing', Rows: frozen, ContentHash: await hashOf(frozen), AsOf: press.today(), ThroughResolution: through, Problem: null
  });
  return changed.ok ? ok(undefined) : changed;
}

/** Writes the files from the frozen rows, the page last, then says that the edition is published. */
async function write(row: Row, definition: EditionDefinition, press: Press): Promise<Result<number>> {
  const { store } = press;
  const number = row.Edition ?? 0;
  const previous = await store.find(publications, `edition:${editionName(definition, number - 1)}`);
  if (!previous.ok) return previous;
  const rowsOf = (publication: Publication | undefined): readonly EditionRow[] | undefined =>
    publication?.Rows === undefined ? undefined : JSON.parse(publication.Rows) as readonly EditionRow[];
  const edition: Edition = { definition: definition.key, edition: number, asOf: row.AsOf ?? press.today(), rows: rowsOf(row) ?? [] };
  for (const file of await editionFiles(definition, edition, rowsOf(previous.value), press.pack, press.zone)) {
    const put = await store.putFile(published, file.path, file.bytes, {
      Definition: definition.key, Edition: number, AsOf: edition.asOf, RowCount: edition.rows.length, ContentHash: row.ContentHash ?? null
    });
    if (!put.ok) return put;
  }
  const changed = await store.change(publications, row, { State: 'published', Problem: null, Attempts: (row.Attempts ?? 0) + 1 });
  return changed.ok ? ok(number) : changed;
}

/**
 * Notes on the edition why a step failed, so that it can be seen and retried. Where SharePoint cannot be reached there is nowhere to note it:
 * the edition stays as it was, and the next one to come goes on.
 */
async function remember(publication: Publication, failure: Failure, store: Store): Promise<void> {
  if (failure.kind === 'offline' || failure.kind === 'cancelled') return;
  const fresh = await store.get(publications, publication.Id);
  if (!fresh.ok) return;
  await store.change(publications, fresh.value as Row, {
    State: 'failed', Attempts: (fresh.value.Attempts ?? 0) + 1, Problem: JSON.stringify(failure)
  });
}

/** Lets an edition that failed too often be tried again. */
export async function retry(publicationId: number, store: Store): Promise<Result<undefined>> {
  const fresh = await store.get(publications, publicationId);
  if (!fresh.ok) return fresh;
  if (fresh.value.State !== 'failed') return ok(undefined);
  const changed = await store.change(publications, fresh.value as Row, { State: fresh.value.Rows ? 'writing' : 'queued', Attempts: 0, Problem: null });
  return changed.ok ? ok(undefined) : changed;
}
