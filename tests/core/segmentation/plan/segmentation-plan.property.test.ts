import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis/analyse';
import { tallyOf } from '../../../../src/core/analysis/tally';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { carryOutSteps } from '../../../../src/core/segmentation/plan/carry-out-plan';
import { closingSteps } from '../../../../src/core/segmentation/plan/closing';
import { figuresOf } from '../../../../src/core/segmentation/plan/figures-of';
import { targetsOf } from '../../../../src/core/segmentation/targets';
import { allAtOnce } from '../../../../src/core/steps';
import { library } from '../../../../src/templates';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf } from '../any-hospital';
import { options, planOf } from './plan-of';

/** More than the longest of them takes. */
const LONG_MS = 30_000 * TIMES;
const CONTROLLED = 3;

/** Pairs that are open, by a search of its own over the graph. */
const openByHand = (model: ReturnType<typeof modelOf>): readonly string[] => {
  const attack = attackGraphOf(model);
  const { edges } = attack;
  const lead = new Map<number, number[]>();
  edges.from.forEach((from, edge) => {
    if (edges.kind[edge] !== CONTROLLED) lead.set(from, [...(lead.get(from) ?? []), edges.to[edge] ?? -1]);
  });
  return entriesOf(attack.graph).flatMap(({ kind, ids }) => {
    const starts = ids.flatMap((id) => attack.assetNode(id) ?? attack.zoneNode(id) ?? []);
    const seen = new Set(starts);
    for (const node of seen) for (const next of lead.get(node) ?? []) seen.add(next);
    return targetsOf(model).flatMap(({ id }) => {
      const node = attack.assetNode(id);
      return node !== undefined && seen.has(node) && !starts.includes(node) ? [`${kind} ${id}`] : [];
    });
  });
};

it(
  'any plan cuts no care, keeps what it promises, and leaves open what it names and nothing else',
  () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const document = hospitalOf(parts);
        const { stages, open } = allAtOnce(closingSteps(document, attackGraphOf(modelOf(document, library)), options));
        const now = carryOutSteps(stages.flat(), library)(document);
        for (const flow of document.flows.values()) {
          if (flow.purpose !== 'clinical') continue;
          const after = now.flows.get(flow.id);
          expect([after?.status, after?.from, after?.to]).toEqual([flow.status, flow.from, flow.to]);
        }
        const exposed = openByHand(modelOf(now, library)).map((pair) => pair.split(' ')[1]);
        expect([...new Set(exposed)].sort()).toEqual([...new Set(open.map(({ target }) => target))].sort());
        expect(stages.length).toBeLessThanOrEqual(options.templates.staging.mostStages);
      }),
      { numRuns: 200 * TIMES },
    );
  },
  LONG_MS,
);

it(
  'any stage comes to just the ways that are promised of it',
  () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        let now = hospitalOf(parts);
        for (const { steps, figures } of planOf(now).stages) {
          now = carryOutSteps(steps, library)(now);
          const promised = figures.openPairs.map(({ entryKind, target }) => `${entryKind} ${target}`);
          expect([...promised].sort()).toEqual([...openByHand(modelOf(now, library))].sort());
          const anew = modelOf(now, library);
          expect(figures).toEqual(figuresOf(attackGraphOf(anew), tallyOf(analyse(anew, { today: options.today }))));
        }
      }),
      { numRuns: 12 * TIMES },
    );
  },
  LONG_MS,
);
