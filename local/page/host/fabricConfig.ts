/**
 * Fluent asks Microsoft's CDN for its fonts unless it is told otherwise before any copy of it runs. Imported first, for
 * its effect: the host carries a copy too.
 */
Object.assign(window, { FabricConfig: { fontBaseUrl: '' } });

export {};
