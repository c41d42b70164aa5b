import { refuse } from '../errors';

/** How an answer is spelled. `v4minimal` and `v4none` follow `OData-Version: 4.0`. */
export type JsonMode = 'minimal' | 'nometadata' | 'verbose' | 'v4minimal' | 'v4none';
export type Mode = JsonMode | 'atom';

/** Chooses the mode from Accept and OData-Version. Refuses (406) what SharePoint cannot answer. */
export function modeOf(accept: string | undefined, odataVersion: string | undefined): Mode {
  if (accept === undefined || accept.trim() === '' || /^\*\/\*$/.test(accept.trim())) {
    return 'atom';
  }
  for (const part of accept.split(',')) {
    const lower = part.trim().toLowerCase().replace(/\s/g, '');
    const [type] = lower.split(';');
    if (type === 'application/atom+xml' || type === 'application/xml' || type === 'text/html' || type === '*/*') {
      return 'atom';
    }
    if (type !== 'application/json' && type !== 'text/json') {
      continue;
    }
    const level = /;odata(?:\.metadata)?=([a-z]+)/.exec(lower)?.[1] ?? 'minimal';
    if (level === 'verbose') {
      return 'verbose';
    }
    const none = level === 'nometadata' || level === 'none';
    if (!none && !['minimal', 'minimalmetadata', 'full', 'fullmetadata', 'light'].includes(level)) {
      throw refuse.accept();
    }
    return odataVersion?.startsWith('4') ? (none ? 'v4none' : 'v4minimal') : none ? 'nometadata' : 'minimal';
  }
  throw refuse.accept();
}

/** The mode of a request body, by its Content-Type. */
export function bodyMode(contentType: string | undefined): Mode {
  const lower = (contentType ?? '').toLowerCase().replace(/\s/g, '');
  return lower.startsWith('application/atom+xml') ? 'atom' : lower.includes('odata=verbose') ? 'verbose' : lower.includes('odata=nometadata') ? 'nometadata' : 'minimal';
}

export const CONTENT_TYPE: Readonly<Record<JsonMode, string>> = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  nometadata: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
  v4minimal: 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  v4none: 'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'
};
