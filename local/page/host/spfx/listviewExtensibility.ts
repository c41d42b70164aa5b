import { SPEvent, SPEventArgs } from './coreLibrary';
import type { FormDisplayMode, Guid } from './coreLibrary';
import { BaseExtension, ExtensionContext } from './extensionBase';

/**
 * The public names of `@microsoft/sp-listview-extensibility` that form customizers and command sets use, written from its published
 * declarations.
 */

/** A list, as its pages name it. */
export interface ListNamed {
  readonly guid: Guid;
  readonly title: string;
  readonly serverRelativeUrl: string;
}

/** What the host does with a form or a command set. A symbol keeps it out of the way of the extension's own names. */
export const hosted: unique symbol = Symbol('hosted');

/** What a form is told about the page that it is for. */
export class FormCustomizerContext extends ExtensionContext {
  public constructor(
    parts: ConstructorParameters<typeof ExtensionContext>[0],
    public readonly list: ListNamed, public readonly contentType: { readonly id: string; readonly name: string },
    public readonly folderInfo: { readonly folderPath: string }, public readonly itemId: number | undefined, public readonly domElement: HTMLElement
  ) {
    super(parts);
  }
}

/** What a form starts with. */
export interface FormBeginning {
  readonly context: FormCustomizerContext;
  readonly displayMode: FormDisplayMode;
  readonly properties: unknown;
  readonly onSaved: () => void;
  readonly onClosed: () => void;
}

/** The base of form customizers. */
export abstract class BaseFormCustomizer<Properties> extends BaseExtension<Properties> {
  declare public readonly context: FormCustomizerContext;
  private begun!: FormBeginning;

  public readonly [hosted] = {
    begin: async (beginning: FormBeginning): Promise<void> => {
      this.begun = beginning;
      this.bag = beginning.properties;
      Object.assign(this, { context: beginning.context });
      await this.onInit();
      this.render();
    }
  };

  protected get domElement(): HTMLElement {
    return this.context.domElement;
  }

  protected get displayMode(): FormDisplayMode {
    return this.begun.displayMode;
  }

  protected abstract render(): void;

  protected formSaved(): void {
    this.begun.onSaved();
  }

  protected formClosed(): void {
    this.begun.onClosed();
  }
}

/** A command of the command bar; the extension changes how it stands there, the host draws it. */
export class Command {
  public title = '';
  public iconImageUrl: string | undefined;
  public ariaLabel: string | undefined;
  public visible = true;
  public disabled: boolean | undefined;

  public constructor(public id: string) {}
}

/** One row of the list that is shown. */
export class RowAccessor {
  public constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  public getValueByName(internalName: string): unknown {
    return this.values[internalName];
  }
}

/** One column of the list that is shown. */
export class ColumnAccessor {
  public constructor(public readonly field: { readonly internalName: string; readonly displayName: string }, public readonly visible: boolean) {}
}

export enum ListViewAccessorStateChanges {
  None = 0,
  List = 1,
  View = 2,
  Columns = 4,
  SelectedRows = 8,
  Rows = 16,
  AppliedFilters = 32,
  Sort = 64,
  FolderInfo = 128
}

/** Tells what of the list view is another now. */
export class ListViewStateChangedEventArgs extends SPEventArgs {
  public prevState: object = {};

  public constructor(public stateChanges: ListViewAccessorStateChanges) {
    super();
  }
}

/** The list that is shown, its rows and what of them is selected. */
export class ListViewAccessor {
  public readonly listViewStateChangedEvent: SPEvent<ListViewStateChangedEventArgs> = new SPEvent();
  public rows: readonly RowAccessor[] = [];
  public selectedRows: readonly RowAccessor[] = [];

  public constructor(public readonly list: ListNamed, public readonly columns: readonly ColumnAccessor[]) {}
}

/** What a command set is told about the page that it is for. */
export class ListViewCommandSetContext extends ExtensionContext {
  public constructor(parts: ConstructorParameters<typeof ExtensionContext>[0], public readonly listView: ListViewAccessor) {
    super(parts);
  }
}

/** What a command set starts with. */
export interface CommandSetBeginning {
  readonly context: ListViewCommandSetContext;
  readonly commands: readonly Command[];
  readonly properties: unknown;
  /** A command may stand otherwise now. */
  readonly onChange: () => void;
}

/** The base of command sets. */
export abstract class BaseListViewCommandSet<Properties> extends BaseExtension<Properties> {
  declare public readonly context: ListViewCommandSetContext;
  private begun!: CommandSetBeginning;

  public readonly [hosted] = {
    begin: async (beginning: CommandSetBeginning): Promise<void> => {
      this.begun = beginning;
      this.bag = beginning.properties;
      Object.assign(this, { context: beginning.context });
      await this.onInit();
    },
    execute: (itemId: string): void => this.onExecute({ itemId, selectedRows: this.context.listView.selectedRows })
  };

  public tryGetCommand(id: string): Command | undefined {
    return this.begun.commands.find(command => command.id === id);
  }

  public onListViewUpdated(_event: { readonly selectedRows: readonly RowAccessor[] }): void {
    // For the extension to fill.
  }

  public onExecute(_event: { readonly itemId: string; readonly selectedRows: readonly RowAccessor[] }): void {
    // For the extension to fill.
  }

  public raiseOnChange(): void {
    this.begun.onChange();
  }
}
