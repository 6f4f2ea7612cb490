import { overlaps } from '../../../core/drawing/geometry';
import type { Rect } from '../../../core/drawing/scene';
import type { SceneIndex } from '../scene-index';
import type { GestureKind } from './gesture';
import { rectBetween } from './rect-between';

const holds = (outer: Rect, { x, y, width, height }: Rect): boolean =>
  x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height;

/**
 * What a lasso catches: devices and notes it touches and zones it holds whole, since it is mostly drawn within one. `whole`:
 * devices too only when they lie in it whole. Near-linear in what lies there.
 */
export const caughtBy = (index: SceneIndex, rect: Rect, whole: boolean): readonly string[] => [
  ...index.devices
    .within(rect)
    .filter((device) => !whole || holds(rect, device.rect))
    .map(({ id }) => id),
  ...index.zones
    .within(rect)
    .filter((zone) => holds(rect, zone.rect))
    .map(({ id }) => id),
  ...index.scene.notes
    .filter((note) => (whole ? holds(rect, note.rect) : overlaps(rect, note.rect)))
    .map(({ id }) => id),
];

/** What is selected after a lasso with Shift: new ones come in, and when all were in already they go. */
export const addedOrRemoved = (selection: readonly string[], caught: readonly string[]): readonly string[] => {
  const selected = new Set(selection);
  if (caught.some((id) => !selected.has(id))) return [...new Set([...selection, ...caught])];
  const gone = new Set(caught);
  return selection.filter((id) => !gone.has(id));
};

/** A box around what is to be selected. Shift adds to the selection or takes away, Alt takes only what lies in it whole. */
export const lasso: GestureKind = {
  id: 'lasso',
  begin: ({ at, shift, free }, { canvas, store, index }) => ({
    move: (spot) => canvas.setState({ rubber: { rect: rectBetween(at, spot.at), kind: 'marquee' } }),
    end: (spot) => {
      const caught = caughtBy(index(), rectBetween(at, spot.at), spot.alt);
      const { selection, select } = store.getState();
      select(shift || free ? addedOrRemoved(selection, caught) : caught);
    },
  }),
};
