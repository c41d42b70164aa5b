import type { Linter } from 'eslint';

export const layerRules: Linter.Config[];
export const layers: Readonly<Record<string, { readonly may: readonly string[] }>>;
