/** CSS pixels up to which a window is a side panel. */
const sidePanel = 320;

/** Is there room for what stands above a page's subject? In a side panel it is folded, so that the subject is in sight. */
export const isWide = (): boolean => window.innerWidth > sidePanel;
