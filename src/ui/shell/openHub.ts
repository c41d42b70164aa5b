import type { Language } from '../../schema/define';
import { lists } from '../../schema/lists';
import { programPacks } from '../../schema/lists/programPacks';
import type { PackProblem } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import type { Failure, Me, Store } from '../../data/store';
import { lookupRows } from '../fields/lookupRows';
import type { Hub } from './hub';

/** Why a page cannot open: SharePoint's answer, a site without a program pack, or a pack that is broken. */
export type SiteProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'noPack' }
  | { readonly kind: 'badPack'; readonly problems: readonly PackProblem[] };

/** The hub, or why there is none; `me` where at least that could be read. */
export type Opened = { readonly hub: Hub } | { readonly problem: SiteProblem; readonly me?: Me };

/**
 * Reads what a page needs of the site: who is signed in, the time zone, the program pack. All of it, and whatever else is asked of the
 * store in the same tick, is one request.
 */
export async function openHub(
  store: Store, siteUrl: string, language: Language, announce: Hub['announce']
): Promise<Opened> {
  const [me, zone, packs] = await Promise.all([
    store.me(), store.zone(), store.page(programPacks, { columns: ['Pack'], top: 1, descending: true })
  ]);
  if (!me.ok) return { problem: { kind: 'failure', failure: me.failure } };
  if (!zone.ok) return { problem: { kind: 'failure', failure: zone.failure }, me: me.value };
  if (!packs.ok) return { problem: { kind: 'failure', failure: packs.failure }, me: me.value };
  const json = packs.value.rows[0]?.Pack;
  if (!json) return { problem: { kind: 'noPack' }, me: me.value };
  const read = readPack(json, requiredChoices(lists));
  if ('problems' in read) return { problem: { kind: 'badPack', problems: read.problems }, me: me.value };
  const vocabulary = vocabularyOf(read.pack);
  return {
    hub: {
      siteUrl, store, language, announce, vocabulary,
      me: me.value,
      zone: zone.value,
      lookups: lookupRows(store),
      pack: read.pack,
      reader: { language, zone: zone.value, label: (column, key) => vocabulary.label(column, key, language) },
      today: () => zone.value.dayOf(new Date().toISOString())
    }
  };
}
