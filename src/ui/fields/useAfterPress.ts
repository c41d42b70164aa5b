import * as React from 'react';

/**
 * Runs what it is given at once; while a mouse button or finger is down, only when that is up again and its click was heard.
 * A message that appears in between moves the button away from under the pointer, and the click is lost.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressed = React.useRef(false);
  const waiting = React.useRef<ReadonlyArray<() => void>>([]);
  React.useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    const released = (): void => {
      pressed.current = false;
      const acts = waiting.current;
      waiting.current = [];
      if (acts.length === 0) return;
      // The click follows the release in the same task. What it closed needs no message any more.
      setTimeout(() => {
        if (!listening.signal.aborted) acts.forEach(act => act());
      }, 0);
    };
    document.addEventListener('pointerdown', () => { pressed.current = true; }, options);
    document.addEventListener('pointerup', released, options);
    document.addEventListener('pointercancel', released, options);
    return () => listening.abort();
  }, []);
  return React.useCallback(act => {
    if (pressed.current) waiting.current = [...waiting.current, act];
    else act();
  }, []);
}
