import { describe, expect, it } from 'vitest';
import { type AttackEffort, effortsFrom } from '../../../src/core/library/attack-effort';
import { type CutMeasureTemplate, cutCostsFrom } from '../../../src/core/library/cut-measure';
import { segmentationReport } from '../../../src/core/segmentation/segmentation-report';
import effort from '../../../templates/attack/effort.json';
import measures from '../../../templates/attack/measures.json';
import { openFixture } from './open-document';

describe('the report on segmentation of the general hospital', () => {
  const model = openFixture('general-hospital-300');
  const report = segmentationReport(model, {
    today: '2026-11-22',
    efforts: effortsFrom(effort as readonly AttackEffort[]),
    costs: cutCostsFrom(measures as readonly CutMeasureTemplate[]),
    ways: 3,
    by: 'takeovers',
  });

  it('cuts no flow that care needs', () => {
    const cut = report.choke.cuts.flatMap((each) => each.measures.flatMap(({ elements }) => elements));
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.filter((id) => model.flow(id)?.purpose === 'clinical')).toEqual([]);
  });

  it('proves its cheapest cut, and closes or explains each target that is reached', () => {
    const proven = report.choke.proof.reduce((sum, { amount }) => sum + amount, 0);
    expect(proven).toBe(report.choke.cuts[0]?.cost);
    const told = new Set([...report.choke.closed, ...report.choke.open.map(({ target }) => target)]);
    const reached = report.entries.flatMap((entry) => entry.reached.map(({ asset }) => asset));
    expect(reached.length).toBeGreaterThan(0);
    const begun = new Set(report.entries.flatMap(({ entries }) => entries));
    expect(reached.filter((asset) => !told.has(asset) && !begun.has(asset))).toEqual([]);
  });

  it('knows for each way a kind of entry from which no target takes more', () => {
    const least = new Map<string, number>();
    for (const { kind, reached } of report.entries)
      for (const { asset, takeovers } of reached) least.set(`${kind}|${asset}`, takeovers);
    expect(report.ways.length).toBeGreaterThan(0);
    for (const { entryKind, targets, hops } of report.ways)
      for (const target of targets) expect(least.get(`${entryKind}|${target}`)).toBeLessThanOrEqual(hops.length);
  });

  it('counts each flow once', () => {
    const flows = Object.values(report.flows).flat();
    expect(flows.sort()).toEqual([...model.source.flows.values().map(({ id }) => id)].sort());
  });
});
