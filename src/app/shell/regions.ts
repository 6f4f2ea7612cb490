/** The regions that F6 goes round carry `data-region`; the element that had focus in each is remembered. */
const remembered = new WeakMap<Element, HTMLElement>();

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]:not([role="separator"])';

const targetIn = (region: HTMLElement): HTMLElement => {
  const last = remembered.get(region);
  if (last !== undefined && region.contains(last)) return last;
  return (
    region.querySelector<HTMLElement>('[data-region-start]') ??
    [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown) ??
    region
  );
};

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && element.closest('[inert]') === null;

/** Moves focus into a region, to the element there that had it last. Says whether there is such a region. */
export const goToRegion = (name: string): boolean => {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region === null || !isShown(region)) return false;
  targetIn(region).focus();
  return true;
};

/** Moves focus to the next region, or the one before; to the element there that had it last. */
export const nextRegion = (step: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  if (regions.length === 0) return;
  const active = document.activeElement;
  // A region may stand within another; the inner one, which comes later, is where the focus is.
  const at = regions.findLastIndex((region) => region.contains(active));
  const current = regions[at];
  if (current !== undefined && active instanceof HTMLElement) remembered.set(current, active);
  const region = regions[at < 0 ? 0 : (at + step + regions.length) % regions.length];
  if (region === undefined) return;
  targetIn(region).focus();
};
