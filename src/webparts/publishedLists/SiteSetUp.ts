import type { IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { PropertyPaneButton, PropertyPaneButtonType, PropertyPaneLabel } from '@microsoft/sp-property-pane';
import type { Language } from '../../schema/define';
import { strings } from '../../ui/shell/problem/strings';
import type { SetUpSite } from '../../ui/shell/shellContext';
import { titled } from '../../ui/shell/titles';
import { failureWords } from '../../ui/shell/words';

/** What the group needs of its web part. */
interface Asker {
  readonly language: Language;
  readonly setUp: SetUpSite;
  /** Draws the property pane again. */
  refresh(): void;
}

/** The group of the settings by which an owner sets the site up again, such as after an update of the package: it adds what a newer version needs. */
export class SiteSetUp {
  private said: string = strings.SetUpAgain;
  private busy = false;

  public constructor(private readonly asker: Asker) {}

  public group(): IPropertyPaneGroup {
    return {
      groupName: strings.ThisSite,
      groupFields: [
        PropertyPaneLabel('setUp', { text: this.said }),
        PropertyPaneButton('setUp', {
          text: strings.SetUp, buttonType: PropertyPaneButtonType.Normal, disabled: this.busy,
          // The value of a property that nothing keeps.
          onClick: (value: unknown) => {
            this.run().catch((error: Error) => this.say(error.message, false));
            return value;
          }
        })
      ]
    };
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.say(strings.SettingUp, true);
    const failure = await this.asker.setUp(words => this.say(words, true));
    const words = failure && failureWords(failure, this.asker.language, titled);
    this.say(words ? `${words.happened} ${words.todo}` : strings.SetUpDone, false);
  }

  private say(words: string, busy: boolean): void {
    this.said = words;
    this.busy = busy;
    this.asker.refresh();
  }
}
