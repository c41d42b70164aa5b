declare interface RegistersStringTable {
  readonly Add: string;
  readonly Search: string;
  readonly Empty: string;
  readonly EmptyMayAdd: string;
  readonly Board: string;
  readonly BoardBack: string;
  readonly Ripple: string;
  readonly Overdue: string;
  readonly Stale: string;
  readonly Priority: string;
  readonly Registers: string;
  readonly NoRegister: string;
  readonly PropertyPane: string;
  readonly PropertyPage: string;
  readonly Page_practices: string;
  readonly Page_work: string;
  readonly Page_registers: string;
  readonly Page_distribution: string;
}

declare module 'RegistersStrings' {
  const strings: RegistersStringTable;
  export = strings;
}
