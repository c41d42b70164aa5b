import { Context } from '../context';
import { Field } from '../kinds/kind';
import { ChangeType } from '../store/changes';
import { fold } from '../store/database';
import { List } from '../store/lists';
import { WEB_SCOPE } from '../store/permissions';
import { listScope } from './itemAccess';

type Made = Pick<Field, 'id' | 'name' | 'title' | 'type' | 'settings'>;

/** Where columns belong: to a list, or to the web as site columns. */
export interface FieldHome {
  /** Path below `_api/`. */
  readonly uri: string;
  /** What `SP.Field.Scope` reads. */
  readonly scope: string;
  /** Undefined for site columns. */
  readonly list: List | undefined;
  all(): readonly Field[];
  add(made: Made): Field;
  save(field: Field): void;
  remove(field: Field): void;
  /** Refuses with 403 those who may not change columns here. */
  demand(): void;
}

/** The columns of a list. Every change stands in the list's change log. */
export function listFields(list: List, context: Context): FieldHome {
  const { store } = context;
  const note = (): void => store.changes.write(list.id, 0, ChangeType.Update, context.now(), context.user.id, list.id);
  return {
    uri: `Web/Lists(guid'${list.id}')/Fields`, scope: list.root, list,
    all: () => store.lists.fields(list),
    add: made => {
      const field = store.lists.addField(list, made);
      note();
      return field;
    },
    save: field => {
      store.lists.saveField(list, field);
      note();
    },
    remove: field => {
      store.lists.removeField(list, field);
      note();
    },
    demand: () => store.permissions.demand(context.user, listScope(list), 'ManageLists')
  };
}

/** The site columns of the web. */
export function siteFields(context: Context): FieldHome {
  const { store } = context;
  return {
    uri: 'Web/Fields', scope: context.site, list: undefined,
    all: () => store.siteColumns.all(),
    add: made => store.siteColumns.add(made),
    save: field => store.siteColumns.save(field),
    remove: field => store.siteColumns.remove(field),
    demand: () => store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb')
  };
}

/** Names and titles are compared without regard to case; where both fit, the internal name wins. */
export function byName(home: FieldHome, name: string): Field | undefined {
  return home.all().find(field => fold(field.name) === fold(name));
}

export function byTitle(home: FieldHome, title: string): Field | undefined {
  const found = home.all().filter(field => fold(field.title) === fold(title));
  return found.find(field => field.type !== 'Computed') ?? found[0];
}

export function byId(home: FieldHome, id: string): Field | undefined {
  const wanted = fold(id).replace(/[{}]/g, '');
  return home.all().find(field => field.id === wanted);
}
