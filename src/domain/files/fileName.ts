/** Why a file cannot be uploaded; words under `File_<code>`. */
export type FileProblem = 'noName' | 'characters' | 'reserved' | 'tooLong' | 'program' | 'disguised' | 'tooLarge' | 'empty';

/** The largest file that is taken, in bytes: SharePoint would take more, but no reader of a guide would. */
export const largestFile = 250 * 1024 * 1024;

/** SharePoint's limit on a whole decoded path is 400 characters; what stands before the name takes up to half of it. */
const longestName = 200;

/** Names that SharePoint, or Windows when the library is synchronised, refuses. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)(\..*)?$|_vti_|^~\$/i;
/** Files that run when they are opened: nobody publishes those. */
const programs = /\.(exe|com|bat|cmd|scr|pif|msi|msp|vbs?|vbe|jse?|wsf|wsh|ps1|psm1|jar|hta|cpl|lnk|reg|inf|dll|sys|application|gadget|chm|iso|img)$/i;
const documents = /\.(pdf|docx?|xlsx?|pptx?|txt|csv|jpe?g|png|gif|mp4)\.[^.]+$/i;

/**
 * What is wrong with a file before it is sent, or nothing. Names are SharePoint's: none of `" * : < > ? / \ |`, no reserved name, no dot or
 * space at either end.
 */
export function fileProblem(name: string, bytes: number): FileProblem | undefined {
  const trimmed = name.trim();
  if (trimmed === '' || /^\.+$/.test(trimmed)) return 'noName';
  if (/["*:<>?/\\|]/.test(name) || [...name].some(letter => letter < ' ') || name !== trimmed || trimmed.endsWith('.')) return 'characters';
  if (reserved.test(trimmed)) return 'reserved';
  if (trimmed.length > longestName) return 'tooLong';
  if (programs.test(trimmed)) return documents.test(trimmed) ? 'disguised' : 'program';
  if (bytes > largestFile) return 'tooLarge';
  return bytes === 0 ? 'empty' : undefined;
}

/** The same name with a number, for a file that is to stand beside one of that name: `guide (2).pdf`. */
export function besides(name: string, there: readonly string[]): string {
  const taken = new Set(there.map(one => one.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) {
    const next = `${stem} (${number})${ending}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
