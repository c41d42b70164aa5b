import { refuse } from '../errors';
import { isObject, Json } from '../odata/value';
import { mask } from '../store/rights';

/** The mask that a client sends as `{ High, Low }`, two unsigned numbers of 32 bits or their texts. Refuses (400) what is none, naming `name`. */
export function readMask(given: Json | undefined, name: string): bigint {
  if (isObject(given) && [given.High, given.Low].every(half => /^\d{1,10}$/.test(String(half)) && Number(half) <= 0xffffffff)) {
    return mask(String(given.High), String(given.Low));
  }
  throw refuse.parameter(name);
}
