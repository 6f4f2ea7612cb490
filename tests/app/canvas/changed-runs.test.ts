import { describe, expect, it } from 'vitest';
import { changedRuns } from '../../../src/app/canvas/changed-runs';
import { flow } from './scene';

const START = [
  { x: 0, y: 0 },
  { x: 300, y: 0 },
  { x: 300, y: 400 },
  { x: 900, y: 400 },
];
const line = (end: readonly { x: number; y: number }[]) => flow('f', 'pump', 'monitor', [...START, ...end]);
const before = line([
  { x: 900, y: 440 },
  { x: 940, y: 440 },
]);

describe('a line that goes another way', () => {
  it('is painted anew only from where the two ways part', () => {
    const after = line([
      { x: 900, y: 448 },
      { x: 940, y: 448 },
    ]);
    const runs = changedRuns(before, after);
    expect(runs?.ways).toEqual([before.points.slice(3), after.points.slice(3)]);
    expect(runs?.keepsName).toBe(true);
  });

  it('is painted anew up to where both ways meet again', () => {
    const [, ...rest] = before.points;
    const after = { ...before, points: [{ x: 0, y: 8 }, { x: 300, y: 8 }, ...rest.slice(1)] };
    const runs = changedRuns(before, after);
    expect(runs?.ways).toEqual([before.points.slice(0, 3), after.points.slice(0, 3)]);
  });

  it('is painted anew one run further where a corner is less round than before', () => {
    const [, ...rest] = before.points;
    const after = { ...before, points: [{ x: 0, y: 390 }, { x: 300, y: 390 }, ...rest.slice(1)] };
    const runs = changedRuns(before, after);
    expect(runs?.ways).toEqual([before.points.slice(0, 4), after.points.slice(0, 4)]);
  });

  it('may have its name elsewhere where one of its longest runs is another', () => {
    const after = line([
      { x: 900, y: 900 },
      { x: 940, y: 900 },
    ]);
    expect(changedRuns({ ...before, label: 'DICOM' }, { ...after, label: 'DICOM' })?.keepsName).toBe(false);
  });

  it('is painted anew as a whole when it says something else', () => {
    expect(changedRuns(before, { ...before, encrypted: true })).toBeUndefined();
  });

  it('shows its mark where it stood and where it stands', () => {
    const marks = { level: 4, question: false } as const;
    const after = line([
      { x: 900, y: 1400 },
      { x: 940, y: 1400 },
    ]);
    expect(changedRuns({ ...before, marks }, { ...after, marks })?.marks).toHaveLength(2);
  });
});
