import * as strings from 'HubStrings';
import { fill } from './words';

/**
 * The one of two texts that agrees with a number in the language of the pages (none is singular in French), with the number as its `{0}` and
 * `values` from `{1}` on.
 */
export const agreeing = (howMany: number, one: string, other: string, ...values: ReadonlyArray<string | number>): string =>
  fill(new Intl.PluralRules(strings.Language).select(howMany) === 'one' ? one : other, howMany, ...values);
