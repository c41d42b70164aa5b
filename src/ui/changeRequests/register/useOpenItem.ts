import * as React from 'react';

const inHash = /(?:^#|&)cr=(\d{1,9})(?=&|$)/;

/** The change request that an address names, `…#cr=123`. */
export const openIn = (hash: string): number | undefined => {
  const found = inHash.exec(hash);
  return found ? Number(found[1]) : undefined;
};

/** Which change request is open: kept in the address, so that a link opens it and the Back button closes it. */
export function useOpenItem(): { readonly open: number | undefined; readonly openItem: (id: number) => void; readonly close: () => void } {
  const [open, setOpen] = React.useState(() => openIn(window.location.hash));
  const opened = React.useRef(false);
  React.useEffect(() => {
    const follow = (): void => {
      const id = openIn(window.location.hash);
      if (id === undefined) opened.current = false;
      setOpen(id);
    };
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const openItem = React.useCallback((id: number) => {
    if (openIn(window.location.hash) === id) return;
    if (openIn(window.location.hash) === undefined) opened.current = true;
    window.location.hash = `cr=${id}`;
    setOpen(id);
  }, []);
  const close = React.useCallback(() => {
    setOpen(undefined);
    // Back to where it was opened from; somebody who came by a link stays on the page.
    if (opened.current) window.history.back();
    else window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
    opened.current = false;
  }, []);
  return { open, openItem, close };
}
