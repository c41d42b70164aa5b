import { inCulture } from './builtManifest';
import { cultures, people, themes } from './choices';
import type { Choices } from './choices';
import { html, jsonMarkup } from './html';
import type { Markup } from './html';
import { pageDataId } from './pageData';
import type { PageData } from './pageData';
import { pages } from './pages';
import type { SitePage } from './pages';
import { scriptAddresses } from './scriptAddresses';
import { words } from './words';

/** What the frame around any page is drawn from. */
export interface Around {
  site: { title: string; path: string };
  choices: Choices;
  userName: string;
  title: string;
  /** Path and query of the page itself, to come back to. */
  here: string;
  /** The page of the navigation that it is. */
  current?: SitePage;
  head?: Markup[];
  style: string;
  main: Markup;
  /** Beside the main part. */
  aside?: Markup;
}

/** What a page with a web part is drawn from. */
export interface Frame extends Pick<Around, 'site' | 'choices' | 'userName'> {
  canEdit: boolean;
  page: SitePage;
  /** Absent when the package has no such web part yet: the frame then says what to do. */
  data: PageData | undefined;
  addresses: { script: string; style: string };
}

/** A page with its web part. */
export function framePage(frame: Frame): string {
  const { choices, page, site, data, addresses, userName } = frame;
  const w = words[choices.culture];
  const title = inCulture(page.title, choices.culture);
  const preloads = data
    ? [...scriptAddresses(data.webPart.manifest, choices.culture, data.assets).values(), data.assets.icons]
    : [];
  return framed({
    site, choices, userName, title, here: `${site.path}/SitePages/${page.file}`, current: page, style: addresses.style,
    head: data && [
      ...preloads.map(href => html`<link rel="preload" as="script" href="${href}">
`),
      html`<script type="application/json" id="${pageDataId}">${jsonMarkup(data)}</script>
<script src="${addresses.script}" defer></script>`
    ],
    main: html`<div class="page-head">
<h1>${title}</h1>
${frame.canEdit && data
  ? html`<button type="button" id="edit-page" aria-expanded="false" aria-controls="property-pane">${w.edit}</button>`
  : undefined}
</div>
<div id="web-part" class="web-part">${data ? undefined : html`<p class="status-error" role="alert">${w.notBuilt}</p>`}
<noscript><p class="status-error">${w.noScript}</p></noscript></div>`,
    aside: html`<aside id="property-pane" class="pane" aria-label="${w.settings}" hidden></aside>`
  });
}

/** The whole page as SharePoint would frame it: suite bar, site header and navigation, what it is for, footer. */
export function framed(around: Around): string {
  const { choices, site, title } = around;
  const w = words[choices.culture];
  return html`<!DOCTYPE html>
<html lang="${choices.culture.slice(0, 2)}" data-theme="${choices.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${site.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${around.style}">
${around.head}
</head>
<body>
<a class="skip" href="#content">${w.skip}</a>
<header>
<div class="suite">
<span class="suite-name">SharePoint</span>
${displayMenu(around)}
${personMenu(around)}
</div>
<div class="site">
<span class="site-logo" aria-hidden="true">${initials(site.title)}</span>
<a class="site-title" href="${site.path}">${site.title}</a>
<nav class="site-nav" aria-label="${w.siteNavigation}"><ul>${pages.map(one => navigationLink(around, one))}</ul></nav>
</div>
</header>
<main id="content" tabindex="-1">
${around.main}
</main>
${around.aside}
<footer>${w.footer} <a href="${site.path}/Lists">${w.listPages}</a></footer>
</body>
</html>
`.text;
}

function navigationLink({ choices, current: here, site }: Around, one: SitePage): Markup {
  const current = one === here ? html` aria-current="page"` : undefined;
  const title = inCulture(one.title, choices.culture);
  return html`<li><a href="${site.path}/SitePages/${one.file}"${current}>${title}</a></li>`;
}

/** A menu of the suite bar: a form whose buttons choose. Works without script, and by keyboard. */
function choiceButtons(around: Around, name: keyof Choices, options: readonly { value: string; text: string }[],
  lang?: (value: string) => string): Markup {
  return html`<form action="/_page/choose" method="get"><input type="hidden" name="back" value="${around.here}">
${options.map(({ value, text }) => {
    const current = around.choices[name] === value ? html` aria-current="true"` : undefined;
    const language = lang && html` lang="${lang(value)}"`;
    return html`<button name="${name}" value="${value}"${current}${language}>${text}</button>`;
  })}</form>`;
}

function displayMenu(around: Around): Markup {
  const w = words[around.choices.culture];
  const languages = cultures.map(value => ({ value, text: words[value].language }));
  const looks = themes.map(value => ({ value, text: w[value] }));
  return html`<details class="menu"><summary><span class="visually-hidden">${w.display}: </span>${w.language}</summary>
<div class="menu-body">${choiceButtons(around, 'culture', languages, value => value.slice(0, 2))}
<p class="menu-title">${w.look}</p>${choiceButtons(around, 'theme', looks)}</div></details>`;
}

function personMenu(around: Around): Markup {
  const w = words[around.choices.culture];
  const roles = people.map(value => ({ value, text: w.people[value] }));
  return html`<details class="menu" id="person-menu"><summary><span class="visually-hidden">${w.signedInAs} </span>
<span class="person-name">${around.userName}</span>
<span class="avatar" aria-hidden="true">${initials(around.userName)}</span></summary>
<div class="menu-body"><p class="menu-title">${w.switchPerson}</p>${choiceButtons(around, 'person', roles)}</div>
</details>`;
}

function initials(name: string): string {
  return name.split(/\s+/).map(word => word.charAt(0)).join('').slice(0, 2).toUpperCase();
}
