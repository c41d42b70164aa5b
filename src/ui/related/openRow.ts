import * as React from 'react';
import type { List } from '../../schema/define';

/** What opens rows of other lists over the page. */
export interface RowOpener {
  readonly open: (list: List, id: number) => void;
  /** How often something was saved in what was opened: what shows rows reads them again. */
  readonly saves: number;
}

/**
 * Handed down by a page's root, so that a panel need not know the other lists' panels, which know it. Absent where a page opens nothing but its own row:
 * there rows are links, see {@link rowAddress}.
 */
export const OpenRow = React.createContext<RowOpener | undefined>(undefined);

/** Where a row of a list, by the list's name, stands by itself: SharePoint's page for it, on which the hub draws the row's own panel. */
export const rowAddress = (siteUrl: string, list: string, id: number): string => `${siteUrl}/Lists/${list}/DispForm.aspx?ID=${id}`;
