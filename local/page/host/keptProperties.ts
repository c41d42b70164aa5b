import type { StoredProperties } from './spfx/webPartBase';

/** The properties that this browser keeps of a web part on a page. */
export interface KeptProperties {
  read(): StoredProperties | undefined;
  write(stored: StoredProperties): void;
  forget(): void;
}

/** Keeps the properties of the web part with this instance id. */
export function keptProperties(instanceId: string): KeptProperties {
  const key = `web-part-properties:${instanceId}`;
  return {
    read: () => {
      const text = localStorage.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as StoredProperties);
    },
    write: stored => localStorage.setItem(key, JSON.stringify(stored)),
    forget: () => localStorage.removeItem(key)
  };
}
