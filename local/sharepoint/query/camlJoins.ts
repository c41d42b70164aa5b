import { refuse } from '../errors';
import { child, XmlElement } from '../xml';

/** A column that a view shows of what a lookup points at. */
export interface Projection { readonly name: string; readonly lookup: string; readonly show: string }
/** The lookups that a view joins over, and what it shows of them. */
export interface Joins {
  /** By the projected name in lower case. */
  readonly projected: ReadonlyMap<string, Projection>;
  /** Lookups that must point at something: those of inner joins. */
  readonly inner: readonly string[];
}

/**
 * Reads `<Joins>` and `<ProjectedFields>`. Refuses a join that is none over a lookup, an alias that no join has, and (aloud) a join that
 * starts from another joined list.
 */
export function readJoins(root: XmlElement): Joins {
  const lookups = new Map<string, string>();
  const inner: string[] = [];
  for (const join of child(root, 'Joins')?.children ?? []) {
    const refs = child(join, 'Eq')?.children ?? [];
    const from = refs.find(ref => ref.attributes.RefType?.toLowerCase() === 'id' || ref.attributes.RefType?.toLowerCase() === 'lookupid');
    const alias = join.attributes.ListAlias;
    if (join.name.toLowerCase() !== 'join' || refs.length !== 2 || !from?.attributes.Name || !alias) {
      throw refuse.caml();
    }
    if (from.attributes.List) {
      throw refuse.missing('joins over more than one lookup in CAML');
    }
    lookups.set(alias.toLowerCase(), from.attributes.Name);
    if (join.attributes.Type?.toUpperCase() === 'INNER') {
      inner.push(from.attributes.Name);
    }
  }
  const projected = new Map<string, Projection>();
  for (const field of child(root, 'ProjectedFields')?.children ?? []) {
    const { Name: name, List: alias, ShowField: show } = field.attributes;
    const lookup = lookups.get((alias ?? '').toLowerCase());
    if (!name || !show || lookup === undefined) {
      throw refuse.caml();
    }
    projected.set(name.toLowerCase(), { name, lookup, show });
  }
  return { projected, inner };
}
