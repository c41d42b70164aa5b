import service from './serviceTypes.json';

/** What `$metadata` says of a type. Names keep the service's spelling; types are `Edm.…`, `SP.…` or `Collection(…)`. */
export interface ServiceType {
  readonly base?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly methods: readonly string[];
}

const TYPES: Readonly<Record<string, ServiceType | undefined>> = service.types;
const COLLECTIONS: Readonly<Record<string, readonly string[] | undefined>> = service.collections;
const TOP: ReadonlySet<string> = new Set(service.top.map(name => name.toLowerCase()));

/** The type under its name; the type of a list's items is that of every item. */
function chain(name: string): ServiceType[] {
  const found: ServiceType[] = [];
  for (let at: string | undefined = name.startsWith('SP.Data.') ? 'SP.ListItem' : name; at !== undefined; at = TYPES[at]?.base) {
    const type: ServiceType | undefined = TYPES[at];
    if (type) {
      found.push(type);
    }
  }
  return found;
}

/** The type of a property or link of a type, as `$metadata` tells it. */
export function memberType(type: string, member: string): string | undefined {
  for (const one of chain(type)) {
    // Names such as `constructor` stand on every object.
    const found = [one.properties, one.links].find(members => Object.hasOwn(members, member));
    if (found) {
      return found[member];
    }
  }
  return undefined;
}

/** Whether the service has a property, link or method of this name, without regard to case, on a type. */
export function hasMember(type: string, member: string): boolean {
  const wanted = member.toLowerCase();
  return chain(type).some(one => [...Object.keys(one.properties), ...Object.keys(one.links), ...one.methods]
    .some(name => name.toLowerCase() === wanted));
}

/** Whether the service has a method of this name on collections of a type. */
export function hasCollectionMethod(type: string, method: string): boolean {
  const wanted = method.toLowerCase();
  const of = type.startsWith('SP.Data.') ? 'SP.ListItem' : type;
  return COLLECTIONS[of]?.some(name => name.toLowerCase() === wanted) === true;
}

/** Whether the service has something of this name directly below `_api/`. Static methods stand behind their type: `SP.Web.ShareObject`. */
export function hasTopLevel(name: string): boolean {
  return TOP.has(name.toLowerCase());
}
