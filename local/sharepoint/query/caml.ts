import { refuse } from '../errors';
import { Literal } from '../http/path';
import { ComparisonOperator, Expression, Order, PropertyPath } from '../odata/expression';
import { child, parseXml, XmlElement } from '../xml';

/** What a CAML view asks for. */
export interface Caml {
  readonly filter?: Expression;
  readonly orderBy: readonly Order[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  readonly fields: readonly string[];
  readonly groupBy: readonly string[];
  readonly collapse: boolean;
  readonly scope: 'Default' | 'FilesOnly' | 'Recursive' | 'RecursiveAll';
}

/** What CAML values may refer to. */
export interface CamlContext {
  readonly userId: number;
  /** The instant that `<Today/>` stands for, with an offset in days. */
  today(offsetDays: number): string;
  now(): string;
  /** Path under which a field is queried: persons and lookups by id or by their shown value. */
  pathOf(field: string, byId: boolean): PropertyPath;
  /** The first and last-but-one instant of the local day of a value, when the field holds date and time. */
  dayOf(field: string, instant: string): { readonly from: string; readonly until: string } | undefined;
}

const COMPARE: Readonly<Record<string, ComparisonOperator>> =
  { eq: 'eq', neq: 'ne', lt: 'lt', leq: 'le', gt: 'gt', geq: 'ge' };
const SCOPES = { filesonly: 'FilesOnly', recursive: 'Recursive', recursiveall: 'RecursiveAll' } as const;

/** Reads `<View>…</View>` or `<Query>…</Query>`. Malformed XML and unknown elements of `<Where>` are refused. */
export function parseCaml(xml: string, context: CamlContext): Caml {
  const root = xml.trim() === '' ? parseXml('<View/>') : parseXml(xml);
  if (!root) {
    throw refuse.caml();
  }
  const query = root.name.toLowerCase() === 'query' ? root : child(root, 'Query');
  const where = child(query, 'Where')?.children[0];
  const limit = child(root, 'RowLimit');
  const groupBy = child(query, 'GroupBy');
  const scope = (root.attributes.Scope ?? '').toLowerCase();
  return {
    filter: where && condition(where, context),
    orderBy: (child(query, 'OrderBy')?.children ?? []).map(ref => ({
      path: context.pathOf(fieldName(ref), false), descending: (ref.attributes.Ascending ?? 'TRUE').toUpperCase() === 'FALSE'
    })),
    rowLimit: limit && /^\d+$/.test(limit.text.trim()) ? Number(limit.text.trim()) : undefined,
    paged: (limit?.attributes.Paged ?? '').toUpperCase() === 'TRUE',
    fields: (child(root, 'ViewFields')?.children ?? []).map(fieldName),
    groupBy: (groupBy?.children ?? []).map(fieldName),
    collapse: (groupBy?.attributes.Collapse ?? '').toUpperCase() === 'TRUE',
    scope: scope in SCOPES ? SCOPES[scope as keyof typeof SCOPES] : 'Default'
  };
}

function fieldName(ref: XmlElement): string {
  if (!ref.attributes.Name) {
    throw refuse.caml();
  }
  return ref.attributes.Name;
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
  const ref = child(element, 'FieldRef');
  if (!ref) {
    throw refuse.caml();
  }
  const field = fieldName(ref);
  const byId = (ref.attributes.LookupId ?? '').toUpperCase() === 'TRUE';
  const nothing: Literal = { kind: 'null', value: null };
  if (name === 'isnull' || name === 'isnotnull') {
    return { kind: 'compare', operator: name === 'isnull' ? 'eq' : 'ne', path: context.pathOf(field, true), value: nothing };
  }
  if (name === 'in') {
    const values = (child(element, 'Values')?.children ?? []).map(value => literal(value, context));
    return { kind: 'in', path: context.pathOf(field, byId), values: values.filter(value => value !== undefined) };
  }
  const valueElement = child(element, 'Value');
  const value = valueElement && literal(valueElement, context);
  if (!value) {
    return { kind: 'never' };
  }
  const person = valueElement.children[0]?.name.toLowerCase() === 'userid';
  const path = context.pathOf(field, byId || person);
  switch (name) {
    case 'beginswith':
      return { kind: 'text', test: 'startswith', path, value: String(value.value) };
    case 'contains':
      return { kind: 'text', test: 'substringof', path, value: String(value.value) };
    case 'includes':
      return { kind: 'compare', operator: 'eq', path, value };
    case 'notincludes':
      return { kind: 'compare', operator: 'ne', path, value };
  }
  const operator = COMPARE[name];
  if (!operator) {
    throw refuse.caml();
  }
  if ((valueElement.attributes.Type ?? '').toLowerCase() === 'datetime' &&
    (valueElement.attributes.IncludeTimeValue ?? '').toUpperCase() !== 'TRUE') {
    return byDay(operator, path, field, String(value.value), context);
  }
  return { kind: 'compare', operator, path, value };
}

/** Without IncludeTimeValue dates are compared by whole site-local days. */
function byDay(operator: ComparisonOperator, path: PropertyPath, field: string, instant: string, context: CamlContext): Expression {
  const day = context.dayOf(field, instant);
  const at = (value: string): Literal => ({ kind: 'datetime', value });
  if (!day) {
    return { kind: 'compare', operator, path, value: at(instant) };
  }
  const within: Expression = { kind: 'and', of: [
    { kind: 'compare', operator: 'ge', path, value: at(day.from) }, { kind: 'compare', operator: 'lt', path, value: at(day.until) }] };
  switch (operator) {
    case 'eq': return within;
    case 'ne': return { kind: 'not', of: within };
    case 'lt': return { kind: 'compare', operator: 'lt', path, value: at(day.from) };
    case 'le': return { kind: 'compare', operator: 'lt', path, value: at(day.until) };
    case 'gt': return { kind: 'compare', operator: 'ge', path, value: at(day.until) };
    case 'ge': return { kind: 'compare', operator: 'ge', path, value: at(day.from) };
  }
}

function literal(element: XmlElement, context: CamlContext): Literal | undefined {
  const inner = element.children[0];
  if (inner) {
    switch (inner.name.toLowerCase()) {
      case 'today': {
        const offset = Number(inner.attributes.OffsetDays ?? inner.attributes.Offset ?? 0);
        const withTime = (element.attributes.IncludeTimeValue ?? '').toUpperCase() === 'TRUE';
        return { kind: 'datetime', value: withTime && offset === 0 ? context.now() : context.today(offset) };
      }
      case 'userid':
        return { kind: 'number', value: context.userId };
      default:
        return undefined;
    }
  }
  return { kind: 'string', value: element.text.trim() === '' ? element.text : element.text.trim() };
}
