/** odata-parser ships no types; only what the differential test reads of it. */
declare module 'odata-parser' {
  export type Tree =
    | { readonly type: 'and' | 'or' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly left: Tree; readonly right: Tree }
    | { readonly type: 'property'; readonly name: string }
    | { readonly type: 'literal'; readonly value: string | number | boolean | readonly string[] }
    | { readonly type: 'functioncall'; readonly func: string; readonly args: readonly Tree[] };
  export function parse(query: string): { readonly $filter?: Tree; readonly error?: string };
}
