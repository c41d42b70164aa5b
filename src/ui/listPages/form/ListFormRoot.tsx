import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language, List } from '../../../schema/define';
import type { Store } from '../../../data/store';
import { HubRoot } from '../../shell/HubRoot';
import { setUpWith } from '../../shell/setUp';
import type { ListFormProps } from './ListForm';
import { ListForm } from './ListForm';
import { UnknownList } from './UnknownList';

interface ListFormRootProps extends Omit<ListFormProps, 'list'> {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  /** None for a list that is not the hub's. */
  readonly list: List | undefined;
}

/** A form of one of SharePoint's own list pages from nothing. */
export function ListFormRoot({ siteUrl, store, language, theme, list, ...form }: ListFormRootProps): JSX.Element {
  const setUp = React.useMemo(() => setUpWith(siteUrl, store), [siteUrl, store]);
  if (!list) return <UnknownList theme={theme} onClose={form.onClosed} />;
  return <HubRoot siteUrl={siteUrl} store={store} language={language} theme={theme} setUp={setUp}><ListForm list={list} {...form} /></HubRoot>;
}
