declare interface DistributionStringTable {
  readonly AsOf: string;
  readonly Title: string;
  readonly Export: string;
  readonly Members: string;
  readonly Addresses: string;
  readonly Missing: string;
  readonly CopyAddresses: string;
  readonly NoAddresses: string;
  readonly Lacks: string;
  readonly SocietiesMissing: string;
  readonly NothingMissing: string;
}
