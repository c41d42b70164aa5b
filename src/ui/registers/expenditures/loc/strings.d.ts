declare interface SpendingStringTable {
  readonly FiscalYear: string;
  readonly Through: string;
  readonly Title: string;
  readonly Spent: string;
  readonly Budget: string;
  readonly Left: string;
  readonly Over: string;
  readonly Total: string;
}
