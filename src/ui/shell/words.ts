import * as strings from 'HubStrings';
import type { Language } from '../../schema/define';
import type { Problem } from '../../schema/kinds/kind';
import type { Failure } from '../../data/store';

/** The language of the pages for a SharePoint culture name (`fr-ca`, `fr-fr`, `en-us`); English unless it is French. */
export const languageOf = (culture: string): Language => culture.toLowerCase().startsWith('fr') ? 'fr' : 'en';

/** Puts values into a text's `{0}`, `{1}`, …; a sentence that ends with one that has a period (`10:00 a.m.`) gets no second. */
export const fill = (text: string, ...values: ReadonlyArray<string | number>): string =>
  text.replace(/\{(\d+)\}(\.$)?/g, (place, index: string, end = '') => {
    const value = String(values[Number(index)] ?? `{${index}}`);
    return value.endsWith('.') ? value : value + end;
  });

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${strings.And} ${words[words.length - 1]}`;
}

/** Why a value is refused, and what to do. */
export const problemWords = (problem: Problem): string =>
  fill(strings[`Problem_${problem.code}`], problem.value ?? '', problem.max ?? '');

/** What happened, and what the user can do about it. */
export interface FailureWords {
  readonly happened: string;
  readonly todo: string;
}

/** A failure in words. What it names goes by the titles that people know where `titled` is given, see titles.ts. */
export function failureWords(
  failure: Failure, language: Language, titled: (what: string, language: Language) => string = what => what
): FailureWords {
  switch (failure.kind) {
    case 'denied':
      return { happened: strings.Failure_denied, todo: fill(strings.Failure_denied_do, titled(failure.what, language)) };
    case 'missing':
      return {
        happened: fill(strings[`Failure_missing_${failure.of}`], titled(failure.what, language)),
        todo: failure.of === 'site' ? strings.Failure_missing_site_do
          : failure.of === 'list' || failure.of === 'column' ? strings.Failure_missing_list_do : strings.Failure_missing_item_do
      };
    case 'invalid': {
      const { duplicate, message, problems = {} } = failure;
      const reasons = Object.entries(problems).map(([column, problem]) => fill(strings.Named, column, problemWords(problem)));
      return {
        happened: duplicate?.length ? fill(strings.Failure_duplicate, listed(duplicate))
          : fill(strings.Failure_invalid, reasons.join(' ') || message),
        todo: strings.Failure_invalid_do
      };
    }
    case 'busy':
      return { happened: strings.Failure_busy, todo: fill(strings.Failure_busy_do, Math.max(1, Math.ceil(failure.retryAfter))) };
    case 'tooLarge':
      return { happened: fill(strings.Failure_tooLarge, failure.what), todo: strings.Failure_tooLarge_do };
    case 'unexpected':
      return { happened: fill(strings.Failure_unexpected, failure.message), todo: strings.Failure_unexpected_do };
    default:
      return { happened: strings[`Failure_${failure.kind}`], todo: strings[`Failure_${failure.kind}_do`] };
  }
}
