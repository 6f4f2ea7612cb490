import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import type { Control } from '../../../src/core/model/control';
import { eachDifference } from '../../../src/core/model/crossings';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import { type Model, modelOf, nextModel } from '../../../src/core/model/model';
import type { Zone } from '../../../src/core/model/zone';
import type { Identified, Table } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { anyAnalysedEdit } from '../../support/analysis-edits';
import { generateHospital } from '../../support/generator/generate';
import { randomOf } from '../../support/random';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

/** Everything that a model can be asked about a hospital. */
const answersOf = (model: Model): unknown => {
  const { source } = model;
  const zones = source.zones.values();
  return {
    crossings: [...model.crossings],
    zones: zones.map(({ id }) => ({
      id,
      line: model.lineOf(id),
      inside: model.zonesIn(id),
      assets: model.assetsIn(id),
      party: model.partyOf(id),
      trust: model.trustOf(id),
      controls: model.controlsOn(id),
    })),
    outermost: model.zonesIn(undefined),
    unassigned: model.assetsIn(undefined),
    assets: source.assets.values().map((asset) => ({
      id: asset.id,
      self: model.asset(asset.id),
      zone: model.zoneOf(asset),
      category: model.categoryOf(asset),
      flows: model.flowsOf(asset.id),
      evidence: model.evidenceOf(asset.id),
      controls: model.controlsOn(asset.id),
    })),
    flows: source.flows.values().map((flow) => ({
      id: flow.id,
      crossing: model.crossingOf(flow),
      boundaries: model.boundariesCrossedBy(flow),
    })),
  };
};

/** Papers and safeguards about some of the elements, and zones that close into a ring. */
const furnished = (document: HospitalDocument, seed: number): HospitalDocument => {
  const assets = document.assets.values().map(({ id }) => id);
  const about = (n: number) => assets.filter((_, index) => (index + n + seed) % 3 === 0);
  const papers = [0, 1, 2].map((n) => ({ id: `e${n}`, kind: 'mds2', assets: about(n) }) as unknown as EvidenceDocument);
  const controls = [0, 1].map((n) => ({ id: `k${n}`, kind: 'backup', on: about(n) }) as unknown as Control);
  const ring = document.zones.get('z0');
  const zones =
    seed % 4 === 0 && ring !== undefined ? document.zones.set({ ...ring, parent: 'z1' } as Zone) : document.zones;
  return {
    ...document,
    zones,
    evidence: document.evidence.setAll(papers),
    controls: document.controls.setAll(controls),
  };
};

/** The first table with some of its records put as they stand, or do not stand, in the second. */
const partlyBecome = <T extends Identified>(from: Table<T>, to: Table<T>, taken: (id: string) => boolean): Table<T> =>
  from
    .deleteAll(from.values().flatMap(({ id }) => (taken(id) && !to.has(id) ? [id] : [])))
    .setAll(to.values().filter(({ id }) => taken(id)));

const mixed = (from: HospitalDocument, to: HospitalDocument, share: number, salt: number): HospitalDocument => {
  let turn = salt;
  const taken = (): boolean => {
    turn = (turn * 31 + 17) % 101;
    return turn % 10 < share;
  };
  return {
    ...from,
    zones: partlyBecome(from.zones, to.zones, taken),
    assets: partlyBecome(from.assets, to.assets, taken),
    flows: partlyBecome(from.flows, to.flows, taken),
    conduits: partlyBecome(from.conduits, to.conduits, taken),
    evidence: partlyBecome(from.evidence, to.evidence, taken),
    controls: partlyBecome(from.controls, to.controls, taken),
  };
};

const anySteps = fc.array(fc.record({ parts: anyParts, share: fc.integer({ min: 1, max: 10 }), salt: fc.nat(100) }), {
  minLength: 1,
  maxLength: 5,
});

describe('a model made from the one before', () => {
  it('answers like one made from nothing, whatever changed', () => {
    fc.assert(
      fc.property(anyParts, anySteps, (first, steps) => {
        const start = furnished(hospitalOf(first), 1);
        const states = [{ document: start, model: modelOf(start, library) }];
        for (const { parts, share, salt } of steps) {
          const last = states.at(-1);
          if (last === undefined) return;
          const document = mixed(last.document, furnished(hospitalOf(parts), salt), share, salt);
          states.push({ document, model: nextModel(last.model, document) });
        }
        for (const { document, model } of states)
          expect(answersOf(model)).toEqual(answersOf(modelOf(document, library)));
        // Undo may lead to any earlier state, from any other.
        const last = states.at(-1);
        if (last !== undefined)
          expect(answersOf(nextModel(last.model, start))).toEqual(answersOf(modelOf(start, library)));
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('answers so too where there are more crossings than maps are copied for', () => {
    const random = randomOf(7);
    const start = generateHospital(library, 3_000, 1);
    let document = start;
    let model = modelOf(document, library);
    const layeredFrom = 1_000;
    expect(model.crossings.size).toBeGreaterThan(layeredFrom);
    for (let turn = 0; turn < 120; turn += 1) {
      const next = anyAnalysedEdit(document, random, `new-${turn}`);
      const before = model;
      model = nextModel(before, next);
      document = next;
      const anew = modelOf(document, library);
      expect([...model.crossings]).toEqual([...anew.crossings]);
      expect([model.crossings.size, [...model.crossings.keys()]]).toEqual([
        anew.crossings.size,
        [...anew.crossings.values()].map(({ id }) => id),
      ]);
      const differing = new Set<string>();
      eachDifference(before.crossings, model.crossings, (id) => differing.add(id));
      const ids = new Set([...before.crossings.keys(), ...model.crossings.keys()]);
      const wanted = [...ids].filter((id) => before.crossings.get(id) !== model.crossings.get(id));
      expect([...differing].sort()).toEqual(wanted.sort());
    }
    expect([...nextModel(model, start).crossings]).toEqual([...modelOf(start, library).crossings]);
  }, 60_000);

  it('keeps the lists that nothing happened to', () => {
    const document = furnished(
      hospitalOf(
        fc
          .sample(anyParts, { numRuns: 40, seed: 3 })
          .find((parts) => parts.assets.length > 8 && parts.zones.length > 3) ?? {
          zones: [],
          assets: [],
          flows: [],
          conduits: [],
        },
      ),
      1,
    );
    const [asset] = document.assets.values();
    if (asset === undefined) throw new Error('The sample has assets.');
    const before = modelOf(document, library);
    const after = nextModel(before, { ...document, assets: document.assets.set({ ...asset, name: 'Another name' }) });
    expect(after.crossings).toBe(before.crossings);
    for (const { id } of document.zones.values())
      if (id !== asset.zone) expect(after.assetsIn(id)).toBe(before.assetsIn(id));
    expect(after.asset(asset.id)?.name).toBe('Another name');
    expect(before.asset(asset.id)?.name).toBe(asset.name);
  });
});
