import '../host/fabricConfig';
import { loadTheme } from '@microsoft/load-themed-styles';
import { loadScript } from '../host/amd';
import { loadComponent } from '../host/components';
import { frameElement } from '../host/element';
import { closeMenusPolitely } from '../host/menus';
import * as componentBase from '../host/spfx/componentBase';
import { FormDisplayMode, Guid, ServiceScope } from '../host/spfx/coreLibrary';
import * as extensionBase from '../host/spfx/extensionBase';
import * as listviewExtensibility from '../host/spfx/listviewExtensibility';
import { PageContext } from '../host/spfx/pageContext';
import { statusRenderer } from '../host/status';
import { themeNamed } from '../host/themes';
import { inCulture } from '../builtManifest';
import type { BuiltManifest } from '../builtManifest';
import { pageDataId } from '../pageData';
import { drawCommands } from './commandBar';
import type { Hosting, ListPageData } from './listData';
import { drawRows, readRows } from './rows';

/** The host of SharePoint's own list pages: forms are drawn by a form customizer, the command bar takes a command set. */

const { Command, FormCustomizerContext, ListViewAccessor, ListViewAccessorStateChanges, ListViewCommandSetContext,
  ListViewStateChangedEventArgs, ColumnAccessor, RowAccessor } = listviewExtensibility;

type Form = listviewExtensibility.BaseFormCustomizer<unknown>;
type CommandSet = listviewExtensibility.BaseListViewCommandSet<unknown>;

const modes = { NewForm: FormDisplayMode.New, DispForm: FormDisplayMode.Display, EditForm: FormDisplayMode.Edit } as const;

const extensionModules = { '@microsoft/sp-extension-base': extensionBase, '@microsoft/sp-listview-extensibility': listviewExtensibility };

/** What every extension's context has. */
function partsOf(page: ListPageData, manifest: BuiltManifest): ConstructorParameters<typeof extensionBase.ExtensionContext>[0] {
  const serviceScope = ServiceScope.startNewRoot();
  serviceScope.provide(componentBase.ThemeProvider.serviceKey, new componentBase.ThemeProvider(themeNamed(page.theme)));
  serviceScope.finish();
  return { manifest, serviceScope, pageContext: new PageContext(page) };
}

const listOf = ({ list }: ListPageData): listviewExtensibility.ListNamed =>
  ({ guid: Guid.parse(list.id), title: list.title, serverRelativeUrl: list.path });

async function showForm(page: ListPageData, form: NonNullable<ListPageData['form']>): Promise<void> {
  const place = frameElement('form');
  const status = statusRenderer(page.listWords.failed);
  status.displayLoadingIndicator(place, page.listWords.loading);
  try {
    const [Class] = await Promise.all([loadComponent<Form>(form.manifest, page, extensionModules), loadScript(page.assets.icons)]);
    const domElement = place.appendChild(document.createElement('div'));
    const away = (): void => window.location.assign(new URLSearchParams(window.location.search).get('Source') ?? page.addresses.AllItems);
    const context = new FormCustomizerContext(
      partsOf(page, form.manifest), listOf(page), page.list.contentType, { folderPath: page.list.path }, form.itemId, domElement);
    await new Class()[listviewExtensibility.hosted].begin({
      context, displayMode: modes[form.name], properties: JSON.parse(form.properties), onSaved: away, onClosed: away
    });
    status.clearLoadingIndicator(place);
  } catch (error) {
    console.error(error);
    status.renderError(place, error instanceof Error ? error : String(error));
  }
}

async function showRows(page: ListPageData, { shown, commandSet }: NonNullable<ListPageData['view']>): Promise<void> {
  const view = new ListViewAccessor(listOf(page), shown.columns.map(({ name, title }) => new ColumnAccessor({ internalName: name, displayName: title }, true)));
  const rows = await readRows(page, shown);
  view.rows = rows.map(row => new RowAccessor(row));
  const commands = Object.entries(commandSet?.manifest.items ?? {}).map(([id, { title, iconImageUrl }]) =>
    Object.assign(new Command(id), { title: inCulture(title, page.culture), iconImageUrl, visible: commandSet !== undefined }));
  let set: CommandSet | undefined;
  let selected: readonly number[] = [];
  const draw = (): void => drawCommands(frameElement('command-bar'), page, selected, set ? commands : [], id => set?.[listviewExtensibility.hosted].execute(id));
  draw();
  drawRows(frameElement('rows'), page, shown, rows, ids => {
    selected = ids;
    view.selectedRows = rows.filter(row => ids.includes(Number(row.ID))).map(row => new RowAccessor(row));
    draw();
    view.listViewStateChangedEvent.raise(new ListViewStateChangedEventArgs(ListViewAccessorStateChanges.SelectedRows));
    set?.onListViewUpdated({ selectedRows: view.selectedRows });
  });
  if (commandSet) set = await beginCommands(page, commandSet, view, commands, draw);
  draw();
}

async function beginCommands(
  page: ListPageData, { manifest, properties }: Hosting, view: listviewExtensibility.ListViewAccessor,
  commands: readonly listviewExtensibility.Command[], onChange: () => void
): Promise<CommandSet> {
  const [Class] = await Promise.all([loadComponent<CommandSet>(manifest, page, extensionModules), loadScript(page.assets.icons)]);
  const set = new Class();
  await set[listviewExtensibility.hosted].begin({ context: new ListViewCommandSetContext(partsOf(page, manifest), view), commands, properties: JSON.parse(properties), onChange });
  return set;
}

async function start(page: ListPageData): Promise<void> {
  const theme = themeNamed(page.theme);
  loadTheme({ ...theme.palette, ...theme.semanticColors });
  if (page.form) await showForm(page, page.form);
  if (page.view) await showRows(page, page.view);
}

closeMenusPolitely();
start(JSON.parse(frameElement(pageDataId).textContent ?? '') as ListPageData).catch(reportError);
