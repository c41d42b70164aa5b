import type { ComponentType } from 'react';
import { chunk } from '../../shell/chunk';
import type { List } from '../../../schema/define';
import type { Row } from '../../list/columns';

/** What opens from the register: each in a chunk of its own, fetched when it is used. */
export const RegisterCommands = chunk(() =>
  import(/* webpackChunkName: 'commands' */ './commands/RegisterCommands').then(part => part.RegisterCommands));
export const ColumnsDialog = chunk(() =>
  import(/* webpackChunkName: 'columns' */ '../../list/commands/ColumnsDialog').then(part => part.ColumnsDialog));
export const RankView = chunk(() => import(/* webpackChunkName: 'rank' */ './rank/RankView').then(part => part.RankView));

const pending = <P,>(): Promise<ComponentType<P>> => Promise.reject(new Error('not built yet'));
export const ItemPanel = chunk<{ readonly id: number; readonly onClose: () => void; readonly onSaved: (item: Row) => void }>(pending);
export const SubmitForm = chunk<{ readonly onClose: () => void; readonly onSubmitted: (item: Row) => void }>(pending);
export const ImportDialog = chunk<{ readonly list: List; readonly onClose: () => void }>(pending);
