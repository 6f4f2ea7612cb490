/** What people reach with the Tab key, as long as its own tabindex leaves it there; a text that takes the focus itself is no neighbour of a button. */
const REACHED =
  'button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), a[href], summary, [tabindex="0"]';

/** Where an element stood: everything around it, from the inside out, and in which place below each. */
export type FocusTrail = readonly { readonly around: Element; readonly place: number }[];

/** Taken while the element is there, for when it is gone. */
export const trailOf = (element: Element): FocusTrail => {
  const trail: { around: Element; place: number }[] = [];
  for (let at = element; at.parentElement !== null; at = at.parentElement) {
    trail.push({ around: at.parentElement, place: [...at.parentElement.children].indexOf(at) });
    if (at.parentElement.hasAttribute('data-region') || at.parentElement === document.body) break;
  }
  return trail;
};

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

const within = (element: Element): readonly HTMLElement[] =>
  [...(element.matches(REACHED) ? [element] : []), ...element.querySelectorAll(REACHED)].filter(
    (found): found is HTMLElement => found instanceof HTMLElement && found.tabIndex >= 0 && isShown(found),
  );

/**
 * The nearest thing to go on with: what took the place of the element that is gone or stands after it, else what stands
 * before it, in the smallest part of the page that is still there. `undefined` where nothing of it is left.
 */
export const neighbourOn = (trail: FocusTrail): HTMLElement | undefined => {
  for (const { around, place } of trail) {
    if (!around.isConnected) continue;
    const children = [...around.children];
    for (const child of children.slice(Math.max(place, 0))) {
      const [first] = within(child);
      if (first !== undefined) return first;
    }
    for (const child of children.slice(0, Math.max(place, 0)).toReversed()) {
      const last = within(child).at(-1);
      if (last !== undefined) return last;
    }
  }
  return undefined;
};
