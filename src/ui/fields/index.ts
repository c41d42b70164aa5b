import type * as React from 'react';
import type { Column, Kind } from '../../schema/define';
import type { AnyValue, ValueOf } from '../../schema/kinds';
import { ChoiceInput } from './ChoiceInput';
import { ChoicesInput } from './ChoicesInput';
import { DateInput } from './DateInput';
import { DateTimeInput } from './DateTimeInput';
import { FlagInput } from './FlagInput';
import type { InputProps } from './input';
import { LinkInput } from './LinkInput';
import { LookupInput, LookupsInput } from './LookupInput';
import { NumberInput } from './NumberInput';
import { PeopleInput, PersonInput } from './PersonInput';
import { TextInput } from './TextInput';

/** The exhaustive record: how each kind is entered. Load it only in a chunk: it brings Fluent. */
export const inputs: { readonly [K in Kind]: React.ComponentType<InputProps<ValueOf[K]>> } = {
  text: TextInput, note: TextInput, number: NumberInput, money: NumberInput, flag: FlagInput, date: DateInput, dateTime: DateTimeInput,
  choice: ChoiceInput, choices: ChoicesInput, person: PersonInput, people: PeopleInput, lookup: LookupInput, lookups: LookupsInput,
  link: LinkInput
};

/** The input of a column, for forms that handle every kind alike. The one place where the kind's own value type is forgotten. */
export const inputOf = (column: Column): React.ComponentType<InputProps<AnyValue>> =>
  inputs[column.kind] as React.ComponentType<InputProps<AnyValue>>;
