import type { BuiltManifest } from '../builtManifest';
import type { PageFacts } from '../pageData';
import type { ListFacts, ListView } from './listFacts';
import type { FormName, ListWords } from './words';

/** A component of the package that a list page hosts, with the properties that the list gives it. */
export interface Hosting {
  manifest: BuiltManifest;
  properties: string;
}

/** What a page of a list hands to its host in the browser. */
export interface ListPageData extends PageFacts {
  list: Pick<ListFacts, 'id' | 'title' | 'path' | 'contentType'>;
  /** Where the rows are listed, and the three form pages without their query. */
  addresses: Record<FormName | 'AllItems', string>;
  listWords: ListWords;
  /** There on a form page. */
  form?: Hosting & { name: FormName; itemId: number | undefined };
  /** There on the page that lists the rows. */
  view?: { shown: ListView; commandSet?: Hosting };
}

/** The folder of a list's pages. */
export const pagesOf = (list: Pick<ListFacts, 'path' | 'isLibrary'>): string => `${list.path}${list.isLibrary ? '/Forms' : ''}`;
