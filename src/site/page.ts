import type { Language } from '../schema/define';
import { xml } from '../schema/kinds/kind';

/** A page of its own that the hub writes into a library. */
export interface StaticPage {
  readonly language: Language;
  readonly title: string;
  /** Address of the same page in the other language, and that language in its own words. */
  readonly other: { readonly href: string; readonly words: string };
  /** CSS besides what every page has. */
  readonly style?: string;
  /** HTML, everything in it escaped. */
  readonly main: readonly string[];
}

const style = 'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;color:#201f1e;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}'
  + 'h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}p{margin:.25rem 0}'
  + 'a{color:#004578}nav{float:right}';
const print = '@media print{nav{display:none}body{margin:0;max-width:none}}';

/** A page without script, readable by a screen reader, printable, with a way to its other language. Same content, same bytes. */
export function staticPage(page: StaticPage): string {
  const { language, title, other, main } = page;
  const otherLanguage: Language = language === 'en' ? 'fr' : 'en';
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${xml(title)}</title><style>${style}${page.style ?? ''}${print}</style></head>`,
    `<body><nav><a href="${xml(other.href)}" hreflang="${otherLanguage}" lang="${otherLanguage}">${xml(other.words)}</a></nav>`,
    '<main>', ...main.filter(line => line !== ''), '</main></body></html>', ''
  ].join('\n');
}

/** What each language calls the other one's page. */
export const otherLanguageWords = { en: 'Français', fr: 'English' } as const;
