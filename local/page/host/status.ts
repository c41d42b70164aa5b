import { element } from './element';
import type { StatusRenderer } from './spfx/webPartContext';

/** Shows loading and failure inside a web part's own place, as SharePoint does. */
export function statusRenderer(failed: string): StatusRenderer {
  const clear = (place: Element, kind: string): void => place.querySelector(`:scope > .${kind}`)?.remove();
  return {
    displayLoadingIndicator: (place, message) => {
      clear(place, 'status-loading');
      place.append(element('p', { class: 'status-loading', role: 'status' }, message));
    },
    clearLoadingIndicator: place => clear(place, 'status-loading'),
    renderError: (place, error) => {
      const message = typeof error === 'string' ? error : error.message;
      place.replaceChildren(
        element('div', { class: 'status-error', role: 'alert' }, element('strong', {}, failed), ' ', message)
      );
    },
    clearError: place => clear(place, 'status-error')
  };
}
