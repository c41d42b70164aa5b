import { body } from '@pnp/queryable';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp/spqueryable';
import type { Ref } from '../../schema/define';
import type { Person } from '../store';
import type { Connection } from './connection';

/** SP.Utilities.PrincipalType: a person, no group. */
const personType = 1;
/** People found at once by a search. */
const mostFound = 30;

interface RawUser { readonly Id: number; readonly Title: string; readonly Email?: string; readonly LoginName: string }
/** An entry of the people picker, of which the answer is the JSON text. */
interface RawEntry { readonly Key: string; readonly DisplayText?: string; readonly IsResolved?: boolean; readonly EntityData?: { readonly Email?: string } }

/** SharePoint's own account and apps stand among its users. */
const isPerson = ({ LoginName }: RawUser): boolean => !/^sharepoint\\|\\system$|@sharepoint$/i.test(LoginName);

/** The people whom person columns may name. */
export class People {
  private asked: Promise<readonly Person[]> | undefined;

  public constructor(private readonly connection: Connection) {}

  /** Asked for once; a failure is not kept. */
  public known(): Promise<readonly Person[]> {
    this.asked ??= this.read().catch(error => {
      this.asked = undefined;
      throw error;
    });
    return this.asked;
  }

  /** The service behind SharePoint's own people picker. A search writes nothing, so it may be repeated. */
  public async search(typed: string): Promise<readonly Person[]> {
    const { web, patience } = this.connection;
    const address = `${web.toUrl().replace(/\/web$/i, '')}/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser`;
    const { value } = await patience.persist(() => spPost<{ readonly value: string }>(SPQueryable([web, address]), body({
      queryParams: {
        AllowEmailAddresses: true, AllowMultipleEntities: false, AllUrlZones: false, MaximumEntitySuggestions: mostFound, PrincipalSource: 15,
        PrincipalType: personType, QueryString: typed
      }
    })));
    return (JSON.parse(value) as readonly RawEntry[]).filter(({ IsResolved }) => IsResolved !== false)
      .map(({ Key, DisplayText, EntityData }) => ({ name: DisplayText ?? Key, email: EntityData?.Email ?? '', loginName: Key }));
  }

  /** Makes somebody known to the site, who may be already. */
  public async ensure(loginName: string): Promise<Ref> {
    const { web, patience } = this.connection;
    const { Id, Title } = await patience.persist(() => spPost<RawUser>(SPQueryable(web, 'ensureuser'), body({ logonName: loginName })));
    this.asked = undefined;
    return { Id, Title };
  }

  private async read(): Promise<readonly Person[]> {
    const { value } = await this.connection.read<{ readonly value: readonly RawUser[] }>(web => SPCollection(web, 'siteusers')
      .select('Id', 'Title', 'Email', 'LoginName').filter(`PrincipalType eq ${personType}`)());
    return value.filter(isPerson).map(({ Id, Title, Email, LoginName }) => ({ Id, name: Title, email: Email ?? '', loginName: LoginName }));
  }
}
