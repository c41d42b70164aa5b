/** Two independent 53-bit hashes of a text, as hexadecimal: for telling rows apart, not for secrets (after "cyrb53"). */
export function hashOf(text: string): string {
  const once = (seed: number): string => {
    let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
  };
  return once(0) + once(0x9e3779b9);
}

/** Longest reference that goes into a key as it is; keys hold 255 characters. */
const longestReference = 200;

/** Values that tell rows apart do so without regard to case, as SharePoint's unique columns do. */
export const foldedReference = (reference: string): string => reference.trim().toLowerCase();

/**
 * The client key of an imported row: the same row of a register has the same key in every import, so it is added once.
 * @param values the row's own values, for a row that has no reference
 */
export function importKey(list: string, reference: string | undefined, values: unknown): string {
  const folded = reference === undefined ? '' : foldedReference(reference);
  if (folded === '') return `import:${list}#${hashOf(JSON.stringify(values))}`;
  return folded.length > longestReference ? `import:${list}#${hashOf(folded)}` : `import:${list}:${folded}`;
}
