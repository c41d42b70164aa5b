import { Context } from '../context';
import { refuse } from '../errors';
import { complex, isObject, Json, multi, Value } from '../odata/value';
import { Principal } from '../store/principals';
import { Arguments, Method, Node, value } from './resource';

/** SP.Utilities.PrincipalType: persons 1, groups of SharePoint 8. */
const PERSON = 1;
const GROUP = 8;

/** People and groups whose title, login or address begins with a text, or has a word that does. */
function matching(text: string, type: number, context: Context): Principal[] {
  const wanted = text.trim().toLowerCase();
  const { principals } = context.store;
  const among = [...((type & PERSON) !== 0 ? principals.users() : []), ...((type & GROUP) !== 0 ? principals.groups() : [])];
  return among.filter(one => [one.title, one.email, one.login, one.login.slice(one.login.lastIndexOf('|') + 1), ...one.title.split(' ')]
    .some(part => part.toLowerCase().startsWith(wanted)));
}

function info(one: Principal): Value {
  return complex('SP.Utilities.PrincipalInfo', { Department: null, DisplayName: one.title, Email: one.email, JobTitle: null, LoginName: one.login, Mobile: null,
    PrincipalId: one.id, PrincipalType: one.kind === GROUP ? GROUP : PERSON, SIPAddress: one.email });
}

/** An entry of the people picker, as its JSON text has it. */
function picked(one: Principal): Record<string, unknown> {
  const person = one.kind !== GROUP;
  return { Key: one.login, Description: person ? one.email : one.title, DisplayText: one.title, EntityType: person ? 'User' : 'SPGroup',
    ProviderDisplayName: '', ProviderName: '', IsResolved: true, MultipleMatches: [],
    EntityData: person ? { IsAltSecIdPresent: 'False', Title: '', Email: one.email, MobilePhone: '', ObjectId: '', Department: '' }
      : { SPGroupID: String(one.id), AccountName: one.title, PrincipalType: 'SharePointGroup' } };
}

function parametersOf(args: Arguments): { readonly [name: string]: Json } {
  const given = args.body.member('queryParams');
  if (!isObject(given)) {
    throw refuse.parameter('queryParams');
  }
  return given;
}

/** Somebody whom only the directory knows is found by the whole address: it holds everybody `@example.org`. */
function inDirectory(text: string, type: number, context: Context): Record<string, unknown>[] {
  const found = (type & PERSON) !== 0 ? context.store.principals.inDirectory(text.trim()) : undefined;
  return found ? [picked({ ...found, id: 0, kind: 1, admin: false, settings: {} })] : [];
}

/** The picker's types: 1 person, 2 distribution list, 4 security group, 8 SharePoint group, 15 all of them. */
function search(args: Arguments, context: Context): Record<string, unknown>[] {
  const asked = parametersOf(args);
  const limit = Number(asked.MaximumEntitySuggestions ?? 30) || 30;
  const [text, type] = [String(asked.QueryString ?? ''), Number(asked.PrincipalType ?? 15) || 15];
  const found = matching(text, type, context).map(picked);
  return found.length > 0 ? found.slice(0, limit) : inDirectory(text, type, context);
}

const UTILITY = 'SP.Utilities.Utility';
const PICKER = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';

function resolved(name: string): Method<'top'> {
  return { params: ['input', 'scopes', 'sources', 'inputisemailonly', 'addtouserinfolist', 'matchuserinfolist'], reads: true, call: (_top, args, context): Node => {
    const input = args.text('input');
    const found = context.store.principals.userByLogin(input) ?? context.store.principals.userByEmail(input) ?? matching(input, 15, context)[0];
    return found ? value(name, 'SP.Utilities.PrincipalInfo', info(found)) : value(name, 'SP.Utilities.PrincipalInfo', null);
  } };
}

/** Finding people: the people picker's service, which knows the directory too, and the utilities of SharePoint, which find only who is on the site. */
export const peopleSearch: Readonly<Record<string, Method<'top'>>> = {
  [`${PICKER}.ClientPeoplePickerSearchUser`]: { params: ['queryparams'], call: (_top, args, context) =>
    value('ClientPeoplePickerSearchUser', 'Edm.String', JSON.stringify(search(args, context))) },
  [`${PICKER}.ClientPeoplePickerResolveUser`]: { params: ['queryparams'], call: (_top, args, context) => {
    const [first] = search(args, context);
    const text = String(parametersOf(args).QueryString ?? '');
    return value('ClientPeoplePickerResolveUser', 'Edm.String', JSON.stringify(first ?? { Key: text, Description: text, DisplayText: text, EntityType: '',
      ProviderDisplayName: '', ProviderName: '', IsResolved: false, EntityData: {}, MultipleMatches: [] }));
  } },
  [`${UTILITY}.ResolvePrincipalInCurrentContext`]: resolved('ResolvePrincipalInCurrentContext'),
  [`${UTILITY}.SearchPrincipalsUsingContextWeb`]: { params: ['input', 'scopes', 'sources', 'groupname', 'maxcount'], reads: true, call: (_top, args, context) => {
    const limit = args.has('maxcount') ? args.number('maxcount') : 30;
    const found = matching(args.text('input'), args.has('scopes') ? args.number('scopes') : 15, context).slice(0, limit);
    return value('SearchPrincipalsUsingContextWeb', 'Collection(SP.Utilities.PrincipalInfo)', multi('SP.Utilities.PrincipalInfo', found.map(info)));
  } },
  [`${UTILITY}.GetCurrentUserEmailAddresses`]: { params: [], reads: true, call: (_top, _args, context) =>
    value('GetCurrentUserEmailAddresses', 'Edm.String', context.user.email) },
  [`${UTILITY}.ExpandGroupsToPrincipals`]: { params: ['inputs', 'maxcount'], reads: true, call: (_top, args, context) => {
    const inputs = args.body.member('inputs');
    const names = Array.isArray(inputs) ? inputs.map(String) : [];
    const { principals } = context.store;
    const people = names.flatMap(name => {
      const group = principals.groupByName(name);
      return group ? principals.membersOf(group.id) : principals.userByLogin(name) ?? principals.ensure(name) ?? [];
    });
    return value('ExpandGroupsToPrincipals', 'Collection(SP.Utilities.PrincipalInfo)', multi('SP.Utilities.PrincipalInfo',
      people.slice(0, args.has('maxcount') ? args.number('maxcount') : 30).map(info)));
  } }
};
