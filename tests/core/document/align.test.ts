import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { alignElements, distributeElements } from '../../../src/core/document/edits/align';
import { setLook } from '../../../src/core/document/edits/arrange';
import { consequencesOf } from '../../../src/core/document/edits/consequences';
import { absoluteAt } from '../../../src/core/document/edits/placing';
import { DEVICE_WIDTH } from '../../../src/core/document/sizes';
import { ViewIdSchema } from '../../../src/core/model/id';
import { clinic, expectSound } from './hospital';

const VIEW = v.parse(ViewIdSchema, 'view');
const before = clinic();
const THREE = ['ehr', 'ct', 'web'];

const atIn = (document: typeof before, id: string) => {
  const shown = document.views.get(VIEW);
  return shown === undefined ? undefined : absoluteAt(document, shown, id);
};

describe('aligning', () => {
  it('puts elements of different zones on one line of the drawing', () => {
    const after = alignElements(VIEW, THREE, 'top')(before);
    expectSound(after);
    const tops = THREE.map((id) => atIn(after, id)?.y);
    expect(new Set(tops).size).toBe(1);
    expect(tops[0]).toBe(Math.min(...THREE.map((id) => atIn(before, id)?.y ?? 0)));
    expect(THREE.map((id) => atIn(after, id)?.x)).toEqual(THREE.map((id) => atIn(before, id)?.x));
  });

  it('puts middles on the middle of the box around all', () => {
    const after = alignElements(VIEW, THREE, 'center')(before);
    const xs = THREE.map((id) => atIn(before, id)?.x ?? 0);
    const middle = (Math.min(...xs) + Math.max(...xs) + DEVICE_WIDTH) / 2;
    for (const id of THREE) expect((atIn(after, id)?.x ?? 0) + DEVICE_WIDTH / 2).toBeCloseTo(middle, 0);
  });

  it('leaves locked elements where they are, and lines others up with them', () => {
    const lowest = [...THREE].sort((a, b) => (atIn(before, b)?.y ?? 0) - (atIn(before, a)?.y ?? 0))[0] ?? '';
    const locked = setLook(VIEW, [lowest], { locked: true })(before);
    const after = alignElements(VIEW, THREE, 'bottom')(locked);
    for (const id of THREE) expect(atIn(after, id)?.y).toBe(atIn(before, lowest)?.y);
  });

  it('does nothing with one element, or in a view that is not there', () => {
    expect(alignElements(VIEW, ['ct'], 'left')(before)).toBe(before);
    expect(alignElements(v.parse(ViewIdSchema, 'none'), THREE, 'left')(before)).toBe(before);
  });

  it('moves a zone with its content once, though both are chosen', () => {
    const after = alignElements(VIEW, ['rooms', 'ct', 'web'], 'left')(before);
    const way = (id: string) => (atIn(after, id)?.x ?? 0) - (atIn(before, id)?.x ?? 0);
    expect(way('ct')).toBe(way('rooms'));
  });
});

describe('distributing', () => {
  it('makes the gaps equal and keeps the outermost two', () => {
    const after = distributeElements(VIEW, THREE, 'horizontal')(before);
    expectSound(after);
    const xs = THREE.map((id) => atIn(after, id)?.x ?? 0).sort((a, b) => a - b);
    const old = THREE.map((id) => atIn(before, id)?.x ?? 0).sort((a, b) => a - b);
    expect([xs[0], xs[2]]).toEqual([old[0], old[2]]);
    const [a = 0, b = 0, c = 0] = xs;
    expect(Math.abs(b - a - (c - b))).toBeLessThanOrEqual(1);
  });

  it('needs three elements', () => {
    expect(distributeElements(VIEW, ['ehr', 'ct'], 'vertical')(before)).toBe(before);
  });
});

describe('the consequences of removing', () => {
  it('names the flows and links of a device, and the decisions about them', () => {
    const { lost, decisions, rehomed } = consequencesOf(before, ['ct']);
    expect(lost.assets).toEqual(['ct']);
    expect(lost.flows).toEqual(['images']);
    expect(lost.links).toEqual(['cable']);
    expect(decisions).toEqual(['plain-dicom|images']);
    expect(rehomed).toEqual([]);
  });

  it('names what moves out of a removed zone', () => {
    const { lost, rehomed } = consequencesOf(before, ['rooms']);
    expect(lost.zones).toEqual(['rooms']);
    expect(lost.assets).toEqual([]);
    expect(rehomed).toEqual(['ct']);
  });
});
