import { refuse } from '../errors';
import { Method } from './resource';

const notYet: Method<'top'> = {
  params: ['overwrite'],
  call: () => {
    throw refuse.missing('SP.MoveCopyUtil');
  }
};

/** Copying and moving files and folders by path. */
export const moveCopy: Readonly<Record<string, Method<'top'>>> = {
  'SP.MoveCopyUtil.CopyFileByPath': notYet, 'SP.MoveCopyUtil.MoveFileByPath': notYet, 'SP.MoveCopyUtil.CopyFolderByPath': notYet,
  'SP.MoveCopyUtil.MoveFolderByPath': notYet
};
