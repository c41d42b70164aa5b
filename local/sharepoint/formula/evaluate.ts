import { refuse } from '../errors';
import { Field, setting, Stored } from '../kinds/kind';
import { rules } from '../rules';
import { Row } from '../store/database';
import { Instant, Zone } from '../zone';
import { engine, FormulaResult, FormulaValue } from './engine';
import { translate, Translated } from './translate';

/** Where a formula stands: the columns of its list, and the zone in which it sees dates. */
export interface Surroundings { readonly fields: readonly Field[]; readonly zone: Zone }

/** Column types that a formula may refer to (recorded answers 8). */
const OPERANDS = new Set(['Text', 'Choice', 'Number', 'Currency', 'Integer', 'Counter', 'DateTime', 'Boolean', 'Calculated']);
/** SP.FieldType of what a calculated column comes to. */
export const OUTPUT = { date: 4, number: 9, currency: 10, boolean: 8 } as const;
/** Functions of SharePoint that the library lacks. */
const NOT_DONE = /^(DB|DDB|FV|HYPERLINK|IPMT|ISPMT|NPER|NPV|PERCENTILE|PMT|PPMT|PV|RANK|RATE|SLN|STDEVA|STDEVP|STDEVPA|SYD|VARA|VARP|VARPA)$/;
const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30 of an instant's wall clock in a zone. */
export function serial(at: Instant, zone: Zone): number {
  return (Date.parse(`${zone.format(at, "yyyy-MM-dd'T'HH:mm:ss")}Z`) - EPOCH) / DAY;
}

function instantOf(days: number, dateOnly: boolean, zone: Zone): Instant | undefined {
  const wall = new Date(Math.round((EPOCH + (dateOnly ? Math.floor(days) : days) * DAY) / 1000) * 1000);
  return Number.isNaN(wall.getTime()) ? undefined : zone.fromLocal(wall.toISOString().slice(0, 19));
}

/** The column that a formula means by a title, or by an internal name. */
function columnNamed(name: string, fields: readonly Field[]): Field | undefined {
  const wanted = name.toLowerCase();
  const usable = fields.filter(field => field.type !== 'Computed' && field.type !== 'File');
  return usable.find(field => field.title.toLowerCase() === wanted) ?? usable.find(field => field.name.toLowerCase() === wanted);
}

function known(formula: string): Translated {
  const translated = translate(formula);
  const missing = [...translated.functions].find(name => NOT_DONE.test(name));
  if (missing) {
    throw refuse.missing(`the function ${missing} in formulas`);
  }
  return translated;
}

/** Refuses a formula that cannot be computed: syntax, unknown functions, unknown columns, types that no formula takes. */
export function checkFormula(formula: string, around: Surroundings): readonly Field[] {
  const translated = known(formula);
  const used = translated.columns.map(name => {
    const field = columnNamed(name, around.fields);
    if (!field) {
      throw /^(today|me)$/i.test(name) ? refuse.formulaVolatile() : refuse.formulaColumn();
    }
    if (!OPERANDS.has(field.type)) {
      throw refuse.formulaType();
    }
    return field;
  });
  try {
    engine().compute(translated.text, used.map(sample), 0);
  } catch {
    throw refuse.formulaSyntax();
  }
  return used;
}

/** A value of the type of a column, to try a formula with. */
function sample(field: Field): FormulaValue {
  return field.type === 'Text' || field.type === 'Choice' ? 'a' : field.type === 'Boolean' ? true : 40000;
}

function operand(field: Field, row: Row, around: Surroundings, pending: readonly string[]): FormulaValue {
  const stored = field.type === 'Calculated' && !pending.includes(field.name) ? calculate(field, row, around, [...pending, field.name])
    : row[field.column.slice(1, -1)];
  const output = field.type === 'Calculated' ? Number(setting(field, 'OutputType')) : undefined;
  if (stored === null || stored === undefined || (typeof stored !== 'string' && typeof stored !== 'number')) {
    return field.type === 'Text' || field.type === 'Choice' ? '' : null;
  }
  return field.type === 'DateTime' || output === OUTPUT.date ? serial(String(stored), around.zone)
    : field.type === 'Boolean' || output === OUTPUT.boolean ? stored === 1 : stored;
}

/** Computes a formula for a row. What no longer can be computed (a column that went) is an error value, as in SharePoint. */
export function evaluate(formula: string, row: Row, around: Surroundings, pending: readonly string[] = []): FormulaResult {
  try {
    const { text, columns } = known(formula);
    const values = columns.map(name => {
      const field = columnNamed(name, around.fields);
      if (!field) {
        throw refuse.formulaColumn();
      }
      return operand(field, row, around, pending);
    });
    return engine().compute(text, values, serial(`${new Date().toISOString().slice(0, 19)}Z`, new Zone(rules.formulaClock)));
  } catch {
    return { error: '#NAME?' };
  }
}

/** What a calculated column holds for a row. */
export function calculate(field: Field, row: Row, around: Surroundings, pending: readonly string[] = [field.name]): Stored {
  const result = evaluate(plainFormula(String(setting(field, 'Formula') ?? '')), row, around, pending);
  return 'error' in result ? result.error : settle(result.value, Number(setting(field, 'OutputType') ?? 2), setting(field, 'DateFormat') === 0, around.zone);
}

/** What every calculated column holds for a row, by internal name. */
export function calculateAll(row: Row, around: Surroundings): Map<string, Stored> {
  return new Map(around.fields.filter(field => field.type === 'Calculated').map(field => [field.name, calculate(field, row, around)]));
}

/** The result of a formula as a column of a type holds it. */
export function settle(value: FormulaValue, output: number, dateOnly: boolean, zone: Zone): Stored {
  if (value === null || value === '') {
    return null;
  }
  switch (output) {
    case OUTPUT.number: case OUTPUT.currency: {
      const number = Number(value);
      return Number.isNaN(number) ? '#VALUE!' : number;
    }
    case OUTPUT.date: return typeof value === 'number' ? instantOf(value, dateOnly, zone) ?? '#VALUE!' : zone.parse(String(value)) ?? '#VALUE!';
    case OUTPUT.boolean: return value === true || (typeof value === 'number' && value !== 0) ? 1 : 0;
    default: return typeof value === 'boolean' ? String(value).toUpperCase() : typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
  }
}

/** Whether a validation formula lets a row through. */
export function holds(formula: string, row: Row, around: Surroundings): boolean {
  const result = evaluate(formula, row, around);
  return 'value' in result && (result.value === true || (typeof result.value === 'number' && result.value !== 0));
}

/** A formula without the entities of the XML that it is kept in. */
function plainFormula(formula: string): string {
  return formula.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
