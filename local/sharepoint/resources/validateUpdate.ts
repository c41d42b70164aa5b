import { Context } from '../context';
import { refuse, SharePointError } from '../errors';
import { Body, textOf } from '../http/body';
import { isObject, Json, multi } from '../odata/value';
import { fold } from '../store/database';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { Form, formRow, Outcome, readForm } from './formValues';
import { demandItem, listScope } from './itemAccess';
import { applyWriting, checkRow, withDefaults } from './itemWriting';
import { Listed } from './items';
import { checkName, serverRelative } from './paths';
import { Node, value } from './resource';

function answer(method: string, outcomes: readonly Outcome[], itemId: number): Node {
  return value(method, 'Collection(SP.ListItemFormUpdateValue)', multi('SP.ListItemFormUpdateValue',
    outcomes.map(outcome => formRow(outcome, itemId))));
}

function readAll(list: List, body: Body, context: Context): Form {
  if (body.member('formValues') === undefined) {
    throw refuse.parameter('formValues');
  }
  return readForm(list, body.member('formValues'), context, body.member('datesInUTC') === true);
}

/** Runs `work` unless a value is wrong already; a refusal of it becomes the problem of the first value. */
function attempt(outcomes: readonly Outcome[], work: () => void): readonly Outcome[] {
  if (outcomes.some(outcome => outcome.problem !== undefined)) {
    return outcomes;
  }
  try {
    work();
    return outcomes;
  } catch (error) {
    if (!(error instanceof SharePointError) || error.status === 501) {
      throw error;
    }
    return outcomes.map((outcome, index) => (index === 0 ? { ...outcome, problem: error.message } : outcome));
  }
}

/**
 * Form values, all of them written or none: a bad one is told by HasException, with status 200. With `bNewDocumentUpdate` no version is
 * made and neither Modified nor Editor moves, unless they are among the values.
 */
export function validateUpdate(of: Listed, body: Body, context: Context): Node {
  demandItem(of.list, of.item, 'EditListItems', context);
  const form = readAll(of.list, body, context);
  const quiet = body.member('bNewDocumentUpdate') === true;
  if (of.item.checkedOutBy !== null && (textOf(body.member('checkInComment')) ?? '') !== '') {
    throw refuse.missing('checking in by checkInComment; use the checkIn method of the file');
  }
  return answer('ValidateUpdateListItem', attempt(form.outcomes, () => {
    if (quiet && form.writing.leaf === undefined) {
      checkRow(of.list, form.writing.values, of.item, context);
      context.store.items.touch(of.list, of.item, { ...columnsOf(form), ...form.kept }, context.stamp());
    } else {
      applyWriting(of.list, of.item, form.writing, context, form.kept);
    }
  }), of.item.id);
}

function columnsOf(form: Form): Record<string, string | number | null> {
  return Object.fromEntries([...form.writing.values].map(([name, stored]) => [`f_${name}`, stored]));
}

const FOLDER = 1;

function decoded(json: Json | undefined): string {
  return isObject(json) ? textOf(json.DecodedUrl) ?? '' : textOf(json) ?? '';
}

/** The folder that `listItemCreateInfo` names: the list's root unless told otherwise. Refuses one that is not there. */
function folderOf(list: List, path: string, context: Context): string {
  const dir = path === '' ? list.root : serverRelative(path, context);
  const found = fold(dir) === fold(list.root) ? undefined : context.store.items.at(list, dir);
  if (fold(dir) !== fold(list.root) && !found?.folder) {
    throw refuse.fileNotFound();
  }
  return found ? `${found.dir}/${found.leaf}` : list.root;
}

/**
 * `AddValidateUpdateItemUsingPath`: adds an item or a folder from form values. A bad value answers 200 with HasException and the row `Id`
 * reads "0": nothing was made.
 */
export function addValidateUpdate(method: string, list: List, body: Body, context: Context): Node {
  context.store.permissions.demand(context.user, listScope(list), 'AddListItems');
  const info = body.member('listItemCreateInfo');
  const create = isObject(info) ? info : {};
  const folder = Number(create.UnderlyingObjectType ?? 0) === FOLDER;
  if (list.isLibrary && !folder) {
    throw refuse.libraryAdd();
  }
  const dir = folderOf(list, decoded(create.FolderPath ?? create.FolderUrl), context);
  const form = readAll(list, body, context);
  let made: Item | undefined;
  const outcomes = attempt(form.outcomes, () => {
    const values = withDefaults(list, form.writing, context);
    checkRow(list, values, undefined, context);
    const leaf = folder ? checkName(decoded(create.LeafName) || form.writing.leaf || String(form.writing.values.get('Title') ?? ''))
      : undefined;
    if (leaf !== undefined && context.store.items.at(list, `${dir}/${leaf}`)) {
      throw refuse.fileExists(`${dir}/${leaf}`);
    }
    made = context.store.items.add(list, values, context.stamp(), { folder, dir, contentType: form.writing.contentType,
      ...(leaf === undefined ? {} : { leaf }) });
  });
  return answer(method, [...outcomes, { name: 'Id', text: String(made?.id ?? 0) }], made?.id ?? 0);
}
