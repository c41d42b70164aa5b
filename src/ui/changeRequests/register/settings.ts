import type { View } from '../../list/view';
import { decided } from '../../../domain/changeRequest/status';
import type { Status } from '../../../domain/changeRequest/status';
import { changeRequests, changeRequestStatuses } from '../../../schema/lists/changeRequests';
import type { Reader } from '../../../schema/kinds/kind';
import { ranked } from './registerColumns';

/** What the page's author sets in the property pane. */
export interface RegisterSettings {
  /** Heading; none when empty, because the page has one already. */
  readonly title?: string;
  /** Column grouped by until the user chooses; empty: none. */
  readonly groupBy?: string;
  /** Which statuses are shown at first; the user may clear the filter. */
  readonly showFirst?: 'all' | 'open' | 'ranked';
}

const open: readonly Status[] = changeRequestStatuses.filter(status => !decided.includes(status) && status !== 'withdrawn');

/** The view that the settings ask for. */
export function viewOf({ groupBy, showFirst = 'all' }: RegisterSettings, reader: Reader): Partial<View> {
  const statuses = showFirst === 'open' ? open : showFirst === 'ranked' ? ranked : [];
  const text = (key: string): string => reader.label(changeRequests.fields.Status, key);
  return {
    groupBy: groupBy || undefined,
    filters: statuses.length > 0 ? { Status: { kind: 'any', values: statuses.map(key => ({ key, text: text(key) })) } } : {}
  };
}
