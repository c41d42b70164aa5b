import { refuse } from '../errors';
import { Entity } from '../resources/resource';
import { Expression, PropertyPath } from './expression';
import { Options } from './options';
import { Value } from './value';

type Plain = string | number | boolean | null;

/** Tests an entity of a small collection (lists, fields, users) against a filter. Unknown properties are refused. */
export function matches(filter: Expression, entity: Entity): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.of.every(part => matches(part, entity));
    case 'or':
      return filter.of.some(part => matches(part, entity));
    case 'not':
      return !matches(filter.of, entity);
    case 'never':
      return false;
    case 'text': {
      const text = String(plainAt(entity, filter.path) ?? '').toLowerCase();
      const wanted = filter.value.toLowerCase();
      return filter.test === 'startswith' ? text.startsWith(wanted) : text.includes(wanted);
    }
    case 'in':
      return filter.values.some(literal => compare(plainAt(entity, filter.path), literal.value) === 0);
    case 'part': {
      const date = new Date(String(plainAt(entity, filter.path)));
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(),
        minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
      return holds(filter.operator, parts[filter.part] - filter.value);
    }
    case 'compare':
      return holds(filter.operator, compare(plainAt(entity, filter.path), filter.value.value));
  }
}

/** Orders, skips and takes as the options say. */
export function orderAndCut(entries: readonly Entity[], options: Options): readonly Entity[] {
  const ordered = options.orderBy.length === 0 ? entries : [...entries].sort((a, b) => {
    for (const order of options.orderBy) {
      const difference = compare(plainAt(a, order.path), plainAt(b, order.path));
      if (difference !== 0 && !Number.isNaN(difference)) {
        return order.descending ? -difference : difference;
      }
    }
    return 0;
  });
  const from = options.skip ?? 0;
  return ordered.slice(from, options.top === undefined ? undefined : from + options.top);
}

function plainAt(entity: Entity, path: PropertyPath): Plain {
  const [name, ...rest] = path;
  if (rest.length > 0) {
    const node = entity.link(name)?.open();
    if (node?.kind === 'entity') {
      return plainAt(node, rest);
    }
    throw refuse.propertyMissing(name);
  }
  const property = entity.property(name);
  if (!property) {
    throw refuse.propertyMissing(name);
  }
  return plain(property.read());
}

function plain(value: Value): Plain {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function compare(left: Plain, right: Plain): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? (right === null ? 0 : -1) : 1;
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return Number(truth(left)) - Number(truth(right));
  }
  if (typeof left === 'number') {
    return left - Number(right);
  }
  const a = String(left).toLowerCase();
  const b = String(right).toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}

function truth(value: Plain): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

function holds(operator: string, difference: number): boolean {
  switch (operator) {
    case 'eq': return difference === 0;
    case 'ne': return difference !== 0;
    case 'lt': return difference < 0;
    case 'le': return difference <= 0;
    case 'gt': return difference > 0;
    default: return difference >= 0;
  }
}
