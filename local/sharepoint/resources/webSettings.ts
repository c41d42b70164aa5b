import { complex, multi, Value } from '../odata/value';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
const NO_FONT = complex('SP.FontOption', { fontFace: null, fontFamilyKey: null, fontVariantWeight: null });

/** Properties of SP.Web that a bare GET shows and that are the same for every local site. */
export const WEB_DEFAULTS: Readonly<Record<string, Value>> = {
  AllowRssFeeds: true, AlternateCssUrl: '', AppInstanceId: EMPTY_GUID, ClassicWelcomePage: null, Configuration: 0, DesignPackageId: EMPTY_GUID,
  DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false, EnableMinimalDownload: false, FooterEmphasis: 0, FooterEnabled: false,
  FooterLayout: 0, HeaderEmphasis: 0, HeaderLayout: 0, HideTitleInHeader: false, HorizontalQuickLaunch: false, IsEduClass: false,
  IsHomepageModernized: false, IsMultilingual: true, IsRevertHomepageLinkHidden: false, Language: 1033, LogoAlignment: 0,
  MegaMenuEnabled: false, NavAudienceTargetingEnabled: false, NoCrawl: false, ObjectCacheEnabled: false,
  OverwriteTranslationsOnChange: false, QuickLaunchEnabled: true, RecycleBinEnabled: true, SearchScope: 0, SiteLogoUrl: null,
  SupportedUILanguageIds: multi('Edm.Int32', [1033, 1036]), SyndicationEnabled: true, TenantAdminMembersCanShare: 0, TreeViewEnabled: false,
  UIVersion: 15, UIVersionConfigurationEnabled: false, WebTemplate: 'STS', WelcomePage: 'SitePages/Home.aspx'
};

/** Properties of SP.Web that are read by name only. */
export const WEB_ON_DEMAND: Readonly<Record<string, Value>> = {
  AccessRequestListUrl: '', AccessRequestSiteDescription: '', Acronym: null, AllowAutomaticASPXPageIndexing: true,
  AllowCreateDeclarativeWorkflowForCurrentUser: false, AllowDesignerForCurrentUser: true, AllowMasterPageEditingForCurrentUser: false,
  AllowRevertFromTemplateForCurrentUser: false, AllowSaveDeclarativeWorkflowAsTemplateForCurrentUser: false,
  AllowSavePublishDeclarativeWorkflowForCurrentUser: false, CommentsOnSitePagesDisabled: false, ContainsConfidentialInfo: false,
  CustomSiteActionsDisabled: false, DefaultNewPageTemplateId: EMPTY_GUID, DescriptionTranslations: multi('SP.SPResourceEntry', []),
  DesignerDownloadUrlForCurrentUser: null, DisableAppViews: false, DisableFlows: false, DisableRecommendedItems: false,
  ExcludeFromOfflineClient: false, FontOptionForSiteFooterNav: NO_FONT, FontOptionForSiteFooterTitle: NO_FONT, FontOptionForSiteNav: NO_FONT,
  FontOptionForSiteTitle: NO_FONT, FooterAlignment: 0, FooterBlur: 0, FooterColorIndexInDarkMode: -1, FooterColorIndexInLightMode: -1,
  FooterOverlayColor: -1, FooterOverlayGradientDirection: -1, FooterOverlayOpacity: 0, HasWebTemplateExtension: false,
  HeaderColorIndexInDarkMode: -1, HeaderColorIndexInLightMode: -1, HeaderOverlayColor: -1, HeaderOverlayGradientDirection: -1,
  HeaderOverlayOpacity: 0, IsEduClassProvisionChecked: false, IsEduClassProvisionPending: false, IsProvisioningComplete: true,
  MembersCanShare: true, NextStepsFirstRunEnabled: false, NotificationsInOneDriveForBusinessEnabled: true,
  NotificationsInSharePointEnabled: true, PreviewFeaturesEnabled: true, PrimaryColor: '#03787C', RelatedHubSiteIds: null,
  RequestAccessEmail: '', SaveSiteAsTemplateEnabled: false, SearchBoxInNavBar: 0, SearchBoxPlaceholderText: null,
  ShowUrlStructureForCurrentUser: true, SiteLogoDescription: null, TenantTagPolicyEnabled: true, ThemeApplicationActionHistory: null,
  ThemeData: null, ThemedCssFolderUrl: null, ThirdPartyMdmEnabled: false, TitleTranslations: multi('SP.SPResourceEntry', []),
  UseAccessRequestDefault: false, WebTemplateConfiguration: 'STS#3', WebTemplatesGalleryFirstRunEnabled: false
};

/** Properties of SP.Site that are the same for every local site. */
export const SITE_DEFAULTS: Readonly<Record<string, Value>> = {
  AllowCreateDeclarativeWorkflow: false, AllowDesigner: true, AllowMasterPageEditing: false, AllowRevertFromTemplate: false,
  AllowSaveDeclarativeWorkflowAsTemplate: false, AllowSavePublishDeclarativeWorkflow: false, AllowSelfServiceUpgrade: true,
  AllowSelfServiceUpgradeEvaluation: true, AuditLogTrimmingRetention: 90, CanUpgrade: false, ChannelGroupId: EMPTY_GUID, Classification: '',
  CompatibilityLevel: 15, CustomizedFormsPages: null, DisableAppViews: false, DisableCompanyWideSharingLinks: false, DisableFlows: false,
  ExternalSharingTipsEnabled: false, GeoLocation: 'CAN', GroupId: EMPTY_GUID, HubSiteId: EMPTY_GUID, IsHubSite: false, LockIssue: null,
  MaxItemsPerThrottledOperation: 5000, NeedsB2BUpgrade: false, PrimaryUri: null, ReadOnly: false, RequiredDesignerVersion: '15.0.0.0',
  SandboxedCodeActivationCapability: 2, SensitivityLabel: EMPTY_GUID, SensitivityLabelId: null, ShareByEmailEnabled: true,
  ShareByLinkEnabled: true, ShowUrlStructure: false, TrimAuditLog: true, UIVersionConfigurationEnabled: false,
  UpgradeReminderDate: '1899-12-30T00:00:00', UpgradeScheduled: false, UpgradeScheduledDate: '1753-01-01T00:00:00', Upgrading: false,
  WriteLocked: false
};
