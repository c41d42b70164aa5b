declare interface SiteProblemStringTable {
  readonly NoPack: string;
  readonly NoPack_do: string;
  readonly BadPack: string;
  readonly BadPack_do: string;
  readonly SetUp: string;
  readonly SettingUp: string;
  readonly SetUpStep: string;
  readonly SetUpDone: string;
  readonly ThisSite: string;
  readonly SetUpAgain: string;
}
