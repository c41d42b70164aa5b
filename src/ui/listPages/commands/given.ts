import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Language, List } from '../../../schema/define';
import type { Store } from '../../../data/store';
import type { CommandName } from './names';

/** What a command of a list page works on. */
export interface CommandGiven {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  readonly command: CommandName;
  readonly list: List;
  /** The selected rows. */
  readonly ids: readonly number[];
  /** Internal names of the columns that the list shows, in their order. */
  readonly columns: readonly string[];
}

/** What the parts of a command are given; the rest comes with the hub. */
export interface CommandWork extends Pick<CommandGiven, 'list' | 'ids' | 'columns'> {
  readonly onClose: () => void;
  /** Rows of the list were changed, so its page is to be read again. */
  readonly onChanged: () => void;
}
