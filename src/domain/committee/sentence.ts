import type { Language } from '../../schema/define';
import type { Pack } from '../program/pack';
import type { AgendaItem } from './agenda';
import type { Circumstances, Decision } from './decision';
import { resolutionOf } from './decision';
import { sentenceOf } from './minutes/sentence';
import type { Recorded } from './minutes/sentence';

/**
 * The sentence that the minutes will have of a decision, before it is recorded and so without a number: composed as it will be, from the
 * program's templates.
 */
export function previewOf(
  { item, decision, circumstances }: { readonly item: AgendaItem; readonly decision: Decision; readonly circumstances?: Circumstances },
  pack: Pick<Pack, 'templates' | 'bodies'>, language: Language
): string {
  const nowhere = { Id: 0, Title: '' };
  const draft = resolutionOf(decision, item, { meeting: nowhere, body: nowhere, rules: { code: '' }, day: '' }, 0, circumstances);
  const filled = Object.fromEntries(Object.entries(draft).filter(([name, value]) => value !== null && name !== 'Title'));
  return sentenceOf(filled as Recorded, pack, language);
}
