import type { Language } from '../../../schema/define';
import { programPacks } from '../../../schema/lists/programPacks';
import { packIn } from '../../../domain/program/shape';
import type { Failure, Store } from '../../../data/store';
import { failureWords } from '../../shell/words';
import { strings } from './strings';

/** A body to choose: its key in the program pack, and its name. */
export interface BodyOption {
  readonly key: string;
  readonly text: string;
}

/** Why a site cannot be the hub's, in words that say what to do. */
function siteWords(failure: Failure, language: Language): string {
  if (failure.kind === 'missing') return failure.of === 'site' ? strings.Site_missing : strings.Site_none;
  if (failure.kind === 'denied') return strings.Site_denied;
  if (failure.kind === 'offline') return strings.Site_silent;
  const { happened, todo } = failureWords(failure, language);
  return `${happened} ${todo}`;
}

/** The bodies of a site's program pack, or in words why it has none to offer: one request. */
export async function bodiesOf(store: Store, language: Language): Promise<{ readonly bodies: readonly BodyOption[] } | { readonly problem: string }> {
  // The zone travels along to tell a site that is not there from one without a hub: both lack the list.
  const [zone, packs] = await Promise.all([store.zone(), store.page(programPacks, { columns: ['Pack'], top: 1, descending: true })]);
  if (!zone.ok) return { problem: siteWords(zone.failure, language) };
  if (!packs.ok) return { problem: siteWords(packs.failure, language) };
  const pack = packIn(packs.value.rows[0]?.Pack ?? '');
  return pack ? { bodies: pack.bodies.map(body => ({ key: body.key, text: body.words[language] })) } : { problem: strings.Site_none };
}
