import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addZone } from '../../../src/core/document/edits/elements';
import { moveElements } from '../../../src/core/document/edits/move';
import { type Body, pushAside } from '../../../src/core/document/edits/push-aside';
import { ViewIdSchema } from '../../../src/core/model/id';
import { ZoneSchema } from '../../../src/core/model/zone';
import { clinic } from './hospital';

const body = (id: string, x: number, y: number, width = 200, height = 100, locked = false): Body => ({
  id,
  x,
  y,
  width,
  height,
  locked,
});
const pushed = (before: Body, grown: Body, ...others: readonly Body[]) =>
  Object.fromEntries(pushAside(before, grown, others));

describe('what a growing zone comes to cover', () => {
  const zone = body('zone', 0, 0);

  it('is pushed to the side on which it stood', () => {
    expect(pushed(zone, body('zone', 0, 0, 300), body('right', 232, 0))).toEqual({ right: { x: 332, y: 0 } });
    expect(pushed(zone, body('zone', 0, 0, 200, 180), body('below', 0, 132))).toEqual({ below: { x: 0, y: 212 } });
    expect(pushed(zone, body('zone', -100, 0, 300), body('left', -232, 0))).toEqual({ left: { x: -332, y: 0 } });
    expect(pushed(zone, body('zone', 0, -50, 200, 150), body('above', 0, -132))).toEqual({ above: { x: 0, y: -182 } });
  });

  it('pushes what it comes to cover in turn', () => {
    expect(pushed(zone, body('zone', 0, 0, 300), body('a', 210, 0), body('b', 420, 20))).toEqual({
      a: { x: 310, y: 0 },
      b: { x: 520, y: 20 },
    });
  });

  it('keeps as little room as there was, and no more than 32 px', () => {
    expect(pushed(zone, body('zone', 0, 0, 300), body('near', 204, 0))).toEqual({ near: { x: 304, y: 0 } });
    expect(pushed(zone, body('zone', 0, 0, 300), body('far', 290, 0))).toEqual({ far: { x: 332, y: 0 } });
  });

  it('stays where it is when it is locked, far enough, beside the way, or was covered before', () => {
    expect(
      pushed(
        zone,
        body('zone', 0, 0, 300),
        body('locked', 210, 0, 200, 100, true),
        body('far', 400, 0),
        body('beside', 210, 140),
        body('covered', 150, 50),
      ),
    ).toEqual({});
  });

  it('goes the shorter way from a corner', () => {
    expect(pushed(zone, body('zone', 0, 0, 300, 220), body('corner', 210, 110))).toEqual({
      corner: { x: 310, y: 110 },
    });
  });
});

describe('a device moved to the edge of its zone', () => {
  it('makes the zone grow, and what stands beside it makes room in the same step', () => {
    const view = v.parse(ViewIdSchema, 'view');
    const beside = v.parse(ZoneSchema, { id: 'beside', name: 'Beside', parent: 'lan' });
    const before = addZone(beside, { view, x: 720, y: 200, width: 100, height: 200 })(clinic());
    const after = moveElements(view, ['ct'], { dx: 300, dy: 0 })(before);
    const rectOf = (id: string) => after.views.get(view)?.placements.get(id);
    const [rooms, aside] = [rectOf('rooms'), rectOf('beside')];
    expect(rooms?.width).toBeGreaterThan(400);
    expect(aside?.x).toBe((rooms?.x ?? 0) + (rooms?.width ?? 0) + 20);
    expect(aside?.y).toBe(200);
  });
});
