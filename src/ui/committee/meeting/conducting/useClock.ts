import * as React from 'react';

/** Whole seconds since an instant, counted on this page: nothing is asked or written. Where motion is to be reduced it moves once a minute. */
export function useClock(since: string | undefined): number {
  const [now, setNow] = React.useState(() => Date.now());
  React.useEffect(() => {
    if (!since) return undefined;
    setNow(Date.now());
    const calm = typeof window.matchMedia === 'function' && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = window.setInterval(() => setNow(Date.now()), calm ? 60_000 : 1000);
    return () => window.clearInterval(timer);
  }, [since]);
  return since ? Math.max(0, Math.floor((now - Date.parse(since)) / 1000)) : 0;
}

/** `12:05` */
export const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
