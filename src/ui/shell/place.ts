import * as React from 'react';

/** Where in a page somebody is: names and values of the address after `#`, such as `body=os&meeting=12`. */
export type Place = Readonly<Record<string, string | undefined>>;

/** The place that an address names. */
export const placeIn = (hash: string): Place => Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));

/** The address of a place, to be put behind `#`; what is undefined or empty is left out. */
export const hashOf = (place: Place): string =>
  new URLSearchParams(Object.entries(place).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString();

/** Where the user is now. */
export const here = (): Place => placeIn(window.location.hash);

/**
 * Where the user is, kept in the address: a link opens the same place again and the Back button goes back. `go` changes parts of it;
 * `undefined` takes a part away.
 */
export function usePlace(): { readonly place: Place; readonly go: (change: Place) => void } {
  const [place, setPlace] = React.useState(here);
  React.useEffect(() => {
    const follow = (): void => setPlace(here());
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const go = React.useCallback((change: Place) => {
    const next = { ...here(), ...change };
    window.location.hash = hashOf(next);
    setPlace(here());
  }, []);
  return { place, go };
}
