import { refuse, SharePointError } from '../errors';
import { isArray, isObject, Json } from '../odata/value';
import { readAtomEntry } from './atomBody';
import { Mode } from './mode';

/** A request body: bytes, read as JSON (or as an Atom entry) only when a resource asks for it. */
export class Body {
  private parsed?: { readonly [name: string]: Json };

  public constructor(public readonly bytes: Uint8Array, private readonly mode: Mode) {}

  public looksLikeJson(): boolean {
    const start = this.bytes.findIndex(byte => byte > 32);
    return start >= 0 && this.bytes[start] === (this.mode === 'atom' ? 0x3c : 0x7b);
  }

  /** The body as a JSON object; an empty body is an empty object. */
  public json(): { readonly [name: string]: Json } {
    if (!this.parsed) {
      const text = new TextDecoder().decode(this.bytes);
      let parsed: Json;
      try {
        parsed = text.trim() === '' ? {} : this.mode === 'atom' ? readAtomEntry(text) : JSON.parse(text);
      } catch (error) {
        throw error instanceof SharePointError ? error : refuse.json();
      }
      if (!isObject(parsed)) {
        throw refuse.json();
      }
      this.parsed = parsed;
    }
    return this.parsed;
  }

  /** One member, found without regard to case. */
  public member(name: string): Json | undefined {
    const json = this.json();
    const key = Object.keys(json).find(candidate => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : json[key];
  }

  /** The members of an entity of `type`: annotations left out, `__metadata` allowed in verbose bodies only. */
  public members(type: string, of: { readonly [name: string]: Json } = this.json()): [string, Json][] {
    const typed = this.mode === 'verbose' || this.mode === 'atom';
    if (typed && of === this.json()) {
      checkType(of.__metadata, type);
    }
    return Object.entries(of).filter(([name]) => {
      if (name === '__metadata') {
        if (!typed) {
          throw refuse.propertyUnknown(name, type);
        }
        return false;
      }
      return !/^@?odata\.|@odata\./.test(name);
    });
  }

  /** A member that is an object, such as `parameters` or `query`. */
  public object(name: string): { readonly [name: string]: Json } {
    const found = this.member(name);
    if (!isObject(found)) {
      throw refuse.parameter(name);
    }
    return found;
  }
}

/** A verbose entity says its type; one that the list does not have cannot be resolved. */
function checkType(metadata: Json | undefined, type: string): void {
  const given = isObject(metadata) ? textOf(metadata.type) : undefined;
  if (given === undefined) {
    throw refuse.typeMissing();
  }
  if (/^SP\.Data\./.test(type) && /^SP\.Data\./.test(given) && given !== type) {
    throw refuse.typeUnknown(given);
  }
}

/** Several values however a mode wraps them: `[…]` or `{"results": […]}`. */
export function valuesOf(json: Json | undefined): readonly Json[] | undefined {
  return isArray(json) ? json : isObject(json) && isArray(json.results) ? json.results : undefined;
}

export function textOf(json: Json | undefined): string | undefined {
  return typeof json === 'string' ? json : typeof json === 'number' ? String(json) : undefined;
}
