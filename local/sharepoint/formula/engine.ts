import { createRequire } from 'node:module';
import type { FormulaArgument, FormulaParser } from 'fast-formula-parser';
import type * as Operators from 'fast-formula-parser/formulas/operators';

/** A value inside a formula: dates are days since 1899-12-30, with the time of day as a fraction. */
export type FormulaValue = string | number | boolean | null;
/** What a formula came to; an error such as `#DIV/0!` is told by its name. */
export type FormulaResult = { readonly value: FormulaValue } | { readonly error: string };

/** Formulas, as SharePoint computes them. */
export interface Engine {
  /** Computes a formula whose columns are `c__0`, `c__1`, …; `now` is the present in days. Throws on a syntax error. */
  compute(formula: string, columns: readonly FormulaValue[], now: number): FormulaResult;
}

let made: Engine | undefined;

/** The engine; the library is loaded when the first formula is met, for the server must start fast without it. */
export function engine(): Engine {
  made ??= make();
  return made;
}

const text = (of: FormulaArgument): string => (of.value === null || of.value === undefined ? '' : typeof of.value === 'boolean'
  ? String(of.value).toUpperCase() : String(of.value));

/** Functions of dates, for which an empty column is day 0. */
const OF_DATES = ['YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND', 'WEEKDAY', 'DATEDIF', 'TEXT'] as const;

function numbers(args: readonly FormulaArgument[]): number[] {
  return args.flatMap(arg => (Array.isArray(arg.value) ? arg.value.flat() : [arg.value])).filter(value => typeof value === 'number');
}

/** As the functions that end in A count: text is 0, true is 1. */
function counted(args: readonly FormulaArgument[]): number[] {
  return args.filter(arg => arg.value !== null && arg.value !== '').map(arg => (typeof arg.value === 'number' ? arg.value : arg.value === true ? 1 : 0));
}

function variance(of: readonly number[]): number {
  const mean = of.reduce((sum, value) => sum + value, 0) / of.length;
  return of.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (of.length - 1);
}

/** A number cut to so many digits, away from zero or towards it; what is whole at these digits stays (the library rounds 4 up to 5). */
function cut(number: FormulaArgument, digits: FormulaArgument, whole: (of: number) => number): number | undefined {
  const [value, places] = [Number(number.value), Math.trunc(Number(digits.value))];
  const found = Math.sign(value) * whole(Number((Math.abs(value) * 10 ** places).toPrecision(15))) / 10 ** places;
  return Number.isNaN(found) ? undefined : Number(found.toPrecision(15));
}

function make(): Engine {
  const load = createRequire(__filename);
  const Parser: typeof FormulaParser = load('fast-formula-parser');
  const { Infix }: typeof Operators = load('fast-formula-parser/formulas/operators');
  const { FormulaError } = Parser;
  const compare = Infix.compareOp;
  // As in a sheet, text is compared without regard to case, and an empty column equals both "" and 0.
  const alike = (value: unknown, other: unknown): unknown => (typeof value === 'string' ? value.toLowerCase()
    : value === null ? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0) : value);
  Infix.compareOp = (left, infix, right, ...arrays) => compare(alike(left, right), infix, alike(right, left), ...arrays);
  let values: readonly FormulaValue[] = [];
  let present = 0;
  /** What the library lacks of SharePoint's functions, or does otherwise. */
  const functions: Readonly<Record<string, (...args: FormulaArgument[]) => unknown>> = {
    CHOOSE: (_parser, index, ...choices) => choices[Math.floor(Number(index.value)) - 1]?.value ?? FormulaError.VALUE,
    COUNT: (...args) => numbers(args).length,
    COUNTA: (...args) => args.filter(arg => arg.value !== null && arg.value !== '').length,
    ISBLANK: arg => arg.value === null || arg.value === '',
    LEN: arg => text(arg).length,
    MAX: (...args) => (numbers(args).length ? Math.max(...numbers(args)) : 0),
    MAXA: (...args) => Math.max(...counted(args)),
    MEDIAN: (...args) => {
      const sorted = numbers(args).sort((a, b) => a - b);
      const middle = sorted.length / 2;
      return sorted.length === 0 ? FormulaError.NUM : sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
    },
    MIN: (...args) => (numbers(args).length ? Math.min(...numbers(args)) : 0),
    MINA: (...args) => Math.min(...counted(args)),
    NOW: () => present,
    ROUNDDOWN: (number, digits) => cut(number, digits, Math.floor) ?? FormulaError.VALUE,
    ROUNDUP: (number, digits) => cut(number, digits, Math.ceil) ?? FormulaError.VALUE,
    SEARCH: (wanted, within, from) => {
      const pattern = text(wanted).toLowerCase().replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
      const start = from === undefined || from.omitted ? 1 : Number(from.value);
      const at = text(within).toLowerCase().slice(start - 1).search(new RegExp(pattern, 'u'));
      return at < 0 ? FormulaError.VALUE : at + start;
    },
    STDEV: (...args) => Math.sqrt(variance(numbers(args))),
    SUBSTITUTE: (source, old, fresh, which) => {
      const parts = text(source).split(text(old));
      const nth = which === undefined || which.omitted ? undefined : Number(which.value);
      return text(old) === '' ? text(source) : nth === undefined ? parts.join(text(fresh)) : nth < 1 || nth >= parts.length ? text(source)
        : [parts.slice(0, nth).join(text(old)), parts.slice(nth).join(text(old))].join(text(fresh));
    },
    TODAY: () => Math.floor(present),
    TRIM: arg => text(arg).trim().replace(/ +/g, ' '),
    UPPER: arg => text(arg).toUpperCase(),
    USDOLLAR: arg => Number(arg.value).toLocaleString('en-US', { style: 'currency', currency: 'USD' }),
    VALUE: arg => (text(arg).trim() === '' || Number.isNaN(Number(text(arg).replace(/[$,]/g, ''))) ? FormulaError.VALUE
      : Number(text(arg).replace(/[$,]/g, ''))),
    VAR: (...args) => variance(numbers(args))
  };
  const { functions: own } = new Parser({});
  const blankIsZero = Object.fromEntries(OF_DATES.map(name => [name, (...args: FormulaArgument[]) =>
    own[name](...args.map(arg => (arg.value === null ? { ...arg, value: 0 } : arg)))]));
  const parser = new Parser({
    functions: { ...functions, ...blankIsZero },
    onVariable: name => (/^c__\d+$/.test(name) ? { sheet: '', row: Number(name.slice(3)) + 1, col: 1 } : null),
    onCell: at => values[at.row - 1] ?? null
  });
  return {
    compute: (formula, columns, now) => {
      values = columns;
      present = now;
      const found = parser.parse(formula, { sheet: '', row: 1, col: 2 });
      return found instanceof FormulaError ? { error: found.error }
        : { value: typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null };
    }
  };
}
