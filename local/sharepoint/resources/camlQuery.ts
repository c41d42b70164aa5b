import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, setting, textSetting } from '../kinds/kind';
import { Caml, CamlContext, parseCaml, Scope } from '../query/caml';
import { Sql } from '../query/where';
import { rules } from '../rules';
import { List } from '../store/lists';
import { instant } from '../zone';
import { visible } from './itemAccess';

/** Reads CAML against a list: references by id or shown value, `<Today/>` and whole days in the site's zone. */
export function camlOf(list: List, xml: string, context: Context): Caml {
  const { lists } = context.store;
  const fieldOf = (name: string): Field => {
    const field = lists.field(list, name);
    if (!field) {
      throw refuse.camlField();
    }
    return field;
  };
  const reader: CamlContext = {
    userId: context.user.id,
    today: offset => instant(new Date(Date.parse(context.now()) + offset * 86400000)),
    nameOf: id => {
      const field = lists.fieldById(list, id);
      if (!field) {
        throw refuse.camlField();
      }
      return field.name;
    },
    pathOf: (name, byId) => {
      const field = fieldOf(name);
      const kind = kindOf(field.type);
      if (!kind.refers || (field.system && field.type === 'Lookup')) {
        return [field.name];
      }
      return byId ? [field.name, 'Id'] : [field.name, kind.refers === 'person' ? 'Title' : textSetting(field, 'LookupField') || 'Title'];
    },
    lacksIncludes: name => fieldOf(name).type === 'MultiChoice',
    dayOf: (name, text) => {
      const at = fieldOf(name).type === 'DateTime' ? context.zone.parse(text) : undefined;
      if (at === undefined) {
        return undefined;
      }
      const from = context.zone.midnight(at);
      return { from, until: context.zone.midnight(instant(new Date(Date.parse(from) + 36 * 3600000))) };
    },
    spanOf: (unit, text) => spanOf(unit, text, context),
    members: (type, groupId) => membersOf(type, groupId, context)
  };
  return parseCaml(xml, reader);
}

function spanOf(unit: 'day' | 'week' | 'month' | 'year', text: string, context: Context): { from: string; until: string } {
  const at = context.zone.parse(text);
  if (at === undefined) {
    throw refuse.caml();
  }
  const [year, month, day] = context.zone.format(at, 'yyyy-MM-dd').split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const midnight = (...of: [year: number, month: number, day: number]): string =>
    context.zone.fromLocal(`${new Date(Date.UTC(of[0], of[1] - 1, of[2])).toISOString().slice(0, 10)}T00:00:00`);
  switch (unit) {
    case 'day': return { from: midnight(year, month, day), until: midnight(year, month, day + 1) };
    case 'week': return { from: midnight(year, month, day - weekday), until: midnight(year, month, day - weekday + 7) };
    case 'month': return { from: midnight(year, month, 1), until: midnight(year, month + 1, 1) };
    case 'year': return { from: midnight(year, 1, 1), until: midnight(year + 1, 1, 1) };
  }
}

/** Who a person column may name for `<Membership Type="…">` to hold. */
function membersOf(type: string, groupId: number, context: Context): readonly number[] {
  const { principals } = context.store;
  switch (type.toLowerCase()) {
    case 'currentusergroups': return principals.groupsOf(context.user.id).map(group => group.id);
    case 'spgroup': return principals.membersOf(groupId).map(member => member.id);
    case 'spweb.groups': return principals.groups().map(group => group.id);
    case 'spweb.allusers': case 'spweb.users': return principals.users().map(user => user.id);
    default: throw refuse.caml();
  }
}

/** What a view's scope and folder leave in sight, and what the user may see at all. */
export function within(list: List, scope: Scope, folder: string | undefined, context: Context): readonly Sql[] {
  const path = folder ?? list.root;
  const found: Sql[] = [...visible(list, context)];
  if (scope === 'Default' || scope === 'FilesOnly') {
    found.push({ text: '+fold("Dir") = fold(?)', values: [path] });
  } else if (folder !== undefined && folder.toLowerCase() !== list.root.toLowerCase()) {
    found.push({ text: '(fold("Dir") = fold(?) OR substr(fold("Dir"), 1, length(?) + 1) = fold(?) || \'/\')', values: [path, path, path] });
  }
  if (scope === 'FilesOnly' || scope === 'Recursive') {
    found.push({ text: '"IsFolder" = 0', values: [] });
  }
  return found;
}

/** The lookup or person column whose projection costs a join; dependent lookups ride along free. */
export function joined(field: Field | undefined): Field | undefined {
  return field && kindOf(field.type).refers && !(field.system && field.type === 'Lookup') && setting(field, 'IsDependentLookup') !== true
    ? field : undefined;
}

/** Refuses a view that projects more than 12 lookup and person columns, whatever the size of the list. */
export function checkViewJoins(list: List, fields: readonly string[] | undefined, context: Context): void {
  const { lists } = context.store;
  const projected = fields ? fields.map(name => lists.field(list, name)) : lists.fields(list).filter(field => !field.system);
  if (new Set(projected.map(joined).filter(field => field !== undefined)).size > rules.joinLimit) {
    throw refuse.joins();
  }
}
