import type { Language } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { Refusal } from '../../../domain/changeRequest/move';
import { fill, listed } from '../../shell/words';
import { strings } from './strings';

/** Why a change request cannot be moved. */
export function refusalWords(refusal: Refusal, language: Language): string {
  const columns = refusal.code === 'missing' ? refusal.columns.map(name => changeRequests.fields[name].title[language]) : [];
  return fill(strings[`Refused_${refusal.code}`], listed(columns));
}
