import { Log } from '@microsoft/sp-core-library';
import { BaseListViewCommandSet } from '@microsoft/sp-listview-extensibility';
import type { IListViewCommandSetExecuteEventParameters } from '@microsoft/sp-listview-extensibility';
import type { ListCommands, Shown } from '../../ui/listPages/commands/ListCommands';
import { commandNames } from '../../ui/listPages/commands/names';
import type { CommandName } from '../../ui/listPages/commands/names';

/** The hub's commands on SharePoint's own list pages. Composition only: what they are and do comes when the page has been drawn. */
export default class ListCommandSet extends BaseListViewCommandSet<object> {
  private commands: ListCommands | undefined;

  public async onInit(): Promise<void> {
    for (const name of commandNames) this.tryGetCommand(name).visible = false;
    this.context.listView.listViewStateChangedEvent.add(this, () => this.start(this.look()));
    // The list does not wait for it.
    this.start(this.load());
  }

  public onExecute({ itemId }: IListViewCommandSetExecuteEventParameters): void {
    this.start(this.open(itemId as CommandName));
  }

  private async load(): Promise<void> {
    const [{ ListCommands: Commands }, { onSite }] = await Promise.all([
      import(/* webpackChunkName: 'list-commands' */ '../../ui/listPages/commands/ListCommands'),
      import(/* webpackChunkName: 'list-commands' */ '../onSite')
    ]);
    this.commands = new Commands(onSite(this.context));
    await this.look();
  }

  /** What goes wrong here has no page of ours to be told on. */
  private start(work: Promise<void>): void {
    work.catch(error => Log.error('ListCommandSet', error));
  }

  private async open(command: CommandName): Promise<void> {
    const given = this.commands?.given(command, this.shown);
    if (!given) return;
    const { openPanel } = await import(/* webpackChunkName: 'list-panel' */ '../../ui/listPages/commands/openPanel');
    // SharePoint offers no way to read a list's rows again but opening its page again.
    if (await openPanel(given)) window.location.reload();
  }

  /** Shows the commands as they stand now, and again once it is known who looks. */
  private async look(): Promise<void> {
    this.draw();
    await this.commands?.read(this.shown);
    this.draw();
  }

  private draw(): void {
    for (const { name, words, visible, disabled } of this.commands?.offers(this.shown) ?? []) {
      const command = this.tryGetCommand(name);
      Object.assign(command, { title: words, visible, disabled });
    }
    this.raiseOnChange();
  }

  private get shown(): Shown {
    const { list, selectedRows, columns } = this.context.listView;
    return {
      listPath: list?.serverRelativeUrl,
      ids: (selectedRows ?? []).map(row => Number(row.getValueByName('ID'))),
      columns: columns.filter(column => column.visible).map(column => column.field.internalName)
    };
  }
}
