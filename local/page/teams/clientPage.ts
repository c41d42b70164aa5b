import { people } from '../choices';
import type { Person } from '../choices';
import { html, jsonMarkup } from '../html';
import type { Markup } from '../html';
import type { Culture } from '../pageData';
import type { ClientData } from './clientData';
import { clientDataId } from './clientData';
import { locales, looks, viewNames, views } from './views';
import { clientWords } from './words';

/** What the page of the client is drawn from. */
export interface ClientPage {
  data: ClientData;
  culture: Culture;
  person: Person;
  addresses: { script: string; style: string };
}

/** The page that stands for a Teams client: choices above, the tab's frame below, and Teams' two dialogs. */
export function clientPage({ data, culture, person, addresses }: ClientPage): string {
  const w = clientWords[culture];
  const { tab, width } = views[data.view];
  const width0 = width === undefined ? undefined : html` data-width="${String(width)}"`;
  return html`<!DOCTYPE html>
<html lang="${culture.slice(0, 2)}" data-look="${data.look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.tabs[tab]} - ${w.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${addresses.style}">
<script type="application/json" id="${clientDataId}">${jsonMarkup(data)}</script>
<script src="${addresses.script}" defer></script>
</head>
<body>
<a class="skip" href="#teams-main">${w.skip}</a>
<header>
<form id="teams-choices" method="get" action="/teams" aria-label="${w.choices}">
${choice('view', w.where, viewNames.map(value => [value, w.views[value]]), data.view)}
${choice('look', w.look, looks.map(value => [value, w.looks[value]]), data.look)}
${choice('language', w.language, locales.map(value => [value, w.locales[value]]), data.locale)}
${choice('person', w.person, people.map(value => [value, w.people[value]]), person)}
<noscript><button>${w.show}</button></noscript>
</form>
<p class="notice">${w.notice}</p>
</header>
<main id="teams-main" aria-labelledby="teams-title" tabindex="-1">
<div class="head"><h1 id="teams-title">${w.tabs[tab]}</h1>
${tab === 'personal' ? undefined : html`<button type="button" id="teams-tab-settings">${w.tabSettings}</button>
<button type="button" id="teams-open-set-up">${w.setUp}</button>`}
<p id="teams-status" role="status"></p></div>
<iframe id="teams-tab" title="${w.tabs[tab]}" allow="clipboard-write"${width0}></iframe>
</main>
<dialog id="teams-set-up" aria-labelledby="teams-set-up-title"><h2 id="teams-set-up-title">${w.setUp}</h2>
<div id="teams-set-up-frame"></div>
<p id="teams-set-up-problem" role="alert"></p>
<div class="buttons"><button type="button" id="teams-save" disabled>${w.save}</button>
<button type="button" id="teams-cancel">${w.cancel}</button></div></dialog>
<dialog id="teams-link" aria-labelledby="teams-link-title"></dialog>
</body>
</html>
`.text;
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string): Markup {
  return html`<p><label for="teams-${name}">${label}</label> <select id="teams-${name}" name="${name}">${options.map(([value, text]) =>
    html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${text}</option>`)}</select></p>`;
}
