/** A page that has no rows to show waits no longer than this, in milliseconds. */
const patience = 3000;

/**
 * Ends once the page's first rows are on the screen, which it tells by `performance.mark('first-rows')`: what is read for later waits for
 * this, so that it delays nobody. It ends at once where nothing can tell.
 */
export function firstRowsShown(): Promise<void> {
  if (typeof PerformanceObserver === 'undefined' || performance.getEntriesByName('first-rows').length > 0) return Promise.resolve();
  let observer: PerformanceObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<void>(resolve => {
    observer = new PerformanceObserver(list => { if (list.getEntriesByName('first-rows').length > 0) resolve(); });
    observer.observe({ type: 'mark', buffered: true });
    timer = setTimeout(resolve, patience);
  }).finally(() => {
    clearTimeout(timer);
    observer?.disconnect();
  });
}
