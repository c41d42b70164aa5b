/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A collection of primitive values, `Collection(Edm.String)` and the like. */
export interface Multi { readonly kind: 'multi'; readonly of: string; readonly values: readonly Value[] }
/** A complex value such as `SP.BasePermissions`. */
export interface Complex { readonly kind: 'complex'; readonly type: string; readonly members: Readonly<Record<string, Value>> }
/** What a property holds before a mode spells it. Instants are ISO strings, Int64 are decimal strings. */
export type Value = null | boolean | number | string | Multi | Complex;

export function multi(of: string, values: readonly Value[]): Multi {
  return { kind: 'multi', of, values };
}

export function complex(type: string, members: Readonly<Record<string, Value>>): Complex {
  return { kind: 'complex', type, members };
}

export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
