import type { RowParts } from '../../register/parts';

/** The next version of a practice or resource: a new row that names the one it replaces; the old one is kept as it is. */
export const nextVersion: RowParts['nextVersion'] = {
  anew: ['Version', 'VersionDate', 'PublishedOn', 'ReviewDue', 'Newness', 'Status'],
  fixed: row => ({ Replaces: { Id: row.Id, Title: String(row.Title ?? '') }, Newness: 'updated' })
};
