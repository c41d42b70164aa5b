import * as strings from 'RegisterStrings';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { chunk } from '../../shell/chunk';
import type { RegisterDefinition } from '../../register/definition';
import { ItemPanel, SubmitForm } from '../item/parts';
import {
  filtered, groupable, labelOf, mayAdd, mayRank, readColumns, registerColumns, shownAtFirst
} from './registerColumns';

const RankView = chunk(() => import(/* webpackChunkName: 'rank' */ './rank/RankView').then(part => part.RankView));

/** The register of change requests. */
export const changeRequestRegister: RegisterDefinition = {
  list: changeRequests,
  opens: 'cr',
  read: readColumns, shown: shownAtFirst, filtered, groupable,
  titleColumn: 'Title', card: { title: 'Title', lead: ['Id', 'Status'] },
  columns: (reader, rows) => registerColumns(reader, { number: strings.Number, priority: strings.Priority }, rows),
  labelOf, mayAdd,
  mayImport: roles => roles.includes('owner'),
  words: {
    title: () => strings.Title, add: () => strings.New, search: () => strings.Search, empty: () => strings.Empty,
    emptyMayAdd: () => strings.EmptyMayAdd
  },
  Panel: ItemPanel, Add: SubmitForm,
  editing: {
    // Who wrote a change request corrects it in its panel: the table does not know whose it is.
    mayUse: roles => roles.includes('owner'),
    rules: () => import(/* webpackChunkName: 'change-request' */ '../item/changeRequest').then(part => part.requestRules)
  },
  otherView: {
    key: 'rank', icon: 'rank', words: () => ({ show: strings.Rank, back: strings.BackToTable }), mayUse: mayRank, View: RankView
  }
};
