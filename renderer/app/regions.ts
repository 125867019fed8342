/** Parts of the window between which F6 goes, in this order. */
const REGIONS = '[data-region], [data-panel]';
const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** Moves the keyboard to the next part of the window, or to the one before. */
export function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (one) => one.offsetParent !== null || one.dataset['panel'] !== undefined,
  );
  if (regions.length === 0) return;
  const at = regions.findIndex((one) => one.contains(document.activeElement));
  const next = regions[(at + (back ? -1 : 1) + regions.length) % regions.length];
  if (next) firstOf(next).focus();
}

/** Where one goes on in a part: what is current in it, else the first that takes the keyboard. */
function firstOf(region: HTMLElement): HTMLElement {
  if (region.tabIndex === -1 && region.hasAttribute('tabindex')) return region;
  return region.querySelector<HTMLElement>('[aria-current]') ?? region.querySelector<HTMLElement>(FOCUSABLE) ?? region;
}
