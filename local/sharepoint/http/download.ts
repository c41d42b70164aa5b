import { FastifyReply, FastifyRequest } from 'fastify';
import { Context } from '../context';
import { SharePointError } from '../errors';
import { mayRead } from '../resources/itemAccess';
import { serverRelative } from '../resources/paths';
import { rangeOf } from './range';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', htm: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

interface Found { readonly leaf: string; readonly open: boolean; bytes(): Uint8Array }

/** The file of a library, or the attachment of an item, at a path. */
function find(path: string, context: Context): Found | undefined {
  const { lists, items, files } = context.store;
  const list = lists.byPath(path);
  if (!list) {
    return undefined;
  }
  const attached = list.isLibrary ? null : /^\/Attachments\/(\d+)\/([^/]+)$/i.exec(path.slice(list.root.length));
  const item = attached ? items.get(list, Number(attached[1])) : list.isLibrary ? items.at(list, path) : undefined;
  const bytes = item && attached ? files.attachment(list, item, attached[2]) : undefined;
  if (!item || item.folder || (attached && !bytes)) {
    return undefined;
  }
  return { leaf: attached ? attached[2] : item.leaf, open: mayRead(list, item, context), bytes: () => bytes ?? files.read(list, item, item.uiVersion) };
}

/** Serves a file or an attachment at its own address, or a part of it. Pages and scripts are offered as a download and cannot run here. */
export function download(request: FastifyRequest, reply: FastifyReply, context: Context): FastifyReply {
  try {
    const path = serverRelative(decodeURIComponent((request.raw.url ?? '/').replace(/[?#].*$/, '')), context);
    const found = request.method === 'GET' || request.method === 'HEAD' ? find(path, context) : undefined;
    if (found && !found.open) {
      return reply.code(403).type('text/plain').send('Access denied.');
    }
    if (found) {
      const bytes = Buffer.from(found.bytes());
      const range = rangeOf(request.headers.range, bytes.byteLength);
      if (range && range.from > range.to) {
        return reply.code(416).header('content-range', `bytes */${bytes.byteLength}`).send();
      }
      const part = range ? { 'content-range': `bytes ${range.from}-${range.to}/${bytes.byteLength}` } : {};
      const extension = found.leaf.slice(found.leaf.lastIndexOf('.') + 1).toLowerCase();
      const inline = !['html', 'htm', 'svg', 'xml'].includes(extension);
      return reply.code(range ? 206 : 200).type(TYPES[extension] ?? 'application/octet-stream').headers({ 'accept-ranges': 'bytes', ...part })
        .header('content-security-policy', 'sandbox').header('x-content-type-options', 'nosniff')
        .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.leaf)}`)
        .send(range ? bytes.subarray(range.from, range.to + 1) : bytes);
    }
  } catch (error) {
    if (!(error instanceof SharePointError) && !(error instanceof URIError)) {
      throw error;
    }
  }
  return reply.code(404).type('text/plain').send('404 FILE NOT FOUND');
}
