import { defaultParser, Token } from '@odata/parser';
import * as fc from 'fast-check';
import { parse, Tree } from 'odata-parser';
import { Expression } from './expression';
import { parseFilter } from './filter';

/** A condition as it is written, before any parser reads it. */
type Written =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Written[] }
  | { readonly kind: 'compare'; readonly operator: string; readonly path: string; readonly value: string | number | boolean | null }
  | { readonly kind: 'startswith' | 'substringof'; readonly path: string; readonly value: string };

const path = fc.constantFrom('Title', 'Rank', 'Lead/Title', 'LeadId', 'OData__x0031_', 'Change_x0020_Request');
const text = fc.string({ unit: fc.constantFrom('a', 'É', '1', ' ', "'", '(', ')', ',', '/', '-', '漢'), maxLength: 8 });
const literal = fc.oneof(text, fc.integer({ min: -100000, max: 100000 }), fc.boolean(), fc.constant(null));
const compare = fc.record({ kind: fc.constant('compare' as const), path, value: literal,
  operator: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge') });

function conditions(leaf: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const { tree } = fc.letrec<{ tree: Written }>(tie => ({
    tree: fc.oneof({ maxDepth: 4 }, leaf, fc.record({ kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }))
  }));
  return tree;
}

const quoted = (value: string): string => `'${value.replace(/'/g, "''")}'`;
const spelled = (value: string | number | boolean | null): string => (typeof value === 'string' ? quoted(value) : String(value));

/** Writes with the fewest parentheses, so that precedence is compared too, or with all of them. */
function write(of: Written, all: boolean, within?: 'and' | 'or'): string {
  switch (of.kind) {
    case 'compare': return `${of.path} ${of.operator} ${spelled(of.value)}`;
    case 'startswith': return `startswith(${of.path},${quoted(of.value)})`;
    case 'substringof': return `substringof(${quoted(of.value)},${of.path})`;
    default: {
      const inner = of.parts.map(part => write(part, all, of.kind)).join(` ${of.kind} `);
      return within !== undefined && (all || (within === 'and' && of.kind === 'or')) ? `(${inner})` : inner;
    }
  }
}

/** One form for every parser: chains of the same word flattened. */
type Plain = readonly [string, ...(Plain | string | number | boolean | null)[]];

function chain(kind: string, parts: readonly Plain[]): Plain {
  return [kind, ...parts.flatMap(part => (part[0] === kind ? part.slice(1) : [part]))] as unknown as Plain;
}

function ours(of: Expression): Plain {
  switch (of.kind) {
    case 'and': case 'or': return chain(of.kind, of.of.map(ours));
    case 'compare': return [of.operator, of.path.join('/'), of.value.value];
    case 'text': return [of.test, of.path.join('/'), of.value];
    default: throw new Error(`The grammar of the test does not write ${of.kind}.`);
  }
}

function theirs(of: Tree): Plain {
  switch (of.type) {
    case 'and': case 'or': return chain(of.type, [theirs(of.left), theirs(of.right)]);
    case 'functioncall': {
      const [first, second] = of.args;
      const [field, value] = of.func === 'startswith' ? [first, second] : [second, first];
      return [of.func, leaf(field), leaf(value)];
    }
    case 'property': case 'literal': throw new Error('A condition was expected.');
    default: return [of.type, leaf(of.left), leaf(of.right)];
  }
}

function leaf(of: Tree): string | number | boolean | null {
  switch (of.type) {
    case 'property': return of.name;
    // It reads `null` as the two texts that its grammar found.
    case 'literal': return typeof of.value === 'object' ? null : of.value;
    default: throw new Error(`A name or a literal was expected, not ${of.type}.`);
  }
}

const OPERATORS: Readonly<Record<string, string>> = { EqualsExpression: 'eq', NotEqualsExpression: 'ne', LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le', GreaterThanExpression: 'gt', GreaterOrEqualsExpression: 'ge' };
interface Pair { readonly left: Token; readonly right: Token }

function token(of: Token): Plain {
  switch (String(of.type)) {
    case 'AndExpression': return chain('and', [token(pair(of).left), token(pair(of).right)]);
    case 'OrExpression': return chain('or', [token(pair(of).left), token(pair(of).right)]);
    case 'ParenExpression': case 'BoolParenExpression': return token(of.value as Token);
    case 'MethodCallExpression': {
      const [field, value] = (of.value as { parameters: readonly Token[] }).parameters;
      return ['startswith', field.raw, unquoted(value.raw)];
    }
    default: {
      const operator = OPERATORS[String(of.type)];
      if (!operator) {
        throw new Error(`@odata/parser read a ${String(of.type)}.`);
      }
      return [operator, pair(of).left.raw, unquoted(pair(of).right.raw)];
    }
  }
}

function pair(of: Token): Pair {
  return of.value as Pair;
}

function unquoted(raw: string): string | number | boolean | null {
  return raw.startsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw === 'null' ? null : raw === 'true' || raw === 'false' ? raw === 'true'
    : Number(raw);
}

describe('the filter parser beside others, on what both understand', () => {
  // odata-parser binds `or` tighter than `and` when they stand side by side, so it is given every parenthesis.
  it('reads what odata-parser reads', () => {
    const tests = fc.oneof<fc.Arbitrary<Written>[]>(compare, fc.record({ kind: fc.constantFrom('startswith' as const, 'substringof' as const),
      path, value: text }));
    fc.assert(fc.property(conditions(tests), written => {
      const source = write(written, true);
      const found = parse(`$filter=${source}`).$filter;
      fc.pre(found !== undefined);
      expect(ours(parseFilter(source))).toEqual(theirs(found as Tree));
    }), { numRuns: 300 });
  });

  it('reads what @odata/parser reads', () => {
    const tests = fc.oneof<fc.Arbitrary<Written>[]>(compare, fc.record({ kind: fc.constant('startswith' as const), path, value: text }));
    fc.assert(fc.property(conditions(tests), written => {
      const source = write(written, false);
      expect(ours(parseFilter(source))).toEqual(token(defaultParser.filter(source)));
    }), { numRuns: 300 });
  });
});
