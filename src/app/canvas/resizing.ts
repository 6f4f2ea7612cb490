import { resizeZone } from '../../core/document/edits/arrange';
import { type Edit, inTurn } from '../../core/document/edits/edit';
import type { Rect, SceneZone } from '../../core/drawing/scene';
import type { ZoneId } from '../../core/model/id';
import type { Desk } from './desk';
import { GRID, relativeTo } from './gestures';
import { contentOf } from './hand/content-of';
import { viewIn } from './view-in';

const STEP = 4 * GRID;

/** Gives each selected zone that is free and open another rectangle, as one step. */
const reshape = ({ store, index }: Desk, rectOf: (zone: SceneZone) => Rect | undefined): void => {
  const state = store.getState();
  const now = index();
  const edits = state.selection.flatMap((id): readonly Edit[] => {
    const zone = now.zoneById.get(id);
    const rect = zone === undefined || zone.locked || zone.collapsed ? undefined : rectOf(zone);
    if (zone === undefined || rect === undefined) return [];
    return [resizeZone(viewIn(state).id, id as ZoneId, relativeTo(now, zone, rect))];
  });
  state.edit('canvas.step.resize', inTurn(...edits));
};

/** Moves the right and the lower edge by so many steps; never over the content. */
export const resizeBy = (desk: Desk, right: number, down: number): void =>
  reshape(desk, ({ rect }) => ({
    ...rect,
    width: rect.width + right * STEP,
    height: rect.height + down * STEP,
  }));

/** Makes zones as small as their content lets them be. */
export const fitContent = (desk: Desk): void => reshape(desk, ({ id }) => contentOf(desk.index(), id));
