import { Expression, PropertyPath } from '../odata/expression';
import { Column } from './column';

/** The part of a filter that indices alone can answer; undefined when a scan would be needed. */
export function narrow(filter: Expression, columnOf: (path: PropertyPath) => Column): Expression | undefined {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.of.map(part => narrow(part, columnOf)).filter(part => part !== undefined);
      return parts.length ? { kind: 'and', of: parts } : undefined;
    }
    case 'or': {
      const parts = filter.of.map(part => narrow(part, columnOf)).filter(part => part !== undefined);
      return parts.length === filter.of.length ? { kind: 'or', of: parts } : undefined;
    }
    case 'never':
      return filter;
    default:
      return wholly(filter, columnOf) ? filter : undefined;
  }
}

/** Whether indices alone answer all of a filter: an index lifts its own column only. */
export function wholly(filter: Expression, columnOf: (path: PropertyPath) => Column): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.every(part => wholly(part, columnOf));
    case 'compare':
      return columnOf(filter.path).indexed && (filter.operator !== 'ne' || filter.value.value === null);
    case 'in':
      return columnOf(filter.path).indexed;
    case 'text':
      return filter.test === 'startswith' && columnOf(filter.path).indexed;
    case 'never':
      return true;
    default:
      return false;
  }
}
