import { Principal } from '../store/principals';
import { read, Resource } from './resource';

/** A person as `$expand=Author` opens it: a row of the user information list. */
export const userInfo: Resource<{ readonly person: Principal; readonly uri: string }> = {
  type: 'SP.Data.UserInfoItem',
  set: 'SP.ListData.UserInfoItems',
  uri: of => of.uri,
  id: of => `00000000-0000-4000-8000-${of.person.id.toString(16).padStart(12, '0')}`,
  etag: () => ({ header: '"1"', body: '"1"' }),
  properties: {
    Id: read(of => of.person.id),
    ID: read(of => of.person.id),
    Title: read(of => of.person.title),
    Name: read(of => of.person.login),
    EMail: read(of => of.person.email),
    UserName: read(of => of.person.login.slice(of.person.login.lastIndexOf('|') + 1)),
    FirstName: read(of => of.person.title.split(' ')[0]),
    LastName: read(of => of.person.title.split(' ').slice(1).join(' ')),
    JobTitle: read(() => null),
    Department: read(() => null),
    MobilePhone: read(() => null),
    SipAddress: read(of => of.person.email),
    Office: read(() => null),
    WorkPhone: read(() => null),
    Picture: read(() => null),
    IsSiteAdmin: read(of => of.person.admin),
    ContentTypeId: read(of => (of.person.kind === 8 ? '0x010B' : '0x010A'))
  },
  links: {},
  methods: {}
};
