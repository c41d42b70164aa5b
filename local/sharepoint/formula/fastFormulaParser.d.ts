/** The part of `fast-formula-parser` that is used; the package ships no types. */
declare module 'fast-formula-parser' {
  export interface CellReference { readonly sheet: string; readonly row: number; readonly col: number }
  /** An argument of a function: a plain value or a matrix of values. */
  export interface FormulaArgument { readonly value: unknown; readonly omitted?: boolean }
  export class FormulaError extends Error {
    public static readonly VALUE: FormulaError;
    public static readonly NUM: FormulaError;
    /** `#DIV/0!` and the like. */
    public readonly error: string;
  }
  /** What the package exports. */
  export class FormulaParser {
    public static readonly FormulaError: typeof FormulaError;
    public constructor(config: {
      readonly functions?: Readonly<Record<string, (...args: FormulaArgument[]) => unknown>>;
      readonly onVariable?: (name: string) => CellReference | null;
      readonly onCell?: (at: CellReference) => unknown;
    });
    public readonly functions: Readonly<Record<string, (...args: FormulaArgument[]) => unknown>>;
    /** Throws on a syntax error or an unknown function; answers errors of the computation as FormulaError. */
    public parse(formula: string, position: CellReference): unknown;
  }
}

declare module 'fast-formula-parser/formulas/operators' {
  export const Infix: { compareOp(left: unknown, infix: string, right: unknown, leftIsArray: boolean, rightIsArray: boolean): unknown };
}
