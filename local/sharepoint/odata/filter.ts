import { refuse } from '../errors';
import { Literal, parseLiteral } from '../http/path';
import { ComparisonOperator, DatePart, Expression, PropertyPath } from './expression';

const OPERATORS = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const FLIPPED: Readonly<Record<ComparisonOperator, ComparisonOperator>> =
  { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };
const PARTS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);
/** Parentheses and negations may nest this deep. */
const DEEPEST = 200;
const TOKEN = /\s*(?:(guid|datetime)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_][\w]*(?:\/[A-Za-z_]\w*)*)|([(),]))/iy;

interface Token { readonly kind: 'literal' | 'word' | 'mark' | 'end'; readonly text: string; readonly literal?: Literal }

/**
 * Parses SharePoint's subset of OData `$filter`. Refuses (400) what SharePoint refuses: arithmetic, `endswith`, `tolower`,
 * `concat` and every unknown function.
 */
export function parseFilter(source: string): Expression {
  const tokens = tokenize(source);
  let at = 0;
  let depth = 0;

  const peek = (): Token => tokens[at];
  const next = (): Token => tokens[at++];
  const isWord = (word: string): boolean => peek().kind === 'word' && peek().text.toLowerCase() === word;
  function fail(): never {
    throw refuse.expression(source.slice(0, 400));
  }
  function mark(text: string): void {
    const token = next();
    if (token.kind !== 'mark' || token.text !== text) {
      fail();
    }
  }
  function chain(kind: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()];
    while (isWord(kind)) {
      next();
      parts.push(part());
    }
    return parts.length === 1 ? parts[0] : { kind, of: parts };
  }
  function or(): Expression {
    return chain('or', and);
  }
  function and(): Expression {
    return chain('and', unary);
  }
  function unary(): Expression {
    depth += 1;
    if (depth > DEEPEST) {
      fail();
    }
    const found = nested();
    depth -= 1;
    return found;
  }
  function nested(): Expression {
    if (isWord('not')) {
      next();
      return { kind: 'not', of: unary() };
    }
    if (peek().kind === 'mark' && peek().text === '(') {
      next();
      const inner = or();
      mark(')');
      return inner;
    }
    return comparison();
  }

  function comparison(): Expression {
    const left = operand();
    if (typeof left === 'object' && 'kind' in left && left.kind === 'text') {
      if (peek().kind === 'word' && OPERATORS.has(peek().text.toLowerCase())) {
        const operator = next().text.toLowerCase();
        const right = operand();
        if (!('literal' in right)) {
          return fail();
        }
        const wanted = right.literal.value === true || right.literal.value === 1;
        const holds = operator === 'eq' ? wanted : operator === 'ne' ? !wanted : fail();
        return holds ? left : { kind: 'not', of: left };
      }
      return left;
    }
    const token = next();
    const operator = token.text.toLowerCase();
    if (token.kind !== 'word' || !OPERATORS.has(operator)) {
      fail();
    }
    const right = operand();
    if ('kind' in left || 'kind' in right) {
      return fail();
    }
    if ('literal' in left) {
      return 'literal' in right ? fail() : build(FLIPPED[operator as ComparisonOperator], right, left.literal);
    }
    return 'literal' in right ? build(operator as ComparisonOperator, left, right.literal) : fail();
  }

  function build(operator: ComparisonOperator, side: { path: PropertyPath; part?: DatePart }, value: Literal): Expression {
    if (side.part) {
      return value.kind === 'number' ? { kind: 'part', part: side.part, operator, path: side.path, value: value.value } : fail();
    }
    return { kind: 'compare', operator, path: side.path, value };
  }

  type Operand = { literal: Literal } | { path: PropertyPath; part?: DatePart } | Extract<Expression, { kind: 'text' }>;
  function operand(): Operand {
    const token = next();
    if (token.literal) {
      return { literal: token.literal };
    }
    if (token.kind !== 'word') {
      return fail();
    }
    if (peek().kind === 'mark' && peek().text === '(') {
      return call(token.text.toLowerCase());
    }
    if (/^(and|or|not|eq|ne|lt|le|gt|ge)$/i.test(token.text)) {
      return fail();
    }
    return { path: token.text.split('/') };
  }

  function call(name: string): Operand {
    mark('(');
    if (PARTS.has(name)) {
      const path = pathOf(operand());
      mark(')');
      return { path, part: name as DatePart };
    }
    if (name === 'startswith' || name === 'substringof') {
      const first = operand();
      mark(',');
      const second = operand();
      mark(')');
      const [text, field] = name === 'startswith' ? [second, first] : [first, second];
      if (!('literal' in text) || text.literal.kind !== 'string') {
        return fail();
      }
      return { kind: 'text', test: name, path: pathOf(field), value: text.literal.value };
    }
    throw refuse.query(`The query function '${name}' is not supported.`);
  }

  function pathOf(side: Operand): PropertyPath {
    return 'path' in side && !('kind' in side) && !('part' in side) ? side.path : fail();
  }

  const result = or();
  if (peek().kind !== 'end') {
    fail();
  }
  return result;
}

function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw refuse.expression(source.slice(0, 400));
    }
    const [, type, quoted, number, word, mark] = match;
    if (quoted !== undefined) {
      tokens.push({ kind: 'literal', text: quoted, literal: parseLiteral(`${type ?? ''}'${quoted}'`) });
    } else if (number !== undefined) {
      tokens.push({ kind: 'literal', text: number, literal: { kind: 'number', value: Number(number) } });
    } else if (word !== undefined) {
      tokens.push(/^(true|false|null)$/i.test(word)
        ? { kind: 'literal', text: word, literal: parseLiteral(word) }
        : { kind: 'word', text: word });
    } else {
      tokens.push({ kind: 'mark', text: mark });
    }
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}
