import type { Level } from '../library/vocabulary';

export type MarkName = Level | 'question' | 'resolved';

/**
 * The shape of a mark around the origin, on a grid of 16 px, to be filled and given a rim 1 px wide; and the sign on
 * it: text with its middle at x 0 and its baseline at `baseline`, bold, or a stroked line where there is no text.
 */
export interface MarkShape {
  readonly outline: string;
  readonly text?: string;
  readonly line?: string;
  readonly baseline: number;
  readonly fontSize: number;
}

export const MARK_GRID = 16;

const octagon = 'M7.5 3.1L3.1 7.5H-3.1L-7.5 3.1V-3.1L-3.1-7.5H3.1L7.5-3.1z';
const circle = 'M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z';

/** Octagon, triangle, diamond, circle: told apart without their colours, and by their digit as well. */
export const markShapes: Readonly<Record<MarkName, MarkShape>> = {
  4: { outline: octagon, text: '4', baseline: 3.4, fontSize: 9.6 },
  3: { outline: 'M0-8.2L8.8 7.1H-8.8z', text: '3', baseline: 5, fontSize: 9.4 },
  2: { outline: 'M0-8.9L8.9 0L0 8.9L-8.9 0z', text: '2', baseline: 3.4, fontSize: 9.6 },
  1: { outline: circle, text: '1', baseline: 3.4, fontSize: 9.6 },
  question: {
    outline: 'M-7.2-7.6H7.2V3.2H2.5L0 7.8L-2.5 3.2H-7.2z',
    text: '?',
    baseline: 1.3,
    fontSize: 10,
  },
  resolved: { outline: circle, line: 'M-3.6 .2L-1.1 2.8L3.7-2.6', baseline: 0, fontSize: 0 },
};
