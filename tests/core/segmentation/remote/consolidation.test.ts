import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/core/model/id';
import { type Model, modelOf } from '../../../../src/core/model/model';
import {
  canBeConsolidated,
  consolidationOf,
  type OutsideFigures,
  outsideFigureSteps,
} from '../../../../src/core/segmentation/remote/consolidation';
import { reachOfLines } from '../../../../src/core/segmentation/remote/line-reach';
import { outsideLines } from '../../../../src/core/segmentation/remote/outside-lines';
import { allAtOnce } from '../../../../src/core/steps';
import { library } from '../../../../src/templates';
import { documentOf } from '../../../support/hospital';
import { anyParts, hospitalOf } from '../any-hospital';

const TODAY = '2026-11-22';
const ENTRY = { id: 'remote-maintenance-1' as ZoneId, name: 'Entry' as unknown as { ja: string; en: string } };

const hospital = (nodes: readonly Readonly<Record<string, unknown>>[] = []) =>
  documentOf({
    zones: [
      { id: 'vendor', label: 'Vendors', zoneType: 'vendor-remote' },
      { id: 'modality', label: 'Modality', zoneType: 'modality', enforcement: 'vlan-only' },
      { id: 'lab', label: 'Laboratory', zoneType: 'laboratory', enforcement: 'vlan-only' },
    ],
    nodes: [
      { id: 'a', deviceType: 'vendor-support-center', zone: 'vendor', label: 'CT maker' },
      { id: 'b', deviceType: 'vendor-support-center', zone: 'vendor', label: 'Analyser maker' },
      { id: 'ct', deviceType: 'ct', zone: 'modality', label: 'CT', criticality: 'high' },
      { id: 'lis', deviceType: 'lis-server', zone: 'lab', label: 'LIS', criticality: 'high' },
      ...nodes,
    ],
    flows: [
      { id: 'ct-care', from: 'a', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
      { id: 'lab-care', from: 'b', to: 'lis', protocol: 'vnc', purpose: 'maintenance' },
      { id: 'nobody-knows', from: 'b', to: 'lis', protocol: 'telnet' },
      { id: 'report', from: 'lis', to: 'b', protocol: 'https', purpose: 'maintenance' },
      { id: 'results', from: 'b', to: 'lis', protocol: 'https', purpose: 'clinical' },
    ],
  });

const figures = (model: Model): OutsideFigures => allAtOnce(outsideFigureSteps(model, outsideLines(model, TODAY)));

describe('consolidation of lines from outside', () => {
  it('takes sessions that others open and whose purpose is known, and nothing that care or nobody knows about', () => {
    const model = modelOf(hospital(), library);
    const taken = outsideLines(model, TODAY).filter((line) => canBeConsolidated(line, model));
    expect(taken.map(({ id }) => id)).toEqual(['ct-care', 'lab-care']);
  });

  it('lets them end at one bastion, as one edit, with the numbers that a new look at the hospital gives', () => {
    const before = hospital();
    const model = modelOf(before, library);
    const lines = outsideLines(model, TODAY);
    const found = consolidationOf(model, lines, new Set(lines.map(({ id }) => id)), ENTRY, TODAY);
    const after = found?.edit(before);
    if (after === undefined) throw new Error('Nothing was proposed.');
    expect([...after.assets.values()].filter(({ kind }) => kind === 'bastion-host')).toHaveLength(1);
    const ends = ['ct-care', 'lab-care'].map((id) => after.flows.get(id)?.to);
    expect(new Set(ends).size).toBe(1);
    // What care or nobody knows about stays as it was.
    for (const id of ['nobody-knows', 'report', 'results']) expect(after.flows.get(id)).toBe(before.flows.get(id));
    expect(figures(model)).toMatchObject({ sessions: 4, elsewhere: 4, ends: 2 });
    expect(figures(modelOf(after, library))).toMatchObject({ sessions: 4, elsewhere: 2, ends: 2 });
  });

  it('leaves a line that was not chosen', () => {
    const before = hospital();
    const model = modelOf(before, library);
    const after = consolidationOf(model, outsideLines(model, TODAY), new Set(['ct-care']), ENTRY, TODAY)?.edit(before);
    expect(after?.flows.get('lab-care')?.to).toBe('lis');
    expect(after?.flows.get('ct-care')?.to).not.toBe('ct');
  });

  it('proposes nothing where every such line ends at the entry already', () => {
    const before = hospital();
    const model = modelOf(before, library);
    const lines = outsideLines(model, TODAY);
    const after = consolidationOf(model, lines, new Set(lines.map(({ id }) => id)), ENTRY, TODAY)?.edit(before);
    const again = modelOf(after ?? before, library);
    const found = outsideLines(again, TODAY);
    expect(consolidationOf(again, found, new Set(found.map(({ id }) => id)), ENTRY, TODAY)).toBeUndefined();
  });

  it('takes no bastion of others outside for the entry of the hospital', () => {
    const before = hospital([
      { id: 'theirs', deviceType: 'bastion-host', zone: 'vendor', label: 'Bastion of the maker' },
    ]);
    const model = modelOf(before, library);
    const after = consolidationOf(model, outsideLines(model, TODAY), new Set(['ct-care']), ENTRY, TODAY)?.edit(before);
    expect(after?.flows.get('ct-care')?.to).not.toBe('theirs');
    expect(after?.flows.get('ct-care')?.to).not.toBe('ct');
  });

  it('says what a line reaches inside', () => {
    const model = modelOf(hospital(), library);
    const reach = reachOfLines(model, outsideLines(model, TODAY));
    expect(reach.get('ct')?.critical).toContain('ct');
  });

  it('leaves every flow that care may depend on as it is in any hospital, and each line taken ends at the entry', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const before = hospitalOf(parts);
        const model = modelOf(before, library);
        const lines = outsideLines(model, TODAY);
        const found = consolidationOf(model, lines, new Set(lines.map(({ id }) => id)), ENTRY, TODAY);
        const after = found?.edit(before);
        if (found === undefined || after === undefined) return;
        for (const flow of before.flows.values())
          if (flow.purpose === 'clinical' || flow.purpose === undefined) expect(after.flows.get(flow.id)).toBe(flow);
        const again = new Map(outsideLines(modelOf(after, library), TODAY).map((line) => [line.id as string, line]));
        const taken = lines.filter((line) => canBeConsolidated(line, model));
        for (const { id } of taken) expect(again.get(id)?.checks.entry ?? 'kept').toBe('kept');
      }),
      { numRuns: 300 },
    );
  });
});
