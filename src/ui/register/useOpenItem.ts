import * as React from 'react';

/** The row that an address names, `…#cr=123` where `name` is `cr`. */
export const openIn = (hash: string, name: string): number | undefined => {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get(name) ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : undefined;
};

/** The address's hash with a row named in it, or with none; what else stands there stays. */
const hashWith = (hash: string, name: string, id?: number): string => {
  const others = hash.replace(/^#/, '').split('&').filter(part => part !== '' && !part.startsWith(`${name}=`));
  return [...others, ...(id === undefined ? [] : [`${name}=${id}`])].join('&');
};

/** Which row is open: kept in the address, so that a link opens it and the Back button closes it. `name` is the hash parameter. */
export function useOpenItem(name: string): { readonly open: number | undefined; readonly openItem: (id: number) => void; readonly close: () => void } {
  const [open, setOpen] = React.useState(() => openIn(window.location.hash, name));
  const opened = React.useRef(false);
  React.useEffect(() => {
    const follow = (): void => {
      const id = openIn(window.location.hash, name);
      if (id === undefined) opened.current = false;
      setOpen(id);
    };
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [name]);
  const openItem = React.useCallback((id: number) => {
    if (openIn(window.location.hash, name) === id) return;
    if (openIn(window.location.hash, name) === undefined) opened.current = true;
    window.location.hash = hashWith(window.location.hash, name, id);
    setOpen(id);
  }, [name]);
  const close = React.useCallback(() => {
    setOpen(undefined);
    // Back to where it was opened from; somebody who came by a link stays on the page.
    if (opened.current) window.history.back();
    else {
      const rest = hashWith(window.location.hash, name);
      window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search + (rest && `#${rest}`));
    }
    opened.current = false;
  }, [name]);
  return { open, openItem, close };
}
