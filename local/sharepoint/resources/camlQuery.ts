import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { textSetting } from '../kinds/kind';
import { CamlContext, Caml, parseCaml } from '../query/caml';
import { Sql } from '../query/where';
import { List } from '../store/lists';
import { instant } from '../zone';
import { visible } from './itemAccess';

/** Reads CAML against a list: references by id or shown value, `<Today/>` and whole days in the site's zone. */
export function camlOf(list: List, xml: string, context: Context): Caml {
  const { lists } = context.store;
  const reader: CamlContext = {
    userId: context.user.id,
    now: () => context.now(),
    today: offset => instant(new Date(Date.parse(context.now()) + offset * 86400000)),
    pathOf: (name, byId) => {
      const field = lists.field(list, name);
      if (!field) {
        throw refuse.camlField();
      }
      const kind = kindOf(field.type);
      if (!kind.refers || (field.system && field.type === 'Lookup')) {
        return [field.name];
      }
      return byId ? [field.name, 'Id'] : [field.name, kind.refers === 'person' ? 'Title' : textSetting(field, 'LookupField') || 'Title'];
    },
    dayOf: (name, text) => {
      const at = lists.field(list, name)?.type === 'DateTime' ? context.zone.parse(text) : undefined;
      if (at === undefined) {
        return undefined;
      }
      const from = context.zone.midnight(at);
      return { from, until: context.zone.midnight(instant(new Date(Date.parse(from) + 36 * 3600000))) };
    }
  };
  return parseCaml(xml, reader);
}

/** What a view's scope and folder leave in sight, and what the user may see at all. */
export function within(list: List, caml: Caml, folder: string | undefined, context: Context): readonly Sql[] {
  const path = folder ?? list.root;
  const found: Sql[] = [...visible(list, context)];
  if (caml.scope === 'Default' || caml.scope === 'FilesOnly') {
    found.push({ text: '+fold("Dir") = fold(?)', values: [path] });
  } else if (folder !== undefined && folder.toLowerCase() !== list.root.toLowerCase()) {
    found.push({ text: '(fold("Dir") = fold(?) OR substr(fold("Dir"), 1, length(?) + 1) = fold(?) || \'/\')', values: [path, path, path] });
  }
  if (caml.scope === 'FilesOnly' || caml.scope === 'Recursive') {
    found.push({ text: '"IsFolder" = 0', values: [] });
  }
  return found;
}
