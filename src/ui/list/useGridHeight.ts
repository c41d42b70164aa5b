import * as React from 'react';

const lowest = 320;
const shareOfWindow = 0.7;

/** The tallest a grid gets, in CSS pixels: most of the window, so that the page's own scroll bar can still be reached. */
export function useGridHeight(): number {
  const measure = (): number => Math.max(lowest, Math.round(window.innerHeight * shareOfWindow));
  const [height, setHeight] = React.useState(measure);
  React.useEffect(() => {
    const onResize = (): void => setHeight(measure());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return height;
}
