import { groups } from '../../src/schema/groups';
import type { Ref, Role } from '../../src/schema/define';
import type { Accounts } from './members';

/** Which of the local SharePoint's sample users is in which group. */
const members: ReadonlyArray<{ readonly role: Role; readonly user: string }> = [
  { role: 'owner', user: 'Sample Owner' }, { role: 'chair', user: 'Sample Chair' },
  { role: 'committee', user: 'Sample Committee Member' }, { role: 'society', user: 'Sample Society Member' }
];

/** Puts the sample users into the site's groups, again without harm, and ends with those who sit on bodies. */
export async function addPeople(url: string): Promise<Accounts> {
  const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
  const call = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetch(`${url}/_api/${path}`, { ...init, headers: { ...json, ...init?.headers } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json() as T;
  };
  const { FormDigestValue } = await call<{ FormDigestValue: string }>('contextinfo', { method: 'POST' });
  const { value } = await call<{ value: ReadonlyArray<Ref & { LoginName: string }> }>('web/siteusers?$select=Id,Title,LoginName');
  const account = (title: string): Ref => {
    const found = value.find(one => one.Title === title);
    if (!found) throw new Error(`There is no user ${title}.`);
    return { Id: found.Id, Title: found.Title };
  };
  for (const { role, user } of members) {
    const group = groups.find(one => one.role === role);
    const found = value.find(one => one.Title === user);
    if (!group || !found) throw new Error(`There is no ${group ? `user ${user}` : `group for ${role}`}.`);
    await call(`web/sitegroups/getbyname('${group.name}')/users`, {
      method: 'POST', headers: { 'X-RequestDigest': FormDigestValue }, body: JSON.stringify({ LoginName: found.LoginName })
    });
  }
  return { owner: account('Sample Owner'), chair: account('Sample Chair'), member: account('Sample Committee Member') };
}
