/** Puts a text on the clipboard. False where the browser refuses (an unfocused frame, an old embedded browser). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Teams and other frames may deny the clipboard API and still allow the older command. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.setAttribute('style', 'position:fixed;top:0;opacity:0');
  // Beside the focused element: a focus trap pulls the focus back from anywhere else.
  (before?.parentElement ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
