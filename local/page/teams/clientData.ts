import type { Locale, Look, ViewName } from './views';

/** What the page of the Teams-like client is given. */
export interface ClientData {
  /** The path of the sample site. */
  site: string;
  view: ViewName;
  look: Look;
  locale: Locale;
  /** What a link carried. */
  subEntityId: string | undefined;
  user: { displayName: string; email: string };
  /** Of the Teams app: what its manifest says. */
  app: { id: string; configurationUrl: string; personal: { entityId: string; contentUrl: string } };
  /** Of the web part that is the tab, and the keys under which the browser keeps the sample tabs' settings. */
  committee: { componentId: string; channelInstance: string; meetingInstance: string };
  words: ClientScriptWords;
}

/** What the client says by itself. */
export interface ClientScriptWords {
  linkTo: string;
  close: string;
  unknown: string;
  notSaved: string;
}

/** The element id under which {@link ClientData} stands in the page, as JSON. */
export const clientDataId = 'client-data';
