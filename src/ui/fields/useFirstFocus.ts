import * as React from 'react';

/** What has the focus first in a dialog; nothing where it is its first button, which closes it. */
export type FirstIn = (dialog: HTMLElement) => HTMLElement | null;

/** What a dialog's content and Fluent's trap around it need for the focus. */
export interface FirstFocus {
  /** Of an element in the dialog. */
  readonly ref: (content: HTMLElement | null) => void;
  readonly trap: { readonly disableFirstFocus: true; readonly firstFocusableTarget: FirstIn; readonly elementToFocusOnDismiss: HTMLElement | undefined };
}

/**
 * Puts the focus into a dialog in the moment it appears, and back to where it was once it is gone. Fluent would do so a frame later: what is typed by then
 * goes elsewhere, and whoever is in another field by then is taken out of it.
 */
export function useFirstFocus(firstIn?: FirstIn): FirstFocus {
  const first: FirstIn = dialog => firstIn?.(dialog) ?? dialog.querySelector('button');
  const [before] = React.useState(() => document.activeElement instanceof HTMLElement ? document.activeElement : undefined);
  const ref = React.useCallback((content: HTMLElement | null) => {
    const dialog = content?.closest<HTMLElement>('[role="dialog"]');
    if (dialog) first(dialog)?.focus();
  }, []);
  return { ref, trap: { disableFirstFocus: true, firstFocusableTarget: first, elementToFocusOnDismiss: before } };
}
