import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Stored } from '../kinds/kind';
import { ComparisonOperator, Expression, PropertyPath } from '../odata/expression';
import { Column } from './column';

export interface Sql { readonly text: string; readonly values: readonly Stored[] }

/** OData refuses some column types by name; CAML compares them all. */
export type Language = 'odata' | 'caml';

const SYMBOL: Readonly<Record<ComparisonOperator, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const PART: Readonly<Record<string, string>> = { year: '%Y', month: '%m', day: '%d', hour: '%H', minute: '%M', second: '%S' };

/** Turns an expression into a SQL condition over a list's item table. */
export function toSql(expression: Expression, resolve: (path: PropertyPath) => Column, language: Language): Sql {
  const values: Stored[] = [];
  const columnOf = (path: PropertyPath): Column => {
    const column = resolve(path);
    return language === 'odata' ? filterable(column) : column;
  };

  function bind(value: Stored): string {
    values.push(value);
    return '?';
  }

  function write(of: Expression): string {
    switch (of.kind) {
      case 'and':
      case 'or':
        return balanced(of.of.map(write), of.kind === 'and' ? ' AND ' : ' OR ');
      case 'not':
        return `(NOT coalesce(${write(of.of)}, 0))`;
      case 'never':
        return '0';
      case 'compare':
        return compare(columnOf(of.path), of.operator, of);
      case 'part': {
        const column = columnOf(of.path);
        return column.where(value =>
          `CAST(strftime('${PART[of.part]}', ${value}) AS INTEGER) ${SYMBOL[of.operator]} ${bind(of.value)}`);
      }
      case 'text': {
        const column = columnOf(of.path);
        const text = column.operand({ kind: 'string', value: of.value });
        return of.test === 'startswith'
          ? column.where(value => `(${value} >= ${bind(text)} AND ${value} < ${bind(`${String(text)}\u{10ffff}`)})`)
          : column.where(value => `instr(${value}, ${bind(text)}) > 0`);
      }
      case 'in': {
        const column = columnOf(of.path);
        if (of.values.length === 0) {
          return '0';
        }
        return column.where(value => `${value} IN (${of.values.map(literal => bind(column.operand(literal))).join(', ')})`);
      }
    }
  }

  function compare(column: Column, operator: ComparisonOperator, of: Extract<Expression, { kind: 'compare' }>): string {
    const operand = column.operand(of.value);
    if (operand === null) {
      const empty = `${column.field.column} IS NULL`;
      return operator === 'eq' ? empty : operator === 'ne' ? `(NOT ${empty})` : '0';
    }
    const { type } = column.field;
    if (type === 'MultiChoice' && (operator === 'eq' || operator === 'ne')) {
      return members(column, String(operand).split(';#').filter(member => member !== ''), operator);
    }
    if (operator === 'ne') {
      return `(NOT coalesce(${column.where(value => `${value} = ${bind(operand)}`)}, 0))`;
    }
    return column.where(value => `${value} ${SYMBOL[operator]} ${bind(operand)}`);
  }

  /** Several choices: one member is contained, `A;#B` is the exact set; an empty column matches neither (recorded answers 8). */
  function members(column: Column, wanted: readonly string[], operator: 'eq' | 'ne'): string {
    const each = wanted.map(member => column.where(value => `${value} = ${bind(member)}`));
    const exact = wanted.length > 1 ? [`json_array_length(${column.field.column}) = ${wanted.length}`] : [];
    const all = `(${[...each, ...exact].join(' AND ') || '0'})`;
    return operator === 'eq' ? all : `(${column.field.column} IS NOT NULL AND NOT ${all})`;
  }

  const text = write(expression);
  return { text, values };
}

/** Joins many conditions as a shallow tree: SQLite takes no expression deeper than 1,000. */
function balanced(parts: readonly string[], operator: string): string {
  if (parts.length <= 8) {
    return `(${parts.join(operator)})`;
  }
  const half = Math.ceil(parts.length / 2);
  return `(${balanced(parts.slice(0, half), operator)}${operator}${balanced(parts.slice(half), operator)})`;
}

function filterable(column: Column): Column {
  const kind = kindOf(column.field.type);
  if (kind.unfilterable && column.field.type !== 'Computed') {
    throw refuse.filterKind(column.field.title, kind.type);
  }
  return column;
}
