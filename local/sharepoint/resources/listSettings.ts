import { Json } from '../odata/value';
import { rules } from '../rules';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Properties of SP.List that a client may write and a bare GET shows, with what a new list (100) or library (101) has. */
export function defaultListSettings(isLibrary: boolean): Readonly<Record<string, Json>> {
  return {
    AllowContentTypes: true, Color: '', ContentTypesEnabled: false, CrawlNonDefaultViews: false,
    DefaultContentApprovalWorkflowId: EMPTY_GUID, DefaultItemOpenUseListSetting: false, DefaultSensitivityLabelForLibrary: '',
    Description: '', Direction: 'none', DisableCommenting: false, DisableGridEditing: false, DocumentTemplateUrl: null,
    DraftVersionVisibility: 0, EnableAttachments: !isLibrary, EnableFolderCreation: isLibrary, EnableMinorVersions: false,
    EnableModeration: false, EnableRequestSignOff: true, EnableVersioning: isLibrary || rules.newListKeepsVersions,
    ExemptFromBlockDownloadOfNonViewableFiles: false, FileSavePostProcessingEnabled: false, ForceCheckout: false, Hidden: false,
    ImageUrl: isLibrary ? '/_layouts/15/images/itdl.png?rev=47' : '/_layouts/15/images/itgen.png?rev=47', IrmEnabled: false,
    IrmExpire: false, IrmReject: false, IsApplicationList: false, IsPrivate: false, ListExperienceOptions: 0,
    MajorVersionLimit: isLibrary ? 500 : 0, MajorWithMinorVersionsLimit: 0, MultipleDataList: false, NoCrawl: false,
    ParserDisabled: false, SensitivityLabelToEncryptOnDownloadForLibrary: null
  };
}

/** Properties that a bare GET leaves out; they are read by name only. */
export const ON_DEMAND_LIST_SETTINGS: Readonly<Record<string, Json>> = {
  AdditionalUXProperties: null, AllowDeletion: true, BrowserFileHandling: 0, DefaultItemOpenInBrowser: true, EnableAssignToEmail: false,
  ExcludeFromOfflineClient: false, ExcludeFromOfflineMode: false, HighPriorityMediaProcessing: false, Icon: '',
  IsContributorOwnerEnabled: false, ListFormCustomized: false, OnQuickLaunch: false, PageRenderType: 0, ReadSecurity: 1,
  ShowHiddenFieldsInModernForm: false, ShowOneTabOnly: false, TemplateTypeId: null, ValidationFormula: null, ValidationMessage: null,
  WriteSecurity: 1
};

/** Properties that are written at creation only, or are accepted and derived from the rest. */
export const CREATION_ONLY: ReadonlySet<string> = new Set(['BaseTemplate', 'TemplateFeatureId', 'Id']);
