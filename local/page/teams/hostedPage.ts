import { html, jsonMarkup } from '../html';
import { pageDataId } from '../pageData';
import type { PageData } from '../pageData';
import { scriptAddresses } from '../scriptAddresses';

/** What SharePoint shows inside Teams: the web part alone, and its property pane. @param title - the web part's. */
export function hostedPage(data: PageData, title: string, addresses: { script: string; style: string }): string {
  const preloads = [...scriptAddresses(data.webPart.manifest, data.culture, data.assets).values(), data.assets.icons];
  return html`<!DOCTYPE html>
<html lang="${data.culture.slice(0, 2)}" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${addresses.style}">
${preloads.map(href => html`<link rel="preload" as="script" href="${href}">`)}
<script type="application/json" id="${pageDataId}">${jsonMarkup(data)}</script>
<script src="${addresses.script}" defer></script>
</head>
<body class="hosted">
<main id="content"><div id="web-part" class="web-part"></div></main>
<aside id="property-pane" class="pane" aria-label="${data.words.settings}" hidden></aside>
</body>
</html>
`.text;
}
