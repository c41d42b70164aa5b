import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import type { ServiceType } from './serviceTypes';

/** Types that the local SharePoint answers with, or that its own are derived from; others are left out of the extract. */
const WANTED = /^(SP\.(Attachment|Change.*|ContentType|ContextWebInformation|EventReceiverDefinition|Field[A-Z]?\w*|File|FileVersion|Folder|Group|Language\w*|List|ListItem|ListItemVersion|Principal|PropertyValues|RecycleBinItem|RegionalSettings|RelatedField|RoleAssignment|RoleDefinition|SecurableObject|Site|StorageMetrics|TimeZone|User|UserCustomAction|View|ViewFieldCollection|Web|WebInformation|BasePermissions|ResourcePath|TimeZoneInformation|UserIdInfo|FontOption|ListItemFormUpdateValue|Navigation\w*|ListTemplate|Feature)|Microsoft\.SharePoint\.Webhooks\.Subscription)$/;

interface Read { base?: string; members: Record<string, string>; links: [name: string, relationship: string, role: string][] }

/** Reads the service's `$metadata` into what the serializer and the refusals need of it. */
function extract(xml: string): { types: Record<string, ServiceType>; collections: Record<string, string[]>; top: string[] } {
  const found = new Map<string, Read>();
  const ends = new Map<string, { type: string; many: boolean }>();
  const methods = new Map<string, string[]>();
  const collections = new Map<string, string[]>();
  const top: string[] = [];
  let namespace = '';
  let type: Read | undefined;
  let association = '';
  let bound: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    const at = tag.attributes as Record<string, string>;
    switch (tag.name) {
      case 'Schema': namespace = at.Namespace; break;
      case 'EntityType': case 'ComplexType':
        type = { base: at.BaseType, members: {}, links: [] };
        found.set(`${namespace}.${at.Name}`, type);
        break;
      case 'Property': if (type) { type.members[at.Name] = at.Type; } break;
      case 'NavigationProperty': type?.links.push([at.Name, at.Relationship, at.ToRole]); break;
      case 'Association': association = `${namespace}.${at.Name}`; break;
      case 'End': if (at.Type) { ends.set(`${association}/${at.Role}`, { type: at.Type, many: at.Multiplicity === '*' }); } break;
      case 'FunctionImport':
        bound = at.IsBindable === 'true' ? at.Name : undefined;
        if (bound === undefined) { top.push(at.Name.replace(/_/g, '.')); }
        break;
      case 'Parameter':
        if (bound !== undefined && at.Name === 'this') {
          const of = /^Collection\((.+)\)$/.exec(at.Type)?.[1];
          const into = of ? collections : methods;
          into.set(of ?? at.Type, [...(into.get(of ?? at.Type) ?? []), bound]);
        }
        break;
    }
  });
  parser.on('closetag', tag => {
    if (tag.name === 'EntityType' || tag.name === 'ComplexType') { type = undefined; }
  });
  parser.write(xml).close();
  const types: Record<string, ServiceType> = {};
  for (const [name, read] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (WANTED.test(name)) {
      const links = read.links.map(([link, relationship, role]) => {
        const end = ends.get(`${relationship}/${role}`);
        return [link, end ? (end.many ? `Collection(${end.type})` : end.type) : 'SP.BaseEntity'];
      });
      types[name] = { ...(read.base ? { base: read.base } : {}), properties: read.members, links: Object.fromEntries(links) as Record<string, string>,
        methods: (methods.get(name) ?? []).sort() };
    }
  }
  return { types, top: top.sort(),
    collections: Object.fromEntries([...collections].filter(([name]) => WANTED.test(name)).map(([name, names]) => [name, names.sort()])) };
}

/** One line per type, so that a later extract differs line by line. */
function write(of: ReturnType<typeof extract>): string {
  const lines = (record: object): string => Object.entries(record).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');
  return `{\n  "types": {\n${lines(of.types)}\n  },\n  "collections": {\n${lines(of.collections)}\n  },\n  "top": ${JSON.stringify(of.top)}\n}\n`;
}

/** `tsx local/sharepoint/odata/extractTypes.ts <$metadata.xml>` writes `serviceTypes.json` anew from a site's `_api/$metadata`. */
writeFileSync(join(__dirname, 'serviceTypes.json'), write(extract(readFileSync(process.argv[2], 'utf8'))));
