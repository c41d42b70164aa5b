import { Context } from '../context';
import { List } from '../store/lists';
import { createList } from './lists';

const HOME = '<%@ Page Language="C#" MasterPageFile="~masterurl/default.master" inherits="Microsoft.SharePoint.WebPartPages.WebPartPage" %>';

/** The library *Site Pages* with the home page in it. */
export function sitePages(context: Context): List {
  const { items, files } = context.store;
  const list = createList({ Title: 'Site Pages', BaseTemplate: 119 }, 'SitePages', context);
  const bytes = new TextEncoder().encode(HOME);
  const page = items.add(list, new Map([['Title', 'Home']]), context.stamp(), { leaf: 'Home.aspx', length: bytes.byteLength });
  files.write(list, page, page.uiVersion, bytes, context.now(), context.user.id);
  return list;
}

export function siteAssets(context: Context): List {
  return createList({ Title: 'Site Assets', BaseTemplate: 101 }, 'SiteAssets', context);
}

/** The libraries that the service makes with every site. */
export function foundLibraries(context: Context): void {
  context.store.transaction(() => {
    createList({ Title: 'Documents', BaseTemplate: 101 }, 'Shared Documents', context);
    siteAssets(context);
    sitePages(context);
  });
}
