import type { Point } from '../scene';
import type { Overlaid } from './overlay';

/** Corners around the origin, from -1 to 1, for as many classes as an overlay has at most. Told apart without colour. */
const SHAPES: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [
    [0, -1.2],
    [1.2, 1],
    [-1.2, 1],
  ],
  [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  [
    [-1.2, -1],
    [1.2, -1],
    [0, 1.2],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  [
    [-1.2, -1.1],
    [1.2, -1.1],
    [-1.2, 1.1],
    [1.2, 1.1],
  ],
  [
    [-1.3, -0.45],
    [1.3, -0.45],
    [1.3, 0.45],
    [-1.3, 0.45],
  ],
  [
    [-1.1, -1.2],
    [1.1, 1.2],
    [1.1, -1.2],
    [-1.1, 1.2],
  ],
  [
    [-0.45, -1.3],
    [0.45, -1.3],
    [0.45, 1.3],
    [-0.45, 1.3],
  ],
  [
    [-1, -1.25],
    [1.2, 0],
    [-1, 1.25],
  ],
];

/** For what needs nothing, and what nothing is said about. */
const SQUARE: (typeof SHAPES)[number] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** The shape that stands for a class where there is no room for its sign, so large around the origin. */
export const classShape = ({ classes }: Overlaid, place: number, radius: number): readonly Point[] => {
  const isQuiet = classes[place]?.manner === 'quiet';
  const shape = isQuiet ? SQUARE : (SHAPES[place % SHAPES.length] ?? SQUARE);
  return shape.map(([x, y]) => ({ x: x * radius, y: y * radius }));
};
