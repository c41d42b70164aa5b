import { Literal } from '../http/path';

/** A property path in a filter or order: `['Sponsor', 'Id']`. */
export type PropertyPath = readonly string[];

export type ComparisonOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What both `$filter` and CAML mean; the planner and the two evaluators read nothing else. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'compare'; readonly operator: ComparisonOperator; readonly path: PropertyPath; readonly value: Literal }
  | { readonly kind: 'part'; readonly part: DatePart; readonly operator: ComparisonOperator; readonly path: PropertyPath;
    readonly value: number }
  | { readonly kind: 'text'; readonly test: 'startswith' | 'substringof'; readonly path: PropertyPath; readonly value: string }
  | { readonly kind: 'in'; readonly path: PropertyPath; readonly values: readonly Literal[] }
  | { readonly kind: 'never' };

export interface Order { readonly path: PropertyPath; readonly descending: boolean }
