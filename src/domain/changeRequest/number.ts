/** `CR-000123`, from the item's ID, so that no two can race for one; with a revision from the second on: `CR-000123 r2`. */
export function numberOf(request: { readonly Id: number; readonly Revision?: number }): string {
  const bare = `CR-${String(request.Id).padStart(6, '0')}`;
  return request.Revision && request.Revision > 1 ? `${bare} r${request.Revision}` : bare;
}

/** The ID in a text that names a change request (`CR-000123`, `cr 123`, `#123`, `123`), if it names one. */
export function idOf(text: string): number | undefined {
  const found = /^\s*(?:cr[\s-]*|#)?0*([1-9]\d{0,8})(?:\s*r\d+)?\s*$/i.exec(text);
  return found ? Number(found[1]) : undefined;
}
