import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { List } from '../../../schema/define';
import type { Store } from '../../../data/store';
import { speaking } from '../../shell/inLanguage';
import { openHub } from '../../shell/openHub';
import { fill } from '../../shell/words';
import { listAt } from '../listAt';
import type { CommandGiven } from './given';
import type { CommandName } from './names';
import type { Known, Offer } from './offered';
import { offered } from './offered';
import { strings } from './strings';

/** The page that the commands stand on. */
export interface ListPage {
  readonly siteUrl: string;
  readonly sitePath: string;
  readonly store: Store;
  readonly theme?: IReadonlyTheme;
}

/** The list that is shown, what of it is selected and which columns are shown. */
export interface Shown {
  readonly listPath: string | undefined;
  readonly ids: readonly number[];
  readonly columns: readonly string[];
}

/** The hub's commands on one of SharePoint's own list pages. */
export class ListCommands {
  private known: Known | undefined;
  private reading: Promise<void> | undefined;

  public constructor(private readonly page: ListPage) {}

  /** How each command stands in the command bar, with its words. */
  public offers({ listPath, ids }: Shown): ReadonlyArray<Offer & { readonly name: CommandName; readonly words: string }> {
    const offers = offered(this.listOf(listPath), this.known, ids.length);
    const words = {
      agenda: strings.Agenda, publish: strings.Publish, export: ids.length > 0 ? fill(strings.ExportCount, ids.length) : strings.Export
    };
    return (Object.keys(offers) as CommandName[]).map(name => ({ name, words: words[name], ...offers[name] }));
  }

  /**
   * Reads who looks and what the program publishes, for a list of the hub only, and once. Where that cannot be read the commands that ask for a
   * right stay away; exporting says what is wrong.
   */
  public async read({ listPath }: Pick<Shown, 'listPath'>): Promise<void> {
    if (!this.listOf(listPath)) return;
    const { store, siteUrl } = this.page;
    this.reading ??= openHub(store, siteUrl, speaking(), () => undefined).then(opened => {
      if ('hub' in opened) this.known = { roles: opened.hub.me.roles, editions: opened.hub.pack.editions };
    });
    await this.reading;
  }

  /** What the panel of a command works on; nothing for a list that is not the hub's. */
  public given(command: CommandName, { listPath, ids, columns }: Shown): CommandGiven | undefined {
    const list = this.listOf(listPath);
    const { siteUrl, store, theme } = this.page;
    return list && { siteUrl, store, theme, language: speaking(), command, list, ids, columns };
  }

  private listOf(path: string | undefined): List | undefined {
    return path === undefined ? undefined : listAt(path, this.page.sitePath);
  }
}
