/**
 * What a spreadsheet would calculate instead of show: it starts with `=`, `+`, `-`, `@` (also their full-width forms), tab or a line end
 * (OWASP, "CSV injection"); apostrophes before it are ours, or would be taken for ours.
 */
const dangerous = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const neutralised = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text of a CSV cell that no spreadsheet calculates. {@link restored} takes it back, whatever the text. */
export const neutral = (text: string): string => dangerous.test(text) ? `'${text}` : text;

/** The text that {@link neutral} made harmless; other texts as they are. */
export const restored = (cell: string): string => neutralised.test(cell) ? cell.slice(1) : cell;
