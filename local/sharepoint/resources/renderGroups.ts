import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field } from '../kinds/kind';
import { Caml } from '../query/caml';
import { Sql } from '../query/where';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { Cell, cellsOf, RenderedRow } from './renderRows';

/**
 * The columns that a view groups by (sharepoint-wire, recorded answers 1). Refuses a third level at any size; grouping that would
 * scan past the threshold, even on an index or ID; and columns of several values, which is not done here.
 * A column that does not exist is an unknown error past the threshold, and leaves the rows ungrouped below it.
 */
export function groupFields(list: List, caml: Caml, restrictions: readonly Sql[], context: Context): readonly Field[] {
  if (caml.groupBy.length > 2) {
    throw refuse.cannotComplete();
  }
  const fields = caml.groupBy.map(level => context.store.lists.field(list, level.name)).filter(field => field !== undefined);
  if (caml.groupBy.length > 0 && context.planner.scansTooMuch(list, caml.filter, restrictions)) {
    throw fields.length < caml.groupBy.length ? refuse.groupField() : refuse.threshold();
  }
  const several = fields.find(field => kindOf(field.type).multiple);
  if (several) {
    throw refuse.missing(`GroupBy on ${several.name}, a column of several values`);
  }
  return fields.length < caml.groupBy.length ? [] : fields;
}

interface Level { readonly cells: RenderedRow; readonly text: string; readonly name: string }

/** What a group is called in `urlencoded`: the text of its label. */
function labelText(cell: Cell): string {
  if (typeof cell === 'string') {
    return cell;
  }
  const [first] = cell;
  return first === undefined ? '' : typeof first === 'string' ? first : String(first.lookupValue ?? first.title ?? '');
}

function levelOf(field: Field, item: Item, context: Context): Level {
  const cells = cellsOf(field, item, false, context);
  const label = field.type === 'DateTime' && typeof cells[field.name] === 'string' ? String(cells[field.name]).split(' ')[0] : cells[field.name];
  return { name: field.name, text: labelText(label), cells: { [field.name]: label } };
}

/** The group keys of every item by its id, in the order of the items; the first of a group says so in `newgroup`. */
export function groupKeys(fields: readonly Field[], items: readonly Item[], context: Context): Map<number, RenderedRow> {
  const paths = items.map(item => fields.map(field => levelOf(field, item, context)));
  const pathOf = (levels: readonly Level[], depth: number): string => levels.slice(0, depth + 1).map(level => level.text.toLowerCase()).join('\u0000');
  const counts = new Map<string, number>();
  for (const levels of paths) {
    levels.forEach((_level, depth) => counts.set(pathOf(levels, depth), (counts.get(pathOf(levels, depth)) ?? 0) + 1));
  }
  const numbers = new Map<string, string>();
  const within = new Map<string, number>();
  return new Map(paths.map((levels, index) => {
    const row: RenderedRow = {};
    levels.forEach((level, depth) => {
      const path = pathOf(levels, depth);
      const parent = depth === 0 ? '' : pathOf(levels, depth - 1);
      const begins = !numbers.has(path);
      if (begins) {
        const number = (within.get(parent) ?? 0) + 1;
        within.set(parent, number);
        numbers.set(path, `${depth === 0 ? '' : numbers.get(parent) ?? ''}${number}_`);
      }
      Object.assign(row, level.cells, {
        [`${level.name}.urlencoded`]: encodeURIComponent(`;#${level.text};#`),
        [`${level.name}.singleurlencoded`]: encodeURIComponent(level.text),
        [`${level.name}.COUNT.group`]: String(counts.get(path)),
        [`${level.name}.newgroup`]: begins ? '1' : '',
        [`${level.name}.groupindex`]: numbers.get(path) ?? ''
      });
    });
    return [items[index].id, row];
  }));
}

/** Collapsed: one row per innermost group, without the items. */
export function collapsed(fields: readonly Field[], rows: readonly RenderedRow[]): RenderedRow[] {
  const innermost = fields[fields.length - 1];
  return rows.filter(row => row[`${innermost.name}.newgroup`] === '1');
}
