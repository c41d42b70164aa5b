import type { pages } from '@microsoft/teams-js';
import type { ClientData } from './clientData';
import type { TabName } from './views';
import { teamSitePath } from './views';

/** What an address of the manifest needs to know, as Teams fills it in. */
interface Filling {
  readonly origin: string;
  readonly sitePath: string;
  readonly locale: string;
}

/** An address out of the manifest with its placeholders filled in. Teams is served over https, this frame is not. */
export const filledIn = (address: string, { origin, sitePath, locale }: Filling): string => address
  .replaceAll('https://{teamSiteDomain}', origin).replaceAll('{teamSitePath}', sitePath).replaceAll('{locale}', locale);

/** The address of a saved tab, in the shape in which SharePoint saves them: no language in it. */
export function savedAddress(origin: string, sitePath: string, componentId: string, instanceId: string): string {
  const page = `${sitePath}/_layouts/15/teamshostedapp.aspx?componentId=${componentId}&webPartInstanceId=${instanceId}`;
  return `${origin}${sitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(page)}`;
}

/** The tabs that this browser keeps. A channel and a meeting have one from the start; that of the meeting has been told where the hub is. */
export class KeptTabs {
  public constructor(private readonly data: ClientData, private readonly storage: Storage, private readonly origin: string) {}

  public read(tab: TabName): pages.InstanceConfig {
    const { app, committee, locale, site } = this.data;
    if (tab === 'personal') {
      const { entityId, contentUrl } = app.personal;
      return { entityId, contentUrl: filledIn(contentUrl, { origin: this.origin, sitePath: '', locale }) };
    }
    const kept = this.storage.getItem(`teams-tab:${tab}`);
    if (kept !== null) return JSON.parse(kept) as pages.InstanceConfig;
    const instance = tab === 'channel' ? committee.channelInstance : committee.meetingInstance;
    const properties = `web-part-properties:${instance}`;
    if (tab === 'meeting' && this.storage.getItem(properties) === null) {
      this.storage.setItem(properties, JSON.stringify({ dataVersion: '1.0', properties: { siteUrl: site } }));
    }
    return {
      entityId: `sharepointtab_${instance}`,
      contentUrl: savedAddress(this.origin, teamSitePath(tab, site), committee.componentId, instance)
    };
  }

  public write(tab: TabName, settings: pages.InstanceConfig): void {
    this.storage.setItem(`teams-tab:${tab}`, JSON.stringify(settings));
  }
}
