import type { KindOf } from './kind';

const yes = ['yes', 'oui', 'true', 'vrai', '1', 'x', 'y', 'o'];
const no = ['no', 'non', 'false', 'faux', '0', 'n'];

export const flag: KindOf<boolean> = {
  attributes: () => ({ Type: 'Boolean' }),
  select: name => [name],
  literal: value => value ? '1' : '0',
  read: raw => typeof raw === 'boolean' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: (value, column, reader) => value ? (reader.language === 'fr' ? 'Oui' : 'Yes') : (reader.language === 'fr' ? 'Non' : 'No'),
  fromCell: cell => {
    const word = cell.trim().toLowerCase();
    return yes.includes(word) ? true : no.includes(word) ? false : { problem: { code: 'notYesNo', value: cell } };
  }
};
