import * as React from 'react';
import * as strings from 'RegistersStrings';
import type { List } from '../../schema/define';
import type { Pack } from '../../domain/program/pack';
import type { Reader } from '../../schema/kinds/kind';
import type { Override, Row } from '../list/columns';
import { tableColumns } from '../list/columns';
import { chunk } from '../shell/chunk';
import type { AddRowProps, RegisterDefinition, RowPanelProps } from './definition';
import type { RowParts } from './parts';
import { mayAddTo, mayWrite } from './rules';
import { titleOf } from './titleOf';

const RowPanel = chunk(() => import(/* webpackChunkName: 'row' */ './item/RowPanel').then(part => part.RowPanel));
const AddFiles = chunk(() => import(/* webpackChunkName: 'files' */ './item/AddFiles').then(part => part.AddFiles));
const AddRow = chunk(() => import(/* webpackChunkName: 'row' */ './item/AddRow').then(part => part.AddRow));

/** Columns of the filter bar: more would push the table off a small screen. */
const mostFilters = 5;

/** What a register may say of itself; everything else follows from its list definition. */
export interface OwnOfRegister extends
  Partial<Pick<RegisterDefinition, 'shown' | 'filtered' | 'groupable' | 'labelOf' | 'card' | 'otherView' | 'Summary' | 'Commands' | 'mayAdd'>>, RowParts {
  /** What its table says differently about a column. */
  readonly overrides?: (reader: Reader, rows: () => readonly Row[], pack: Pack) => Readonly<Record<string, Override>>;
  /** Columns that only SharePoint's own pages show. */
  readonly unread?: readonly string[];
}

/** A register out of its list definition: table, filters, form, panel, import and export. Say only what is special about it. */
export function registerOf(list: List, own: OwnOfRegister = {}): RegisterDefinition {
  const { labelOf = titleOf, overrides = () => ({}), unread = [] } = own;
  const library = list.kind === 'library';
  const titleColumn = library ? 'FileLeafRef' : 'Title';
  const shown = own.shown ?? [...(library ? [titleColumn] : []), ...list.views.All ?? Object.keys(list.fields).slice(0, 6)];
  // Long texts stay out of memory: they are read with their row.
  const read = [...(library ? ['FileLeafRef', 'FileRef'] : []), ...Object.keys(list.fields).filter(name => list.fields[name].kind !== 'note' && name !== 'Key' && !unread.includes(name)), 'Modified'];
  const narrowing = [...shown, ...read].filter((name, index, all) => all.indexOf(name) === index
    && ['choice', 'choices', 'lookup', 'flag', 'date'].includes(list.fields[name]?.kind ?? ''));
  const parts: RowParts = own;
  return {
    list, shown, read, labelOf,
    opens: 'item',
    filtered: own.filtered ?? narrowing.slice(0, mostFilters),
    groupable: own.groupable ?? narrowing,
    titleColumn,
    card: own.card ?? { title: titleColumn, lead: shown.filter(name => name !== titleColumn).slice(0, 2) },
    columns: (reader, rows, pack) => tableColumns(list, read.filter(name => name !== 'FileRef'), reader, { [titleColumn]: { width: 260, searched: true }, ...overrides(reader, rows, pack) }),
    mayAdd: own.mayAdd ?? (roles => mayAddTo(list, roles)),
    // A file cannot come out of a spreadsheet.
    mayImport: roles => !library && mayWrite(list, roles),
    words: {
      title: reader => list.title[reader.language],
      add: () => strings.Add,
      search: () => strings.Search,
      empty: () => strings.Empty,
      emptyMayAdd: () => strings.EmptyMayAdd
    },
    editing: {
      mayUse: roles => !own.writtenByHub && mayWrite(list, roles),
      rules: () => import(/* webpackChunkName: 'row' */ './item/rowRules').then(part => part.rowRules({ list, labelOf, parts }))
    },
    Panel: (props: RowPanelProps) => <RowPanel {...props} list={list} labelOf={labelOf} parts={parts} />,
    Add: library ? (props: AddRowProps) => <AddFiles {...props} list={list} />
      : (props: AddRowProps) => <AddRow {...props} list={list} labelOf={labelOf} parts={parts} />,
    otherView: own.otherView, Summary: own.Summary, Commands: own.Commands
  };
}
