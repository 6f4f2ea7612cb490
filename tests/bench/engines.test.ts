import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/templates';
import { generateHospital } from '../support/generator/generate';
import { besideOf, ownResult, tableOfBeside } from './engines/beside';
import { pytm } from './engines/pytm';
import { threatDragon } from './engines/threat-dragon';

const hospital = generateHospital(library, 100, 1);
const folder = mkdtempSync(join(tmpdir(), 'engines-'));

/** A checkout with one file in it, written for this test; not the program itself. */
const standIn = (path: string, text: string): string => {
  const checkout = mkdtempSync(join(tmpdir(), 'checkout-'));
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
  return checkout;
};
const SUGGESTIONS = 'td.vue/src/service/threats/oats/context-generator.js';

describe('the engine of another program beside ours', () => {
  it('is run on every device, flow and boundary, and what it says is counted', () => {
    const checkout = standIn(
      SUGGESTIONS,
      `export const GetContextSuggestions = ({ type }, model) =>
        type === 'tm.BoundaryBox' ? [{ type: model }, { type: model }] : type === 'tm.Flow' ? [{ type: '' }] : [{ type: model }];`,
    );
    const { result } = besideOf(threatDragon, checkout, hospital, folder);
    expect(result).toMatchObject({
      findings: hospital.assets.size + 2 * hospital.zones.size,
      onBoundaries: 2 * hospital.zones.size,
    });
  });

  it('is named with the reason where it cannot be run', () => {
    const reasonOf = (text: string) => besideOf(threatDragon, standIn(SUGGESTIONS, text), hospital, folder).result;
    expect(besideOf(pytm, '/no/such/folder', hospital, folder).result).toBe('there is no such folder');
    expect(reasonOf('throw new Error("broken inside");')).toBe('Error: broken inside');
    expect(reasonOf('export const GetContextSuggestions = () => [];')).toMatchObject({ findings: 0 });
    expect(tableOfBeside([{ name: 'X', assets: 100, result: 'no python' }])).toContain(
      '| X | 100 | not run: no python |',
    );
  });

  it('reads a translation in which everything that is named exists', () => {
    const model = JSON.parse(JSON.stringify(pytm.translate(hospital)));
    const boundaries = new Set(model.boundaries.map(({ name }: { name: string }) => name));
    const elements = new Set(model.elements.map(({ name }: { name: string }) => name));
    expect(elements.size).toBe(hospital.assets.size);
    expect(model.flows).toHaveLength(hospital.flows.size);
    for (const { inBoundary } of [...model.boundaries, ...model.elements])
      expect(inBoundary === undefined || boundaries.has(inBoundary)).toBe(true);
    for (const { source, sink } of model.flows) expect(elements.has(source) && elements.has(sink)).toBe(true);
  });

  it('stands beside what we find ourselves', () => {
    const row = ownResult(hospital);
    expect(row.result).toMatchObject({ findings: expect.any(Number), questions: expect.any(Number) });
    expect(tableOfBeside([row]).split('\n')).toHaveLength(3);
  });
});
