import { initializeIcons } from '@fluentui/font-icons-mdl2';

/**
 * Registers the icons that a SharePoint page has registered for everybody, from this origin's own font files. Fluent
 * keeps registrations on the window, so bundles that carry their own copy of Fluent find them. Its own script,
 * fetched beside the web part's.
 */
const script = document.currentScript as HTMLScriptElement;
initializeIcons(new URL('fonts/', script.src).href, { disableWarnings: true });
