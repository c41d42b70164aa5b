import type { ActualForms } from '../structure';

/** A content type, as far as its forms go. */
export interface RawType {
  readonly StringId: string;
  readonly NewFormClientSideComponentId: string | null;
  readonly DisplayFormClientSideComponentId: string | null;
  readonly EditFormClientSideComponentId: string | null;
}

/** A custom action of a list. */
export interface RawAction {
  readonly Location: string | null;
  readonly ClientSideComponentId: string;
}

/** Where extensions stand in the command bar of a modern list page. */
const commandBar = 'ClientSideExtension.ListViewCommandSet.CommandBar';
/** The content types of a list with who draws their forms; its custom actions. */
export const typesPath = 'contenttypes?$select=StringId,NewFormClientSideComponentId,DisplayFormClientSideComponentId,EditFormClientSideComponentId';
export const actionsPath = 'usercustomactions?$select=Location,ClientSideComponentId';

/** The type that the list came with, derived from SharePoint's Item or Document; not one that somebody added, and not that of folders. */
export const ownType = (types: readonly RawType[]): RawType | undefined => types.find(type => /^0x01(01)?00[0-9a-f]{32}$/i.test(type.StringId));

const componentId = (given: string | null | undefined): string | undefined => given?.replace(/[{}]/g, '').toLowerCase() || undefined;

/** Which extension draws each form. */
export const formsOf = (type: RawType | undefined): ActualForms => ({
  New: componentId(type?.NewFormClientSideComponentId), Display: componentId(type?.DisplayFormClientSideComponentId),
  Edit: componentId(type?.EditFormClientSideComponentId)
});

/** The extensions in the command bar. */
export const commandsOf = (actions: readonly RawAction[]): readonly string[] =>
  actions.flatMap(action => action.Location === commandBar ? componentId(action.ClientSideComponentId) ?? [] : []);

/** What gives all three forms of a content type to an extension: one alone would reset the others (SharePoint/sp-dev-docs issue 9974). */
export const withForms = (component: string): Partial<RawType> =>
  ({ NewFormClientSideComponentId: component, DisplayFormClientSideComponentId: component, EditFormClientSideComponentId: component });

/** The custom action that puts an extension into the command bar. */
export const actionOf = (component: string, title: string): RawAction & Readonly<Record<string, string>> =>
  ({ Title: title, Location: commandBar, ClientSideComponentId: component, ClientSideComponentProperties: '{}' });
