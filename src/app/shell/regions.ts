/** The regions that F6 goes round carry `data-region`; the element that had focus in each is remembered. */
const remembered = new WeakMap<Element, HTMLElement>();

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

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
  const last = remembered.get(region);
  const target =
    last !== undefined && region.contains(last)
      ? last
      : (region.querySelector<HTMLElement>('[data-region-start]') ??
        [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown) ??
        region);
  target.focus();
};
