import { Context } from '../context';
import { refuse, SharePointError } from '../errors';
import { Body, textOf, valuesOf } from '../http/body';
import { kindOf } from '../kinds/index';
import { flag, Stored } from '../kinds/kind';
import { complex, isObject, multi, Value } from '../odata/value';
import { demandItem } from './itemAccess';
import { applyWriting, checkRow } from './itemWriting';
import { Listed } from './items';
import { Node, value } from './resource';

const DATE_MESSAGE = 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.';

interface Outcome { readonly name: string; readonly text: string; readonly problem?: string }

/** Form values, all of them written or none: a bad one is told by HasException, with status 200. */
export function validateUpdate(of: Listed, body: Body, context: Context): Node {
  demandItem(of.list, of.item, 'EditListItems', context);
  const given = valuesOf(body.member('formValues'));
  if (!given) {
    throw refuse.parameter('formValues');
  }
  const values = new Map<string, Stored>();
  const outcomes: Outcome[] = given.filter(isObject).map(entry => {
    const name = textOf(entry.FieldName) ?? '';
    const text = textOf(entry.FieldValue) ?? '';
    const field = context.store.lists.field(of.list, name);
    if (!field) {
      return { name, text, problem: `Column '${name}' does not exist. It may have been deleted by another user.` };
    }
    if (field.system) {
      return { name, text };
    }
    const stored = kindOf(field.type).fromText(text, field, context.kinds);
    if (stored === undefined) {
      return { name, text, problem: field.type === 'DateTime' ? DATE_MESSAGE : `The value of ${field.title} is not valid.` };
    }
    if (stored === null && flag(field, 'Required')) {
      return { name, text, problem: 'You can\'t leave this blank.' };
    }
    values.set(field.name, stored);
    return { name, text };
  });
  const results = finish(of, values, outcomes, context);
  return value('ValidateUpdateListItem', 'Collection(SP.ListItemFormUpdateValue)', multi('SP.ListItemFormUpdateValue', results));
}

function finish(of: Listed, values: Map<string, Stored>, outcomes: readonly Outcome[], context: Context): Value[] {
  let refused: string | undefined;
  if (!outcomes.some(outcome => outcome.problem)) {
    try {
      checkRow(of.list, values, of.item, context);
      applyWriting(of.list, of.item, { values }, context);
    } catch (error) {
      if (!(error instanceof SharePointError)) {
        throw error;
      }
      refused = error.message;
    }
  }
  return outcomes.map((outcome, index) => {
    const problem = outcome.problem ?? (index === 0 ? refused : undefined);
    return complex('SP.ListItemFormUpdateValue', { ErrorCode: problem ? -2130575155 : 0, ErrorMessage: problem ?? null,
      FieldName: outcome.name, FieldValue: outcome.text, HasException: problem !== undefined, ItemId: of.item.id });
  });
}
