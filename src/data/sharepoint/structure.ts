import { body, headers } from '@pnp/queryable';
import { SPQueryable, spGet, spPost } from '@pnp/sp/spqueryable';
import type { IWeb } from '@pnp/sp/webs';
import type { Result } from '../failure';
import type { ActualList, ActualSite, ColumnSettings, Level, NewColumn, SiteStructure } from '../structure';
import { failed, ok } from '../failure';
import { inOneBatch } from './batch';
import type { ConnectionOptions } from './connection';
import { Connection } from './connection';
import { failureOf } from './failures';
import type { RawAction, RawType } from './listPages';
import { actionOf, actionsPath, commandsOf, formsOf, ownType, typesPath, withForms } from './listPages';
import type { RawField } from './siteColumns';
import { columnOf, settings } from './siteColumns';
import { Refusal, troubleOf } from './trouble';

/** SharePoint's numbers for the two kinds of list we make. */
const templates = { list: 100, library: 101 } as const;

/** ViewListItems, AddListItems, OpenItems, ViewVersions, ViewFormPages, Open, ViewPages, BrowseUserInfo, UseClientIntegration, UseRemoteAPIs, CreateAlerts. */
const appendMask = { High: '176', Low: String(138612833 + 2) };

interface RawList {
  readonly Id: string;
  readonly Title: string;
  readonly BaseTemplate: number;
  readonly EnableVersioning: boolean;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}
interface RawAssignment {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: ReadonlyArray<{ readonly Name: string; readonly Id: number }>;
}
interface Many<T> {
  readonly value: readonly T[];
}

const at = (web: IWeb, path: string): ReturnType<typeof SPQueryable> => SPQueryable(web, path);
const get = <T>(web: IWeb, path: string): Promise<T> => spGet<T>(at(web, path));
const post = <T>(web: IWeb, path: string, content?: unknown): Promise<T> => spPost<T>(at(web, path), content === undefined ? {} : body(content));
const merge = (web: IWeb, path: string, content: unknown): Promise<void> =>
  spPost<void>(at(web, path), body(content, headers({ 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' })));
const named = (name: string): string => name.replace(/'/g, '\'\'');
const groupPath = (name: string): string => `sitegroups/getbyname('${encodeURIComponent(named(name))}')`;

const grantsOf = (assignments: readonly RawAssignment[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(assignments.map(one => [one.Member.Title, one.RoleDefinitionBindings.map(level => level.Name)
    .filter(name => name !== 'Limited Access')]));

/** What a site is made of, through SharePoint's REST API. Needs full control for all but `read`. */
class SharePointStructure implements SiteStructure {
  public constructor(private readonly connection: Connection) {}

  public read(names: readonly string[]): Promise<Result<ActualSite>> {
    return this.result(async () => {
      const { web } = this.connection;
      const [site, all, groups, levels, grants] = await this.batch<unknown>([
        on => get(on, '?$select=Language,AssociatedOwnerGroup/Title,AssociatedMemberGroup/Title,AssociatedVisitorGroup/Title'
          + '&$expand=AssociatedOwnerGroup,AssociatedMemberGroup,AssociatedVisitorGroup'),
        on => get(on, 'lists?$select=Id,Title,BaseTemplate,EnableVersioning,WriteSecurity,HasUniqueRoleAssignments,'
          + 'RootFolder/ServerRelativeUrl&$expand=RootFolder&$top=5000'),
        on => get(on, 'sitegroups?$select=Title'), on => get(on, 'roledefinitions?$select=Name'),
        on => get(on, 'roleassignments?$expand=Member,RoleDefinitionBindings')
      ]) as [
        { Language: number; AssociatedOwnerGroup: { Title: string }; AssociatedMemberGroup: { Title: string }; AssociatedVisitorGroup: { Title: string } },
        Many<RawList>, Many<{ Title: string }>, Many<{ Name: string }>, Many<RawAssignment>
      ];
      const wanted = all.value.flatMap(list => {
        const path = list.RootFolder.ServerRelativeUrl;
        const name = names.find(one => [`${this.connection.path}/Lists/${one}`, `${this.connection.path}/${one}`]
          .some(own => own.toLowerCase() === path.toLowerCase()));
        return name ? [{ name, list }] : [];
      });
      const lists = await Promise.all(wanted.map(async ({ name, list }): Promise<ActualList> => {
        const [fields, views, assigned, again, types, actions] = (await inOneBatch<unknown>(web, [
          on => get(on, `lists(guid'${list.Id}')/fields?$select=InternalName,Title,TypeAsString,Required,Indexed,EnforceUniqueValues,SchemaXml`),
          on => get(on, `lists(guid'${list.Id}')/views?$select=Title`),
          on => get(on, `lists(guid'${list.Id}')/roleassignments?$expand=Member,RoleDefinitionBindings`),
          // Right after inheritance was broken a library still reads "inherits" once; the second look is true.
          on => get(on, `lists(guid'${list.Id}')?$select=HasUniqueRoleAssignments`),
          on => get(on, `lists(guid'${list.Id}')/${typesPath}`),
          on => get(on, `lists(guid'${list.Id}')/${actionsPath}`)
        ])).map(fulfilled) as [
          Many<RawField>, Many<{ Title: string }>, Many<RawAssignment>, Pick<RawList, 'HasUniqueRoleAssignments'>, Many<RawType>, Many<RawAction>
        ];
        const own = list.HasUniqueRoleAssignments || again.HasUniqueRoleAssignments;
        return {
          name, id: list.Id, title: list.Title, versioning: list.EnableVersioning, ownItemsOnly: list.WriteSecurity === 2,
          kind: list.BaseTemplate === templates.list ? 'list' : list.BaseTemplate === templates.library ? 'library' : 'other',
          columns: fields.value.map(columnOf), views: views.value.map(view => view.Title),
          forms: formsOf(ownType(types.value)), commands: commandsOf(actions.value),
          ...(own ? { grants: grantsOf(assigned.value) } : {})
        };
      }));
      return {
        lists, language: site.Language, siteGrants: grantsOf(grants.value),
        groups: groups.value.map(group => group.Title), levels: levels.value.map(level => level.Name),
        associated: {
          owners: site.AssociatedOwnerGroup.Title, members: site.AssociatedMemberGroup.Title, visitors: site.AssociatedVisitorGroup.Title
        }
      };
    });
  }

  public addGroup(name: string, description: string): Promise<Result<void>> {
    return this.result(async () => {
      const { value } = await get<Many<unknown>>(this.connection.web, `sitegroups?$filter=Title eq '${encodeURIComponent(named(name))}'`);
      if (value.length === 0) await post(this.connection.web, 'sitegroups', { Title: name, Description: description });
    });
  }

  public addAppendLevel(): Promise<Result<void>> {
    return this.result(async () => {
      const name: Level = 'Hub Append';
      const { value } = await get<Many<unknown>>(this.connection.web, `roledefinitions?$filter=Name eq '${name}'`);
      if (value.length > 0) return;
      await post(this.connection.web, 'roledefinitions', {
        Name: name, Description: 'Read, and add; never edit or delete.', Order: 200, BasePermissions: appendMask
      });
    });
  }

  public grantOnSite(group: string, level: Level): Promise<Result<void>> {
    return this.result(async () => {
      const [groupId, levelId] = await Promise.all([this.groupId(group), this.levelId(level)]);
      await post(this.connection.web, `roleassignments/addroleassignment(principalid=${groupId},roledefid=${levelId})`);
    });
  }

  public addList(name: string, kind: 'list' | 'library', title: string): Promise<Result<string>> {
    return this.result(async () => {
      const path = `${this.connection.path}/${kind === 'list' ? 'Lists/' : ''}${name}`;
      const { web } = this.connection;
      const existing = await get<{ readonly Id: string }>(web, `getlist('${named(path)}')?$select=Id`).catch(async error => {
        const trouble = await troubleOf(error, this.connection.patience.timing.now());
        if (trouble instanceof Refusal && trouble.status === 404) return undefined;
        throw error;
      });
      if (existing) return existing.Id;
      // A list's address comes from the title it is made with and stays; so it is made under its name and titled afterwards.
      const made = await post<{ readonly Id: string }>(web, 'lists', {
        Title: name, BaseTemplate: templates[kind], EnableVersioning: true, MajorVersionLimit: 500, ContentTypesEnabled: false
      });
      await merge(web, `lists(guid'${made.Id}')`, { Title: title });
      return made.Id;
    });
  }

  public addColumns(list: string, columns: readonly NewColumn[]): Promise<Result<void>> {
    return this.result(async () => {
      const path = await this.listPath(list);
      const there = await get<Many<{ readonly InternalName: string }>>(this.connection.web, `${path}/fields?$select=InternalName`);
      const known = new Set(there.value.map(field => field.InternalName));
      const missing = columns.filter(column => !known.has(column.name));
      // 8 = AddFieldInternalNameHint: the internal name is ours, whatever the title. Required is not taken from the XML.
      await this.batch(missing.flatMap(({ name, xml, settings: given }) => [
        web => post<unknown>(web, `${path}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } }),
        web => merge(web, `${path}/fields/getbyinternalnameortitle('${name}')`, settings(given))
      ]));
    });
  }

  public alterColumn(list: string, name: string, given: Partial<ColumnSettings & { readonly options: readonly string[] }>): Promise<Result<void>> {
    return this.result(async () => {
      await merge(this.connection.web, `${await this.listPath(list)}/fields/getbyinternalnameortitle('${name}')`, settings(given));
    });
  }

  public addView(list: string, title: string, columns: readonly string[]): Promise<Result<void>> {
    return this.result(async () => {
      const path = `${await this.listPath(list)}/views`;
      const { value } = await get<Many<{ readonly Title: string }>>(this.connection.web, `${path}?$select=Title`);
      if (!value.some(view => view.Title === title)) await post(this.connection.web, path, { Title: title, PersonalView: false, RowLimit: 100 });
      const view = `${path}/getbytitle('${encodeURIComponent(named(title))}')/viewfields`;
      await this.batch([
        web => post<unknown>(web, `${view}/removeallviewfields`),
        ...columns.map(column => (web: IWeb) => post<unknown>(web, `${view}/addviewfield('${column === 'Id' ? 'ID' : column}')`))
      ]);
    });
  }

  public setVersioning(list: string): Promise<Result<void>> {
    return this.result(async () => merge(this.connection.web, await this.listPath(list), { EnableVersioning: true, MajorVersionLimit: 500 }));
  }

  public setForms(lists: readonly string[], component: string): Promise<Result<void>> {
    return this.result(async () => {
      const paths = await this.listPaths(lists);
      const types = await this.batch(paths.map(path => (web: IWeb) => get<Many<RawType>>(web, `${path}/${typesPath}`)));
      await this.batch(paths.map((path, index) => (web: IWeb) =>
        merge(web, `${path}/contenttypes('${(ownType(types[index].value) ?? missing('content type')).StringId}')`, withForms(component))));
    });
  }

  public addCommands(lists: readonly string[], component: string, title: string): Promise<Result<void>> {
    return this.result(async () => {
      const paths = await this.listPaths(lists);
      const there = await this.batch(paths.map(path => (web: IWeb) => get<Many<RawAction>>(web, `${path}/${actionsPath}`)));
      await this.batch(paths.filter((_, index) => !commandsOf(there[index].value).includes(component)).map(path => (web: IWeb) =>
        post<unknown>(web, `${path}/usercustomactions`, actionOf(component, title))));
    });
  }

  public secure(list: string, grants: Readonly<Record<string, Level>>, ownItemsOnly: boolean): Promise<Result<void>> {
    return this.result(async () => {
      const { web } = this.connection;
      const path = await this.listPath(list);
      await post(web, `${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
      const assigned = await get<Many<RawAssignment>>(web, `${path}/roleassignments?$expand=Member,RoleDefinitionBindings`);
      const [groups, levels] = await this.batch<Many<{ readonly Id: number; readonly Title: string; readonly Name: string }>>([
        on => get(on, 'sitegroups?$select=Id,Title'), on => get(on, 'roledefinitions?$select=Id,Name')
      ]);
      const levelId = (level: Level): number => levels.value.find(one => one.Name === level)?.Id ?? missing(`level ${level}`);
      const groupId = (group: string): number => groups.value.find(one => one.Title === group)?.Id ?? missing(`group ${group}`);
      const has = (group: string, level: Level): boolean => assigned.value.some(one => one.Member.Title === group
        && one.RoleDefinitionBindings.some(binding => binding.Name === level));
      // Grants first, removals after: nobody who should be in is ever out.
      await this.batch([
        ...Object.entries(grants).filter(([group, level]) => !has(group, level)).map(([group, level]) => (on: IWeb) =>
          post<unknown>(on, `${path}/roleassignments/addroleassignment(principalid=${groupId(group)},roledefid=${levelId(level)})`)),
        ...assigned.value.flatMap(one => one.RoleDefinitionBindings
          .filter(binding => grants[one.Member.Title] !== binding.Name && binding.Name !== 'Limited Access')
          .map(binding => (on: IWeb) =>
            post<unknown>(on, `${path}/roleassignments/removeroleassignment(principalid=${one.PrincipalId},roledefid=${binding.Id})`)))
      ]);
      await merge(web, path, { WriteSecurity: ownItemsOnly ? 2 : 1 });
    });
  }

  /** Every part must succeed; the first refusal is thrown. */
  private async batch<T>(asks: ReadonlyArray<(web: IWeb) => Promise<T>>): Promise<readonly T[]> {
    if (asks.length === 0) return [];
    return (await inOneBatch(this.connection.web, asks)).map(fulfilled);
  }

  private async listPath(name: string): Promise<string> {
    return (await this.listPaths([name]))[0];
  }

  private async listPaths(names: readonly string[]): Promise<readonly string[]> {
    const { value } = await get<Many<{ readonly Id: string; readonly RootFolder: { readonly ServerRelativeUrl: string } }>>(
      this.connection.web, 'lists?$select=Id,RootFolder/ServerRelativeUrl&$expand=RootFolder&$top=5000');
    return names.map(name => {
      const found = value.find(list => [`${this.connection.path}/Lists/${name}`, `${this.connection.path}/${name}`]
        .some(path => path.toLowerCase() === list.RootFolder.ServerRelativeUrl.toLowerCase()));
      return found ? `lists(guid'${found.Id}')` : missing(`list ${name}`);
    });
  }

  private async groupId(name: string): Promise<number> {
    return (await get<{ readonly Id: number }>(this.connection.web, `${groupPath(name)}?$select=Id`)).Id;
  }

  private async levelId(name: Level): Promise<number> {
    const { value } = await get<Many<{ readonly Id: number }>>(this.connection.web, `roledefinitions?$filter=Name eq '${name}'&$select=Id`);
    return value[0]?.Id ?? missing(`level ${name}`);
  }

  /** Every call may be repeated, so trouble that passes is simply sat out. */
  private async result<T>(attempt: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await this.connection.patience.persist(attempt));
    } catch (error) {
      return failed(failureOf(await troubleOf(error, this.connection.patience.timing.now()), {}));
    }
  }
}

function fulfilled<T>(part: PromiseSettledResult<T>): T {
  if (part.status === 'rejected') throw part.reason;
  return part.value;
}

function missing(what: string): never {
  throw new Error(`The site has no ${what}.`);
}

/** The structure of one site, by its address. */
export const createStructure = (options: ConnectionOptions): SiteStructure => new SharePointStructure(new Connection(options));
