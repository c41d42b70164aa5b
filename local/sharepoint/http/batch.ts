import { STATUS_CODES } from 'node:http';
import { refuse } from '../errors';
import { rules } from '../rules';
import { Answer, ApiRequest } from './request';

/** One request inside a `$batch`, and whether it stood in a change set. */
export interface Part { readonly request: ApiRequest; readonly inChangeSet: boolean; /** Length of the part. */ readonly bytes: number }

/** Reads a multipart batch, with LF or CRLF line ends. Refuses (400) what is no batch. */
export function readBatch(body: Uint8Array, contentType: string | undefined): readonly Part[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) {
    throw refuse.batch('The Content-Type of a batch request must be multipart/mixed with a boundary.');
  }
  const parts = sections(new TextDecoder().decode(body), boundary).flatMap(section => readSection(section, false));
  if (parts.length > rules.batchParts) {
    throw refuse.batch(`A batch holds at most ${rules.batchParts} requests.`);
  }
  return parts;
}

function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^\s*multipart\/mixed\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2];
}

function sections(text: string, boundary: string): string[] {
  const found: string[] = [];
  let current: string[] | undefined;
  for (const line of text.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (current) {
        found.push(current.join('\n'));
      }
      if (bare.endsWith('--') && bare === `--${boundary}--`) {
        return found;
      }
      current = [];
    } else {
      current?.push(line);
    }
  }
  throw refuse.batch('The batch request does not end with its closing boundary.');
}

function readSection(section: string, inChangeSet: boolean): readonly Part[] {
  const { headers, rest } = readHeaders(section);
  const type = headers['content-type'] ?? '';
  const inner = boundaryOf(type);
  if (inner !== undefined) {
    if (inChangeSet) {
      throw refuse.batch('A change set cannot hold another change set.');
    }
    return sections(rest, inner).flatMap(part => readSection(part, true));
  }
  if (!/^application\/http/i.test(type)) {
    throw refuse.batch(`The media type '${type}' is not valid inside a batch; application/http is expected.`);
  }
  const start = rest.replace(/^[\r\n]+/, '');
  const end = start.indexOf('\n');
  const line = (end < 0 ? start : start.slice(0, end)).trim();
  const { method, url } = requestLine(line);
  const message = readHeaders(end < 0 ? '' : start.slice(end + 1));
  if (inChangeSet && method === 'GET') {
    throw refuse.batch('A change set cannot hold a GET request.');
  }
  return [{ inChangeSet, bytes: section.length, request: { method, url, headers: message.headers,
    body: new TextEncoder().encode(withoutEnd(message.rest)) } }];
}

/** A text without the line ends at its end; a regular expression would take a time that grows with the square of its length. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
    end -= 1;
  }
  return text.slice(0, end);
}

/** Method and address of `GET <address> HTTP/1.1`. An address may hold spaces (older clients do not escape them): it goes from the first space to the last. */
function requestLine(line: string): { method: string; url: string } {
  const first = line.indexOf(' ');
  const last = line.lastIndexOf(' ');
  const method = line.slice(0, Math.max(first, 0)).toUpperCase();
  const url = line.slice(first + 1, Math.max(first + 1, last)).trim();
  if (!/^[A-Z]+$/.test(method) || url === '' || !/^HTTP\/\d\.\d$/i.test(line.slice(last + 1))) {
    throw refuse.batch(`'${line.slice(0, 100)}' is not a request line.`);
  }
  return { method, url };
}

function readHeaders(text: string): { headers: Record<string, string>; rest: string } {
  const headers: Record<string, string> = {};
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = (end < 0 ? text.slice(at) : text.slice(at, end)).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    if (line.trim() === '') {
      break;
    }
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
  return { headers, rest: text.slice(at) };
}

/** Writes the flat answer that clients expect: one part per request, in order, and a newline at the very end. */
export function writeBatch(answers: readonly Answer[], id: string): string {
  const lines: string[] = [];
  for (const answer of answers) {
    lines.push(`--batchresponse_${id}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
      `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? 'Unknown'}`);
    for (const [name, value] of Object.entries(answer.headers)) {
      lines.push(`${name.toUpperCase()}: ${value}`);
    }
    lines.push('', typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8'));
  }
  return `${lines.join('\r\n')}\r\n--batchresponse_${id}--\r\n`;
}
