/** The words of the Change requests page that first rows and the property pane need. */
declare interface RegisterStringTable {
  Title: string;
  Number: string;
  Priority: string;
  Empty: string;
  EmptyMayAdd: string;
  New: string;
  Search: string;
  Rank: string;
  BackToTable: string;
  NoGroups: string;
  PropertiesDescription: string;
  PropertyTitle: string;
  PropertyTitleHelp: string;
  PropertyGroupBy: string;
  PropertyShowFirst: string;
  ShowAll: string;
  ShowOpen: string;
  ShowRanked: string;
}

declare module 'RegisterStrings' {
  const strings: RegisterStringTable;
  export = strings;
}
