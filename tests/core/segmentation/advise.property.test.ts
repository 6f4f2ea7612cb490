import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/core/model/graph';
import { type Model, modelOf } from '../../../src/core/model/model';
import { spreadFrom } from '../../../src/core/model/spread';
import { advise } from '../../../src/core/segmentation/advise';
import { entriesOf } from '../../../src/core/segmentation/entries';
import { openPaths } from '../../../src/core/segmentation/open-paths';
import { targetsOf } from '../../../src/core/segmentation/targets';
import { library } from '../../../src/templates';
import { TIMES } from '../../support/times';
import { anyParts, hospitalOf } from './any-hospital';

const TODAY = '2026-11-22';
const RUNS = { numRuns: 400 * TIMES };

/** Pairs of a kind of entry and a critical asset, counted by the search that also explains each step. */
const pairsBySpread = (
  model: Model,
  without: { flows?: ReadonlySet<string>; assets?: ReadonlySet<string> },
): number => {
  const graph = graphOf(model);
  const options = { flows: 'uncontrolled', certainOnly: false, besidesNetwork: true, without } as const;
  return entriesOf(graph)
    .map(({ ids }) => {
      const spread = spreadFrom(graph, ids, options);
      return targetsOf(model).filter(({ id }) => (spread.hops(id) ?? 0) > 0).length;
    })
    .reduce((sum, each) => sum + each, 0);
};

const pathsOf = (model: Model) => {
  const graph = graphOf(model);
  const targets = targetsOf(model).map(({ id }) => id);
  return openPaths(graph, entriesOf(graph), targets);
};

describe('in any hospital', () => {
  it('no proposal cuts a clinical flow, and one that may be clinical is marked', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        for (const { cuts, identifyFirst = [] } of advise(model, { today: TODAY }).proposals) {
          for (const id of cuts) {
            const purpose = model.flow(id)?.purpose;
            expect(purpose).not.toBe('clinical');
            if (purpose === undefined) expect(identifyFirst).toContain(id);
          }
        }
      }),
      RUNS,
    );
  });

  it('proposals name only what is there, each once, and never open a way', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { proposals } = advise(model, { today: TODAY });
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
        for (const proposal of proposals) {
          expect(proposal.pathsAfter).toBeLessThanOrEqual(proposal.pathsBefore);
          expect(proposal.elements.length).toBeGreaterThan(0);
          expect(
            proposal.elements.filter((id) => !(model.asset(id) ?? model.zone(id) ?? model.crossings.get(id))),
          ).toEqual([]);
          const flows = [...proposal.cuts, ...proposal.keeps, ...(proposal.reroutes ?? [])];
          expect(flows.filter((id) => model.flow(id) === undefined)).toEqual([]);
          expect(proposal.cuts.filter((id) => proposal.keeps.includes(id) || proposal.reroutes?.includes(id))).toEqual(
            [],
          );
        }
      }),
      RUNS,
    );
  });

  it('ways are counted as the explaining search finds them, also after a change', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), fc.nat(), (parts, someFlow, someAsset) => {
        const model = modelOf(hospitalOf(parts), library);
        const paths = pathsOf(model);
        expect(paths.before).toBe(pairsBySpread(model, {}));
        const flow = parts.flows[someFlow % Math.max(1, parts.flows.length)]?.id;
        if (flow !== undefined)
          expect(paths.after({ flows: [flow] })).toBe(pairsBySpread(model, { flows: new Set([flow]) }));
        const asset = parts.assets[someAsset % parts.assets.length]?.id;
        if (asset !== undefined)
          expect(paths.after({ hardened: [asset] })).toBe(pairsBySpread(model, { assets: new Set([asset]) }));
      }),
      RUNS,
    );
  });

  it('an attack path leads step by step from where an attack may begin to its target', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const entries = entriesOf(graphOf(model)).flatMap(({ ids }) => ids);
        for (const { entry, target, steps, certain } of advise(model, { today: TODAY }).paths) {
          expect(entries).toContain(entry);
          expect(steps[0]?.from).toBe(entry);
          expect(steps.at(-1)?.to).toBe(target);
          expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
          expect(certain).toBe(steps.every((step) => step.certain));
        }
      }),
      RUNS,
    );
  });
});
