import { Context } from '../context';
import { complex } from '../odata/value';
import { addFile } from './files';
import { addFolder, findFolder } from './folders';
import { siteAssets } from './founding';
import { listByUrl } from './listEntity';
import { Method, value } from './resource';

/**
 * `web/UploadImage`: the picture of an image column, kept in the site's assets in a folder of its list, overwritten when there. What it answers
 * is what the column's text is made of.
 */
export const uploadImage: Method<'web'> = { params: ['listtitle', 'imagename', 'listid', 'itemid', 'fieldid'], stream: true, call: (_web, args, context) => {
  const file = addFile(imageFolder(args.text('listid'), context), args.text('imagename'), args.body, true, context);
  const read = (name: string): string => String(file.property(name)?.read() ?? '');
  return value('UploadImage', 'SP.ImageItem', complex('SP.ImageItem', { Name: read('Name'), ServerRelativeUrl: read('ServerRelativeUrl'), UniqueId: read('UniqueId') }));
} };

function imageFolder(listId: string, context: Context): ReturnType<typeof findFolder> {
  const { root } = listByUrl(`${context.site}/SiteAssets`, context) ?? siteAssets(context);
  addFolder(findFolder(root, context), 'Lists', context);
  addFolder(findFolder(`${root}/Lists`, context), listId.replace(/[{}]/g, ''), context);
  return findFolder(`${root}/Lists/${listId.replace(/[{}]/g, '')}`, context);
}
