import type { Language } from '../../schema/define';
import { programPacks } from '../../schema/lists/programPacks';
import type { PackProblem } from '../../domain/program/pack';
import { packIn } from '../../domain/program/shape';
import { vocabularyOf } from '../../domain/program/vocabulary';
import type { Failure, Me, Store } from '../../data/store';
import type { LookupRows } from '../fields/lookupRows';
import type { Hub } from './hub';

/** Why a page cannot open: SharePoint's answer, a site without a program pack, or a pack that is broken. */
export type SiteProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'noPack' }
  | { readonly kind: 'badPack'; readonly problems: readonly PackProblem[] };

/** The hub with the text of its pack, or why there is none; `me` where at least that could be read. */
export type Opened = { readonly hub: Hub; readonly pack: string } | { readonly problem: SiteProblem; readonly me?: Me };

/** Only forms look rows up, so the code for it comes with the first of them. */
function lookupsOf(store: Store): LookupRows {
  let loading: Promise<LookupRows> | undefined;
  const load = (): Promise<LookupRows> => {
    loading ??= import(/* webpackChunkName: 'lookups' */ '../fields/lookupRows').then(part => part.lookupRows(store), error => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return { offered: async list => (await load()).offered(list), search: async (list, typed) => (await load()).search(list, typed) };
}

/** Validates the pack as a whole, once there is time; the validator is loaded for it. */
export async function checkPack(json: string): Promise<SiteProblem | undefined> {
  const { packProblems } = await import(/* webpackChunkName: 'pack-problems' */ './packProblems');
  const problems = packProblems(json);
  return problems.length > 0 ? { kind: 'badPack', problems } : undefined;
}

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
  const pack = packIn(json);
  if (!pack) return { problem: await checkPack(json) ?? { kind: 'noPack' }, me: me.value };
  const vocabulary = vocabularyOf(pack);
  return {
    pack: json,
    hub: {
      siteUrl, store, language, announce, vocabulary,
      me: me.value,
      zone: zone.value,
      lookups: lookupsOf(store),
      pack,
      reader: { language, zone: zone.value, label: (column, key) => vocabulary.label(column, key, language) },
      today: () => zone.value.dayOf(new Date().toISOString())
    }
  };
}
