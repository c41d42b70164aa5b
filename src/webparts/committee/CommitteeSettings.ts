import type { IPropertyPaneConfiguration, IPropertyPaneField } from '@microsoft/sp-property-pane';
import { PropertyPaneButton, PropertyPaneButtonType, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { Language } from '../../schema/define';
import type { Store } from '../../data/store';
import { bodiesOf } from '../../ui/committee/settings/bodiesOf';
import { strings } from '../../ui/committee/settings/strings';
import { siteIn } from '../../ui/shell/hubSite';
import { fill } from '../../ui/shell/words';

/** What the settings need of their web part. */
interface Asker {
  /** Absolute address of the site that the page or tab stands on. */
  readonly ownSite: string;
  readonly language: Language;
  storeOf(siteUrl: string): Store;
  /** Draws the property pane again. */
  refresh(): void;
}

type Bodies = Awaited<ReturnType<typeof bodiesOf>>;

/** The settings of a Committee page, which are the settings page of its tab in Teams: the hub's site, and the body out of that site's pack. */
export class CommitteeSettings {
  /** Undefined while they are read. */
  private bodies: Bodies | undefined;
  private reading = 0;

  public constructor(private readonly asker: Asker) {}

  /** Reads what the site offers; the pane says so while it does, and what stopped it. */
  public async read(siteUrl: string | undefined): Promise<void> {
    const turn = ++this.reading;
    this.bodies = undefined;
    this.asker.refresh();
    const bodies = await this.bodiesAt(siteUrl);
    // Somebody may have chosen another site meanwhile.
    if (turn !== this.reading) return;
    this.bodies = bodies;
    this.asker.refresh();
  }

  public configuration(bodyKey: string | undefined, siteUrl: string | undefined): IPropertyPaneConfiguration {
    return {
      pages: [{
        header: { description: strings.Description },
        groups: [{
          groupFields: [
            PropertyPaneTextField('siteUrl', {
              label: strings.Site, description: strings.SiteHelp, placeholder: this.asker.ownSite, deferredValidationTime: 600,
              onGetErrorMessage: async typed => {
                const found = await this.bodiesAt(typed);
                return 'problem' in found ? found.problem : '';
              }
            }),
            ...this.bodyFields(bodyKey, siteUrl)
          ]
        }]
      }]
    };
  }

  private bodyFields(bodyKey: string | undefined, siteUrl: string | undefined): IPropertyPaneField<unknown>[] {
    const { bodies } = this;
    if (!bodies) return [PropertyPaneLabel('bodyKey', { text: strings.BodiesLoading })];
    if ('problem' in bodies) {
      const again = (): void => { this.read(siteUrl).catch(() => undefined); };
      return [
        PropertyPaneLabel('bodyKey', { text: bodies.problem }),
        PropertyPaneButton('bodyKey', { text: strings.Again, buttonType: PropertyPaneButtonType.Normal, onClick: () => { again(); return bodyKey; } })
      ];
    }
    const unknown = bodyKey && !bodies.bodies.some(one => one.key === bodyKey) ? [{ key: bodyKey, text: fill(strings.BodyUnknown, bodyKey) }] : [];
    return [PropertyPaneDropdown('bodyKey', {
      label: strings.Body, selectedKey: bodyKey ?? '', options: [{ key: '', text: strings.BodyFirst }, ...bodies.bodies, ...unknown]
    })];
  }

  private async bodiesAt(typed: string | undefined): Promise<Bodies> {
    const { ownSite, language, storeOf } = this.asker;
    const site = siteIn(typed, ownSite);
    if ('problem' in site) return { problem: fill(strings[`Site_${site.problem}`], new URL(ownSite).host) };
    return bodiesOf(storeOf(site.url), language);
  }
}
