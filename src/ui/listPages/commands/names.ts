/** The commands that the hub adds to SharePoint's own list pages, by their ids in the extension's manifest. */
export const commandNames = ['agenda', 'publish', 'export'] as const;

export type CommandName = typeof commandNames[number];
