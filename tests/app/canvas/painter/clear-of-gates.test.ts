import { describe, expect, it } from 'vitest';
import type { Level } from '../../../../src/app/canvas/level';
import { asideOfGates, besideGates } from '../../../../src/app/canvas/painter/clear-of-gates';
import type { Point, SceneGate } from '../../../../src/core/drawing/scene';
import { indexOf } from '../scene';

const gate = (at: Point): SceneGate => ({
  id: `gate ${at.x}`,
  at,
  along: 'horizontal',
  state: 'open',
  zones: ['a', 'b'],
  flows: [],
  marks: { level: undefined, question: false },
});

/** Words of 60 × 11 px at 100, 200 on screen, at 50 %, with gates at these places of the drawing. */
const aside = (gates: readonly Point[], end: number, level: Level = 'middle'): number | undefined =>
  asideOfGates(
    { scene: { index: indexOf({ gates: gates.map(gate) }) }, viewport: { x: 0, y: 0, zoom: 0.5 }, level },
    { x: 100, y: 195, width: 60, height: 11 },
    end,
  );

describe('words on a line with gates', () => {
  it('stay where no gate stands on them', () => {
    expect(aside([], 400)).toBe(0);
    expect(aside([{ x: 700, y: 400 }], 400)).toBe(0);
    expect(aside([{ x: 240, y: 600 }], 400)).toBe(0);
  });
  it('begin right of the gates there, however many follow each other', () => {
    expect(aside([{ x: 240, y: 400 }], 400)).toBeCloseTo(29.1);
    expect(
      aside(
        [
          { x: 340, y: 400 },
          { x: 240, y: 400 },
        ],
        400,
      ),
    ).toBeCloseTo(79.1);
  });
  it('find no room where the gates leave none', () => {
    expect(aside([{ x: 240, y: 400 }], 189)).toBeUndefined();
    expect(aside([{ x: 310, y: 400 }], 160)).toBeUndefined();
  });
  it('need not make room from far, where gates are not drawn', () => {
    expect(aside([{ x: 240, y: 400 }], 400, 'far')).toBe(0);
  });
});

describe('words within an edge', () => {
  /** Words of 60 × 11 px at 100, 200 on screen, at 50 %. */
  const beside = (gates: readonly Point[], level: Level = 'middle') =>
    besideGates(
      { scene: { index: indexOf({ gates: gates.map(gate) }) }, viewport: { x: 0, y: 0, zoom: 0.5 }, level },
      { x: 100, y: 200, width: 60, height: 11 },
      4,
    );

  it('stand a little lower below a gate on the edge above', () => {
    expect(beside([{ x: 260, y: 396 }])).toEqual({ down: 1.5, room: 60 });
    expect(beside([{ x: 260, y: 380 }])).toEqual({ down: 0, room: 60 });
  });
  it('end before a gate that stands beside them', () => {
    expect(beside([{ x: 300, y: 410 }]).room).toBeCloseTo(42.3);
  });
  it('need not give way from far', () => {
    expect(beside([{ x: 300, y: 410 }], 'far')).toEqual({ down: 0, room: 60 });
  });
});
