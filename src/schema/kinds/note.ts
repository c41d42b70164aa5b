import type { KindOf } from './kind';
import { quoted } from './kind';

export const note: KindOf<string> = {
  attributes: () => ({ Type: 'Note', RichText: 'FALSE', NumLines: '6', UnlimitedLengthInDocumentLibrary: 'TRUE' }),
  select: name => [name],
  literal: quoted,
  read: raw => typeof raw === 'string' && raw !== '' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: value => value,
  fromCell: cell => cell
};
