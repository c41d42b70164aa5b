declare interface HubStringTable {
  Loading: string;
}

declare module 'HubStrings' {
  const strings: HubStringTable;
  export = strings;
}
