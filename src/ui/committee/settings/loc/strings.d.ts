declare interface CommitteeSettingsStringTable {
  Description: string;
  Site: string;
  SiteHelp: string;
  Site_notAnAddress: string;
  Site_anotherTenant: string;
  Site_none: string;
  Site_denied: string;
  Site_missing: string;
  Site_silent: string;
  Body: string;
  BodyFirst: string;
  BodyUnknown: string;
  BodiesLoading: string;
  Again: string;
}
