import { Context } from '../context';
import { refuse } from '../errors';
import { checkFormula, evaluate, holds, OUTPUT, settle, Surroundings } from '../formula/evaluate';
import { Field, Stored, textSetting } from '../kinds/kind';
import { rules } from '../rules';
import { Row } from '../store/database';
import { Item } from '../store/items';
import { List } from '../store/lists';
import type { FieldHome } from './fieldHome';

function surroundings(list: List, context: Context): Surroundings {
  return { fields: context.store.lists.fields(list), zone: context.zone };
}

/** Refuses the formulas of a column that cannot be computed: its own (calculated), of its default, and of its validation. */
export function checkFormulas(home: FieldHome, field: Field, before: Field | undefined, context: Context): void {
  const changed = (name: string): string => (textSetting(field, name) === (before ? textSetting(before, name) : '') ? '' : textSetting(field, name));
  const around = { fields: home.all(), zone: context.zone };
  if (field.type === 'Calculated' && (!before || changed('Formula'))) {
    const formula = textSetting(field, 'Formula').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    const used = home.list ? checkFormula(formula, around) : [];
    if (used.some(other => other.id === field.id)) {
      throw refuse.formulaItself();
    }
  }
  if (changed('DefaultFormula') && checkFormula(changed('DefaultFormula'), around).length > 0) {
    throw refuse.formulaOtherColumn();
  }
  if (changed('ValidationFormula')) {
    checkLength(changed('ValidationFormula'));
    const own = [...around.fields.filter(other => other.id !== field.id), field];
    if (checkFormula(changed('ValidationFormula'), { ...around, fields: own }).some(other => other.id !== field.id)) {
      throw refuse.formulaOtherColumn();
    }
  }
}

/** Refuses a validation formula of a list that cannot be computed. */
export function checkListFormula(list: List, formula: string, context: Context): void {
  checkLength(formula);
  checkFormula(formula, surroundings(list, context));
}

function checkLength(formula: string): void {
  if (formula.length > rules.formulaLength) {
    throw refuse.formulaLength();
  }
}

/** The value that the default formula of a column gives; a choice takes it even when it is none of the choices (as measured). */
export function formulaDefault(field: Field, context: Context): Stored {
  const result = evaluate(textSetting(field, 'DefaultFormula'), {}, { fields: [], zone: context.zone });
  const output = field.type === 'DateTime' ? OUTPUT.date : field.type === 'Boolean' ? OUTPUT.boolean
    : field.type === 'Number' || field.type === 'Currency' ? OUTPUT.number : 2;
  return 'error' in result ? null : settle(result.value, output, field.settings.DisplayFormat === 0, context.zone);
}

/** Refuses a row that a validation formula of a column or of the list does not let through. `[Modified]` is the save itself. */
export function checkValidation(list: List, values: ReadonlyMap<string, Stored>, item: Item | undefined, context: Context): void {
  const listFormula = list.settings.ValidationFormula;
  const fields = context.store.lists.fields(list).filter(field => textSetting(field, 'ValidationFormula') !== '');
  if (fields.length === 0 && !listFormula) {
    return;
  }
  const row = rowOf(values, item, context);
  const around = surroundings(list, context);
  const refused = fields.find(field => (!item || values.has(field.name)) && !holds(textSetting(field, 'ValidationFormula'), row, around));
  if (refused) {
    throw refuse.fieldValidation(textSetting(refused, 'ValidationMessage'));
  }
  if (typeof listFormula === 'string' && listFormula !== '' && !holds(listFormula, row, around)) {
    throw refuse.listValidation(String(list.settings.ValidationMessage ?? ''));
  }
}

/** Whether the list's own formula lets a row without values through, such as a new folder. */
export function letsBlankThrough(list: List, context: Context): boolean {
  const formula = list.settings.ValidationFormula;
  return typeof formula !== 'string' || formula === '' || holds(formula, rowOf(new Map(), undefined, context), surroundings(list, context));
}

function rowOf(values: ReadonlyMap<string, Stored>, item: Item | undefined, context: Context): Row {
  const now = context.now();
  return { Created: now, ...item?.row, Modified: now, ...Object.fromEntries([...values].map(([name, value]) => [`f_${name}`, value])) };
}
