import { refuse } from '../errors';
import { Literal } from '../http/path';
import { ComparisonOperator, Expression, Order, PropertyPath } from '../odata/expression';
import { child, parseXml, XmlElement } from '../xml';
import { Joins, Projection, readJoins } from './camlJoins';

export type Scope = 'Default' | 'FilesOnly' | 'Recursive' | 'RecursiveAll';

/** What a CAML view asks for. */
export interface Caml {
  readonly filter?: Expression;
  readonly orderBy: readonly Order[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  /** Internal names as written; undefined when the view names no fields. */
  readonly fields?: readonly string[];
  readonly groupBy: readonly GroupLevel[];
  readonly collapse: boolean;
  readonly scope?: Scope;
  /** Columns shown of what lookups point at. */
  readonly projected: readonly Projection[];
}

export interface GroupLevel { readonly name: string; readonly descending: boolean }

/** What CAML values may refer to. */
export interface CamlContext {
  readonly userId: number;
  /** The instant that `<Today/>` stands for, with an offset in days. */
  today(offsetDays: number): string;
  /** The name of the field with an id, as `<FieldRef ID="…"/>` writes it. */
  nameOf(fieldId: string): string;
  /** Path under which a field is queried: persons and lookups by id or by their shown value. Refuses unknown fields. */
  pathOf(field: string, byId: boolean): PropertyPath;
  /** Whether `<Includes>` finds nothing in the field, as in one of several choices (recorded answers 8). */
  lacksIncludes(field: string): boolean;
  /** The first instant of the local day of a value and of the day after, when the field holds dates. */
  dayOf(field: string, instant: string): { readonly from: string; readonly until: string } | undefined;
  /** The first instant of the local day, week (from Sunday), month or year of a value, and of the next one. */
  spanOf(unit: 'day' | 'week' | 'month' | 'year', at: string): { readonly from: string; readonly until: string };
  /** Ids of the people and groups that `<Membership Type="…">` stands for. */
  members(type: string, groupId: number): readonly number[];
}

const COMPARE: Readonly<Record<string, ComparisonOperator>> =
  { eq: 'eq', neq: 'ne', lt: 'lt', leq: 'le', gt: 'gt', geq: 'ge' };
const SCOPES: ReadonlyMap<string, Scope> = new Map([['filesonly', 'FilesOnly'], ['recursive', 'Recursive'],
  ['recursiveall', 'RecursiveAll'], ['default', 'Default']]);

/** Reads `<View>…</View>` or `<Query>…</Query>`. Malformed XML and unknown elements of `<Where>` are refused. */
export function parseCaml(xml: string, within: CamlContext): Caml {
  const root = xml.trim() === '' ? parseXml('<View/>') : parseXml(xml);
  if (!root) {
    throw refuse.caml();
  }
  const joins = readJoins(root);
  const context = joined(within, joins);
  const query = root.name.toLowerCase() === 'query' ? root : child(root, 'Query');
  const where = child(query, 'Where')?.children[0];
  const limit = child(root, 'RowLimit');
  const groupBy = child(query, 'GroupBy');
  const tests: Expression[] = [...(where ? [condition(where, context)] : []),
    ...joins.inner.map((name): Expression => ({ kind: 'compare', operator: 'ne', path: within.pathOf(name, true), value: { kind: 'null', value: null } }))];
  return {
    projected: [...joins.projected.values()],
    filter: tests.length > 1 ? { kind: 'and', of: tests } : tests[0],
    orderBy: (child(query, 'OrderBy')?.children ?? []).map(ref => ({
      path: context.pathOf(fieldName(ref, context), false), descending: isFalse(ref.attributes.Ascending) })),
    rowLimit: limit && /^\d+$/.test(limit.text.trim()) ? Number(limit.text.trim()) || undefined : undefined,
    paged: isTrue(limit?.attributes.Paged),
    fields: child(root, 'ViewFields')?.children.map(ref => fieldName(ref, context)),
    groupBy: (groupBy?.children ?? []).map(ref => ({ name: fieldName(ref, context), descending: isFalse(ref.attributes.Ascending) })),
    collapse: isTrue(groupBy?.attributes.Collapse),
    scope: SCOPES.get((root.attributes.Scope ?? '').toLowerCase())
  };
}

/** The context of a view with joins: a projected column is found under what its lookup points at. */
function joined(within: CamlContext, { projected }: Joins): CamlContext {
  const of = (name: string): Projection | undefined => projected.get(name.toLowerCase());
  return projected.size === 0 ? within : {
    ...within,
    pathOf: (name, byId) => {
      const found = of(name);
      return found ? [within.pathOf(found.lookup, true)[0], found.show] : within.pathOf(name, byId);
    },
    lacksIncludes: name => !of(name) && within.lacksIncludes(name),
    dayOf: (name, at) => (of(name) ? undefined : within.dayOf(name, at))
  };
}

function isTrue(text: string | undefined): boolean {
  return text?.toUpperCase() === 'TRUE';
}

function isFalse(text: string | undefined): boolean {
  return text?.toUpperCase() === 'FALSE';
}

function fieldName(ref: XmlElement, context: CamlContext): string {
  const { Name, ID } = ref.attributes;
  if (ref.name.toLowerCase() !== 'fieldref' || !(Name || ID)) {
    throw refuse.caml();
  }
  return Name || context.nameOf(ID);
}

/** Conditions may nest this deep. */
const DEEPEST = 400;

function condition(element: XmlElement, context: CamlContext, depth = 0): Expression {
  const name = element.name.toLowerCase();
  if (name === 'and' || name === 'or') {
    if (element.children.length !== 2 || depth > DEEPEST) {
      throw refuse.caml();
    }
    return { kind: name, of: element.children.map(part => condition(part, context, depth + 1)) };
  }
  if (name === 'daterangesoverlap') {
    return overlap(element, context);
  }
  const ref = child(element, 'FieldRef');
  if (!ref) {
    throw refuse.caml();
  }
  const field = fieldName(ref, context);
  const byId = isTrue(ref.attributes.LookupId);
  switch (name) {
    case 'isnull':
    case 'isnotnull':
      return { kind: 'compare', operator: name === 'isnull' ? 'eq' : 'ne', path: context.pathOf(field, true),
        value: { kind: 'null', value: null } };
    case 'membership': {
      const ids = context.members(element.attributes.Type ?? '', Number(element.attributes.ID ?? 0));
      return { kind: 'in', path: context.pathOf(field, true), values: ids.map(id => ({ kind: 'number', value: id })) };
    }
    case 'in': {
      const parts = (child(element, 'Values')?.children ?? []).map(value => comparison('eq', field, byId, value, context));
      return among(parts);
    }
    default:
      return comparison(name, field, byId, child(element, 'Value'), context);
  }
}

const SPANS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { today: 'day', now: 'day', week: 'week', month: 'month', year: 'year' };

/** A range of two columns that has a day, a week, a month or a year in common with the value. */
function overlap(element: XmlElement, context: CamlContext): Expression {
  const [start, end] = element.children.filter(one => one.name.toLowerCase() === 'fieldref').map(ref => fieldName(ref, context));
  const value = child(element, 'Value');
  const inner = value?.children[0]?.name.toLowerCase();
  const span = inner === undefined ? 'day' : SPANS[inner];
  if (start === undefined || !value || span === undefined) {
    throw refuse.caml();
  }
  const { from, until } = context.spanOf(span, inner === undefined ? value.text.trim() : context.today(0));
  const edge = (operator: ComparisonOperator, name: string, at: string): Expression =>
    ({ kind: 'compare', operator, path: context.pathOf(name, false), value: { kind: 'datetime', value: at } });
  return { kind: 'and', of: [edge('lt', start, until), edge('ge', end ?? start, from)] };
}

/** One test of a field against a `<Value>`. Unknown elements inside the value are not refused: they match no row. */
function comparison(name: string, field: string, byId: boolean, element: XmlElement | undefined, context: CamlContext): Expression {
  const operator = COMPARE[name];
  if (!operator && !['beginswith', 'contains', 'includes', 'notincludes'].includes(name)) {
    throw refuse.caml();
  }
  const value = element && literal(element, context);
  const type = (element?.attributes.Type ?? '').toLowerCase();
  const path = context.pathOf(field, byId || ['integer', 'counter'].includes(type) ||
    element?.children[0]?.name.toLowerCase() === 'userid');
  if (!element || !value) {
    return { kind: 'never' };
  }
  switch (name) {
    case 'beginswith':
      return { kind: 'text', test: 'startswith', path, value: String(value.value) };
    case 'contains':
      return { kind: 'text', test: 'substringof', path, value: String(value.value) };
    case 'includes':
    case 'notincludes':
      return context.lacksIncludes(field) ? { kind: 'never' }
        : { kind: 'compare', operator: name === 'includes' ? 'eq' : 'ne', path, value };
  }
  if ((type === 'datetime' || type === 'date') && !isTrue(element.attributes.IncludeTimeValue)) {
    return byDay(operator, path, field, String(value.value), context);
  }
  return { kind: 'compare', operator, path, value };
}

/** Any of several tests; equal ones on one field become one test. */
function among(parts: readonly Expression[]): Expression {
  const values = parts.map(part => (part.kind === 'compare' && part.operator === 'eq' ? part : undefined))
    .filter(part => part !== undefined);
  return parts.length > 0 && values.length === parts.length
    ? { kind: 'in', path: values[0].path, values: values.map(part => part.value) } : { kind: 'or', of: [{ kind: 'never' }, ...parts] };
}

/** Without IncludeTimeValue dates are compared by whole site-local days. */
function byDay(operator: ComparisonOperator, path: PropertyPath, field: string, instant: string, context: CamlContext): Expression {
  const day = context.dayOf(field, instant);
  const at = (value: string): Literal => ({ kind: 'datetime', value });
  if (!day) {
    return { kind: 'compare', operator, path, value: at(instant) };
  }
  const edge = (of: ComparisonOperator, value: string): Expression => ({ kind: 'compare', operator: of, path, value: at(value) });
  const within: Expression = { kind: 'and', of: [edge('ge', day.from), edge('lt', day.until)] };
  switch (operator) {
    case 'eq': return within;
    case 'ne': return { kind: 'not', of: within };
    case 'lt': return edge('lt', day.from);
    case 'le': return edge('lt', day.until);
    case 'gt': return edge('ge', day.until);
    case 'ge': return edge('ge', day.from);
  }
}

function literal(element: XmlElement, context: CamlContext): Literal | undefined {
  const inner = element.children[0];
  if (inner) {
    switch (inner.name.toLowerCase()) {
      case 'today': {
        const offset = Number(inner.attributes.OffsetDays ?? inner.attributes.Offset ?? 0);
        return Number.isInteger(offset) ? { kind: 'datetime', value: context.today(offset) } : undefined;
      }
      case 'userid':
        return { kind: 'number', value: context.userId };
      default:
        return undefined;
    }
  }
  const text = element.text.trim() === '' ? element.text : element.text.trim();
  return (element.attributes.Type ?? '').toLowerCase() === 'boolean'
    ? { kind: 'boolean', value: /^(1|true|yes)$/i.test(text) } : { kind: 'string', value: text };
}
