import { published } from '../../schema/lists/published';
import type { EditionRow, Publication } from '../../domain/publication/edition';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';

/** Characters that a note keeps for certain; SharePoint's own forms cut longer ones. */
const longestNote = 60_000;

const pathOf = (hash: string): string => `frozen/${hash}.json`;

/** SHA-256 of a text, in hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps composed rows: in the publication's own row, or, where they are too many for that, as a file that is named by their hash.
 * The file is there before anything says so, and whoever else composes the same rows writes the same file. Answers with what the row keeps.
 */
export async function keepRows(store: Store, frozen: string, hash: string): Promise<Result<string | null>> {
  if (frozen.length <= longestNote) return ok(frozen);
  const put = await store.putFile(published, pathOf(hash), new TextEncoder().encode(frozen), { ContentHash: hash });
  return put.ok ? ok(null) : put;
}

/** The rows that a publication froze; nothing where it has not come that far. */
export async function keptRows(store: Store, publication: Publication | undefined): Promise<Result<readonly EditionRow[] | undefined>> {
  if (publication?.Rows !== undefined) return ok(JSON.parse(publication.Rows) as readonly EditionRow[]);
  if (!publication?.ContentHash) return ok(undefined);
  const bytes = await store.getFile(published, pathOf(publication.ContentHash));
  return bytes.ok ? ok(JSON.parse(new TextDecoder().decode(bytes.value)) as readonly EditionRow[]) : bytes;
}
