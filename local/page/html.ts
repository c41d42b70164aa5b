/** Markup that may stand in a page as it is. */
export class Markup {
  public constructor(public readonly text: string) {}
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are escaped, unless they are markup already; lists are joined, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: (Markup | Markup[] | string | undefined)[]): Markup {
  const written = values.map(value => {
    if (value === undefined) return '';
    if (value instanceof Markup) return value.text;
    if (Array.isArray(value)) return value.map(one => one.text).join('');
    return value.replace(/[&<>"']/g, character => entities[character]);
  });
  return new Markup(parts.map((part, index) => part + (written[index] ?? '')).join(''));
}

/** JSON that may stand in a script element of type application/json: nothing in it can end the element. */
export function jsonMarkup(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));
}
