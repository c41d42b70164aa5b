import { SPInstance } from '@pnp/sp/spqueryable';
import type { Role } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { Me } from '../store';
import type { Connection } from './connection';
import type { SiteTimeZone } from './timeZones';
import { groups } from '../../schema/groups';
import { ianaName } from './timeZones';
import { Unreadable } from './trouble';
import { zoneNamed } from './zone';

interface CurrentUser {
  readonly Id: number;
  readonly Title: string;
  readonly Email?: string;
  readonly LoginName: string;
  readonly IsSiteAdmin: boolean;
  readonly Groups?: ReadonlyArray<{ readonly Title: string }>;
}

/** What is asked of the site once and holds while the page is open. */
export class Site {
  private knownZone: Promise<Zone> | undefined;
  private knownMe: Promise<Me> | undefined;

  public constructor(private readonly connection: Connection) {}

  public zone(): Promise<Zone> {
    this.knownZone ??= this.readZone().catch(error => {
      this.knownZone = undefined;
      throw error;
    });
    return this.knownZone;
  }

  public me(): Promise<Me> {
    this.knownMe ??= this.readMe().catch(error => {
      this.knownMe = undefined;
      throw error;
    });
    return this.knownMe;
  }

  private async readZone(): Promise<Zone> {
    const found = await this.connection.read<SiteTimeZone>(web => SPInstance(web, 'regionalsettings/timezone')());
    const name = ianaName(found);
    if (!name) throw new Unreadable(`The site's time zone is not known to the hub: ${found.Description ?? `id ${found.Id}`}.`);
    return zoneNamed(name);
  }

  private async readMe(): Promise<Me> {
    const user = await this.connection.read<CurrentUser>(web => SPInstance(web, 'currentuser')
      .select('Id', 'Title', 'Email', 'LoginName', 'IsSiteAdmin', 'Groups/Title').expand('Groups')());
    const memberOf = new Set((user.Groups ?? []).map(group => group.Title.toLowerCase()));
    const roles = new Set<Role>(groups.filter(group => memberOf.has(group.name.toLowerCase())).map(group => group.role));
    if (user.IsSiteAdmin) roles.add('owner');
    roles.add('reader');
    const guest = /#ext#|urn(:|%3a)spo(:|%3a)guest/i.test(user.LoginName);
    return { Id: user.Id, Title: user.Title, email: user.Email ?? '', loginName: user.LoginName, guest, roles: [...roles] };
  }
}
