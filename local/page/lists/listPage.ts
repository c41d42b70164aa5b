import type { Around } from '../frame';
import { framed } from '../frame';
import { html, jsonMarkup } from '../html';
import type { Markup } from '../html';
import { pageDataId } from '../pageData';
import type { ListPageData } from './listData';
import { pagesOf } from './listData';
import type { ListFacts } from './listFacts';
import type { FormName } from './words';
import { listWords } from './words';

type OfList = Omit<Around, 'title' | 'main' | 'head' | 'aside'>;

/** All lists and libraries, each with a link to its page. */
export function contentsPage(around: OfList, lists: { title: string; path: string; isLibrary: boolean }[]): string {
  const w = listWords[around.choices.culture];
  const part = (title: string, some: typeof lists): Markup => html`<h2>${title}</h2>
<ul>${some.map(list => html`<li><a href="${pagesOf(list)}/AllItems.aspx">${list.title}</a></li>`)}</ul>`;
  return framed({
    ...around, title: w.siteContents,
    main: html`<h1>${w.siteContents}</h1><p>${w.intro}</p>${part(w.lists, lists.filter(list => !list.isLibrary))}
${part(w.libraries, lists.filter(list => list.isLibrary))}`
  });
}

/** That there is no such list for this person. */
export function noListPage(around: OfList): string {
  const w = listWords[around.choices.culture];
  return framed({ ...around, title: w.siteContents, main: html`<h1>${w.siteContents}</h1><p role="alert">${w.noList}</p>` });
}

/** A list's rows under its command bar, or one of its forms. */
export function listPage(around: OfList, list: ListFacts, page: FormName | 'AllItems', data: ListPageData, script: string): string {
  const w = listWords[around.choices.culture];
  const { addresses, view, form } = data;
  return framed({
    ...around, title: page === 'AllItems' ? list.title : `${w.modes[page]} – ${list.title}`,
    head: [html`<script type="application/json" id="${pageDataId}">${jsonMarkup(data)}</script>
<script src="${script}" defer></script>`],
    main: view ? html`<h1>${list.title}</h1>
<nav class="list-views" aria-label="${w.views}">${list.views.map(one => html`<a href="${addresses.AllItems}?viewid=${one.id}"${
  one.id === view.shown.id ? html` aria-current="page"` : undefined}>${one.title}</a> `)}</nav>
<div id="command-bar" class="command-bar" role="toolbar" aria-label="${w.commands}"></div>
<div id="rows" class="list-rows"></div>`
      : html`<h1>${list.title}: ${w.modes[page as FormName]}</h1>
<p><a href="${addresses.AllItems}">${w.back}</a></p>
<div id="form" class="list-form">${form ? undefined : html`<p role="alert">${w.ownForm}</p>`}</div>`
  });
}
