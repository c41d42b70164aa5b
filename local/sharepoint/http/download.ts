import { FastifyReply, FastifyRequest } from 'fastify';
import { Context } from '../context';
import { SharePointError } from '../errors';
import { mayRead } from '../resources/itemAccess';
import { serverRelative } from '../resources/paths';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', htm: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

/** Serves a file of a library at its own address. Pages and scripts are offered as a download and cannot run here. */
export function download(request: FastifyRequest, reply: FastifyReply, context: Context): FastifyReply {
  try {
    const path = serverRelative(decodeURIComponent((request.raw.url ?? '/').replace(/[?#].*$/, '')), context);
    const list = request.method === 'GET' ? context.store.lists.byPath(path) : undefined;
    const item = list?.isLibrary ? context.store.items.at(list, path) : undefined;
    if (list && item && !item.folder) {
      if (!mayRead(list, item, context)) {
        return reply.code(403).type('text/plain').send('Access denied.');
      }
      const extension = item.leaf.slice(item.leaf.lastIndexOf('.') + 1).toLowerCase();
      const inline = !['html', 'htm', 'svg', 'xml'].includes(extension);
      return reply.type(TYPES[extension] ?? 'application/octet-stream').header('content-security-policy', 'sandbox').header('x-content-type-options', 'nosniff')
        .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(item.leaf)}`)
        .send(Buffer.from(context.store.files.read(list, item, item.uiVersion)));
    }
  } catch (error) {
    if (!(error instanceof SharePointError) && !(error instanceof URIError)) {
      throw error;
    }
  }
  return reply.code(404).type('text/plain').send('404 FILE NOT FOUND');
}
