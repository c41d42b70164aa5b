import type { Result } from './failure';

/** A permission level by its SharePoint name. `Append` is ours: read, and add, but never edit or delete. */
export type Level = 'Read' | 'Contribute' | 'Edit' | 'Full Control' | 'Hub Append';

/** Settings of a column that can be altered without loss. */
export interface ColumnSettings {
  readonly title: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
}

export interface ActualColumn extends ColumnSettings {
  readonly name: string;
  /** SharePoint's `TypeAsString`. */
  readonly type: string;
  /** Of a choice column. */
  readonly options?: readonly string[];
}

/** Which extension draws each of a list's forms, by the id of its manifest in small letters; absent for SharePoint's own. */
export interface ActualForms {
  readonly New?: string;
  readonly Display?: string;
  readonly Edit?: string;
}

export interface ActualList {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly kind: 'list' | 'library' | 'other';
  readonly versioning: boolean;
  /** Do users see or edit only what they made? SharePoint's WriteSecurity 2. */
  readonly ownItemsOnly: boolean;
  readonly columns: readonly ActualColumn[];
  readonly views: readonly string[];
  /** Level by group name; absent while the list inherits the site's permissions. */
  readonly grants?: Readonly<Record<string, readonly string[]>>;
  /** Of the content type that the list came with. */
  readonly forms: ActualForms;
  /** Extensions in the list's command bar, by the ids of their manifests in small letters. */
  readonly commands: readonly string[];
}

export interface ActualSite {
  readonly lists: readonly ActualList[];
  readonly groups: readonly string[];
  readonly levels: readonly string[];
  /** The site's own groups. */
  readonly associated: { readonly owners: string; readonly members: string; readonly visitors: string };
  /** Groups that have a permission on the site itself. */
  readonly siteGrants: Readonly<Record<string, readonly string[]>>;
  /** LCID of the site's language: 1036 is French. */
  readonly language: number;
}

export interface NewColumn {
  readonly name: string;
  /** SchemaXml of the field. */
  readonly xml: string;
  readonly settings: ColumnSettings;
}

/** Port for what a site is made of. Each call may be repeated: what is there already is left as it is. */
export interface SiteStructure {
  /** @param names URL segments of the lists that matter */
  read(names: readonly string[]): Promise<Result<ActualSite>>;
  addGroup(name: string, description: string): Promise<Result<void>>;
  addAppendLevel(): Promise<Result<void>>;
  grantOnSite(group: string, level: Level): Promise<Result<void>>;
  /** Answers with the list's GUID. Versions are kept from the start. */
  addList(name: string, kind: 'list' | 'library', title: string): Promise<Result<string>>;
  /** All in one request; columns that are there already are left alone. */
  addColumns(list: string, columns: readonly NewColumn[]): Promise<Result<void>>;
  alterColumn(list: string, name: string, settings: Partial<ColumnSettings & { readonly options: readonly string[] }>): Promise<Result<void>>;
  addView(list: string, title: string, columns: readonly string[]): Promise<Result<void>>;
  setVersioning(list: string): Promise<Result<void>>;
  /** Gives all three forms of each list's own content type to an extension. */
  setForms(lists: readonly string[], component: string): Promise<Result<void>>;
  /** Puts an extension into each list's command bar. */
  addCommands(lists: readonly string[], component: string, title: string): Promise<Result<void>>;
  /** Breaks inheritance where it is not broken and makes the grants exactly these. */
  secure(list: string, grants: Readonly<Record<string, Level>>, ownItemsOnly: boolean): Promise<Result<void>>;
}
