/** Says things to screen readers. */
export interface Announcer {
  announce(message: string, assertive?: boolean): void;
  /** Takes its regions off the page. */
  dispose(): void;
}

const hiddenStyle = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
/** A region must be on the page before its text changes, or it may not be read. */
const settle = 50;

/**
 * An announcer with a polite and an assertive live region. While a modal panel or dialog is open, everything outside of it is hidden from
 * screen readers, so the regions move into the one on top.
 */
export function createAnnouncer(page: Document = document): Announcer {
  const regionOf = (live: 'polite' | 'assertive'): HTMLElement => {
    const region = page.createElement('div');
    region.setAttribute('aria-live', live);
    region.setAttribute('aria-atomic', 'true');
    region.setAttribute('style', hiddenStyle);
    return region;
  };
  const polite = regionOf('polite');
  const assertive = regionOf('assertive');
  page.body.append(polite, assertive);
  let disposed = false;

  return {
    announce(message, urgent) {
      const region = urgent ? assertive : polite;
      const say = (): void => {
        if (disposed) return;
        const modals = page.querySelectorAll('[aria-modal="true"]');
        const host = modals.length > 0 ? modals[modals.length - 1] : page.body;
        if (region.parentElement !== host) host.append(polite, assertive);
        // Cleared first, so that the same words twice are said twice.
        region.textContent = '';
        setTimeout(() => {
          // What is announced may also close the panel that the regions were in.
          if (region.isConnected) region.textContent = message;
          else say();
        }, settle);
      };
      say();
    },
    dispose() {
      disposed = true;
      polite.remove();
      assertive.remove();
    }
  };
}
