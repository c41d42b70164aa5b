import { refuse } from '../errors';
import { OUTPUT } from '../formula/evaluate';
import { dateTimeKind } from './dateTime';
import { Field, Kind, setting } from './kind';
import { currencyKind, numberKind } from './number';
import { textKind } from './text';

function output(field: Field): number {
  return Number(setting(field, 'OutputType') ?? 2);
}

/** The kind whose values the formula of a column comes to; dates by their own DateFormat. */
function resultKind(field: Field): Kind {
  const of = output(field);
  return of === OUTPUT.date ? dateTimeKind : of === OUTPUT.number ? numberKind : of === OUTPUT.currency ? currencyKind : textKind;
}

/** What a formula computes from other columns of the item. REST reads it as text, whatever it comes to. */
export const calculatedKind: Kind = {
  ...textKind, type: 'Calculated', number: 17, entity: 'SP.FieldCalculated', displayName: 'Calculated', affinity: 'BLOB', indexable: false, unique: false,
  unfilterable: true,
  properties: { CurrencyLocaleId: 1033, DateFormat: 0, DisplayFormat: -1, Formula: '', OutputType: 2, ShowAsPercentage: false },
  parse: () => {
    throw refuse.format();
  },
  read: (stored, field) => (typeof stored === 'number' && output(field) !== OUTPUT.boolean ? stored.toPrecision(15) : stored === null ? null : String(stored)),
  display: (stored, field, context) => {
    if (output(field) === OUTPUT.boolean && stored !== null) {
      return stored === 1 ? 'Yes' : 'No';
    }
    const shown: Field = { ...field, settings: { ...field.settings, DisplayFormat: setting(field, 'DateFormat') } };
    return typeof stored === 'string' && stored.startsWith('#') ? stored : resultKind(field).display(stored, shown, context);
  },
  fromText: () => undefined,
  operand: (literal, field, context) => {
    const of = output(field);
    if (literal.value === null) {
      return null;
    }
    return of === OUTPUT.boolean ? (literal.value === true || /^(1|true)$/i.test(String(literal.value)) ? 1 : 0)
      : resultKind(field).operand(literal, field, context);
  }
};
