import type { Ask } from '../siteFacts';
import type { FormName } from './words';

/** A view of a list: its columns by internal name, with the heading of each. */
export interface ListView {
  id: string;
  title: string;
  isDefault: boolean;
  columns: { name: string; title: string }[];
}

/** What a page of a list knows of it. */
export interface ListFacts {
  id: string;
  title: string;
  /** Path from the server's root. */
  path: string;
  isLibrary: boolean;
  views: ListView[];
  contentType: { id: string; name: string };
  /** Which component draws each form, with its properties; SharePoint's own where absent. */
  forms: Partial<Record<FormName, { component: string; properties: string }>>;
  /** The components of the command bar. */
  commandSets: { component: string; properties: string }[];
}

interface Many<T> { value: T[] }
type Texts = Record<string, string | null>;
interface ListAnswer { Id: string; Title: string; BaseTemplate: number; Hidden: boolean; RootFolder: { ServerRelativeUrl: string } }

const commandBar = 'ClientSideExtension.ListViewCommandSet.CommandBar';
/** Columns that SharePoint shows under another name than that of the column they read. */
const headings: Record<string, string> = { LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkFilename: 'FileLeafRef', DocIcon: 'DocIcon' };

/** The lists and libraries that this person may see, by title. */
export async function readLists(ask: Ask): Promise<{ title: string; path: string; isLibrary: boolean }[]> {
  const { value } = await ask<Many<ListAnswer>>('GET', 'web/lists?$select=Id,Title,BaseTemplate,Hidden,RootFolder/ServerRelativeUrl&$expand=RootFolder&$top=500');
  return value.filter(list => !list.Hidden && (list.BaseTemplate === 100 || list.BaseTemplate === 101))
    .map(list => ({ title: list.Title, path: list.RootFolder.ServerRelativeUrl, isLibrary: list.BaseTemplate === 101 }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** What the pages of one list need; nothing where there is none at this path that the person may see. */
export async function readListFacts(ask: Ask, path: string): Promise<ListFacts | undefined> {
  const there = (await readLists(ask)).find(list => list.path.toLowerCase() === path.toLowerCase());
  if (!there) return undefined;
  const list = `web/getlist('${there.path}')`;
  const [{ Id }, views, fields, types, actions] = await Promise.all([
    ask<{ Id: string }>('GET', `${list}?$select=Id`),
    ask<Many<{ Id: string; Title: string; DefaultView: boolean; Hidden: boolean; ViewFields: { Items: string[] } }>>(
      'GET', `${list}/views?$select=Id,Title,DefaultView,Hidden,ViewFields&$expand=ViewFields`),
    ask<Many<{ InternalName: string; Title: string }>>('GET', `${list}/fields?$select=InternalName,Title`),
    ask<Many<Texts>>('GET', `${list}/contenttypes`),
    ask<Many<Texts>>('GET', `${list}/usercustomactions`)
  ]);
  const titleOf = (name: string): string => fields.value.find(field => field.InternalName === (headings[name] ?? name))?.Title ?? name;
  const [type] = types.value;
  const form = (which: 'New' | 'Display' | 'Edit'): { component: string; properties: string } | undefined => {
    const component = type[`${which}FormClientSideComponentId`];
    return component ? { component, properties: type[`${which}FormClientSideComponentProperties`] || '{}' } : undefined;
  };
  return {
    ...there, id: Id,
    views: views.value.filter(view => !view.Hidden).map(view => ({
      id: view.Id, title: view.Title, isDefault: view.DefaultView,
      columns: view.ViewFields.Items.map(name => ({ name, title: titleOf(name) }))
    })),
    contentType: { id: type.StringId ?? '', name: type.Name ?? '' },
    forms: { NewForm: form('New'), DispForm: form('Display'), EditForm: form('Edit') },
    commandSets: actions.value.filter(action => action.Location === commandBar)
      .map(action => ({ component: action.ClientSideComponentId ?? '', properties: action.ClientSideComponentProperties || '{}' }))
  };
}
