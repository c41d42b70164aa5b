import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Context } from '../context';
import { SharePointError } from '../errors';
import { Json } from '../odata/value';
import { fileTarget } from '../resources/files';
import { Faults } from './faults';
import { RequestLog } from './requestLog';
import { seed } from './seed';

export interface Control {
  readonly faults: Faults;
  readonly log: RequestLog;
  expireDigests(): void;
  contextOf(request: FastifyRequest): Context;
}

/** The `/_local` routes: faults, digests, seeds and counts. JSON, and only from this machine. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
  const route = (method: 'GET' | 'POST' | 'DELETE', url: string, answer: (json: Json, request: FastifyRequest) => unknown): void => {
    app.route({ method, url, handler: (request: FastifyRequest, reply: FastifyReply) => {
      if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) {
        return reply.code(403).send({ error: 'Only from this machine.' });
      }
      try {
        const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
        return reply.send(answer(text.trim() === '' ? {} : JSON.parse(text), request));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return reply.code(error instanceof SharePointError ? error.status : 400).send({ error: message });
      }
    } });
  };
  route('POST', '/_local/faults', json => {
    control.faults.replace(json);
    return { ok: true };
  });
  route('DELETE', '/_local/faults', () => {
    control.faults.clear();
    return { ok: true };
  });
  route('POST', '/_local/expire-digests', () => {
    control.expireDigests();
    return { ok: true };
  });
  route('POST', '/_local/expire-changes', (json, request) => {
    const before = typeof json === 'object' && json !== null && 'before' in json ? String(json.before) : '9999-12-31T00:00:00Z';
    control.contextOf(request).store.changes.forget(before);
    return { ok: true };
  });
  route('POST', '/_local/locks', (json, request) => {
    const context = control.contextOf(request);
    const path = typeof json === 'object' && json !== null && 'path' in json ? String(json.path) : '';
    context.store.locks.hold(fileTarget(path, context).item.guid, context.user.id);
    return { ok: true };
  });
  route('DELETE', '/_local/locks', (_json, request) => {
    control.contextOf(request).store.locks.clear();
    return { ok: true };
  });
  route('POST', '/_local/seed', (json, request) => seed(json, control.contextOf(request)));
  route('GET', '/_local/requests', () => control.log.read());
  route('DELETE', '/_local/requests', () => {
    control.log.clear();
    return { ok: true };
  });
}
