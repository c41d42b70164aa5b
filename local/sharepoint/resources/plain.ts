import { Json, Value } from '../odata/value';

/** A stored setting as the value of a property; what is no scalar is nothing. */
export function plain(json: Json | undefined): Value {
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}
