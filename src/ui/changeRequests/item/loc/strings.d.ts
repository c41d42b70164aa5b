declare interface ItemStringTable {
  Submit: string;
}

declare module 'ItemStrings' {
  const strings: ItemStringTable;
  export = strings;
}
