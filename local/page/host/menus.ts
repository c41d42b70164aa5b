/** The menus of the frame open by themselves (they are `details`); this closes them as people expect. */
export function closeMenusPolitely(): void {
  const openMenus = (): HTMLDetailsElement[] =>
    [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    }
  });
  const closeOthers = (event: Event): void => {
    for (const menu of openMenus()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  };
  document.addEventListener('pointerdown', closeOthers);
  document.addEventListener('focusin', closeOthers);
}
