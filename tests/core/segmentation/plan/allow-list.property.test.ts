import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataFlow } from '../../../../src/core/model/data-flow';
import { isNetworkFlow } from '../../../../src/core/model/defaults';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { carryOutSteps } from '../../../../src/core/segmentation/plan/carry-out-plan';
import type { ConduitLine } from '../../../../src/core/segmentation/plan/plan';
import { segmentationPlan } from '../../../../src/core/segmentation/plan/segmentation-plan';
import { library } from '../../../../src/templates';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf } from '../any-hospital';
import { options } from './plan-of';

/** More than the longest of them takes. */
const LONG_MS = 60_000 * TIMES;

const zonesOf = (flow: DataFlow, model: Model) => [model.asset(flow.from)?.zone, model.asset(flow.to)?.zone] as const;

/** Who opens the connection and whom it reaches: each of the two where both do. */
const opens = (flow: DataFlow): readonly (readonly [string, string])[] => {
  const there = [flow.from, flow.to] as const;
  const back = [flow.to, flow.from] as const;
  if (flow.initiator === 'both') return [there, back];
  return [flow.initiator === 'to' ? back : there];
};

/** What a line says of one flow, in one word; a service that nobody knows may be left out or be called unknown. */
const said = (from: string, to: string, { protocol, transport, port, purpose }: ConduitLine | DataFlow): string =>
  [from, to, protocol ?? 'unknown', transport, port, purpose ?? 'unknown'].join(' ');

it(
  'at zones that were there before and at new ones, just the declared flows may pass',
  () => {
    const seen = { old: 0, moved: 0 };
    fc.assert(
      fc.property(anyParts, (parts) => {
        const document = hospitalOf(parts);
        let now = document;
        for (const { steps, conduits } of segmentationPlan(document, options).stages) {
          const before = modelOf(now, library);
          now = carryOutSteps(steps, library)(now);
          const model = modelOf(now, library);
          const listed = new Set(conduits.flatMap(({ flows }) => flows));
          const listedEnds = new Set<string>();
          for (const line of conduits) {
            const flows = line.flows.flatMap((id) => model.flow(id) ?? []);
            expect(flows.every(isNetworkFlow)).toBe(true);
            const pairs = flows.flatMap(opens);
            // Nobody is in a line who does not open, or answer, one of its flows.
            expect(new Set(line.initiators)).toEqual(
              new Set(pairs.map(([opener]) => opener).filter((id) => model.asset(id)?.zone === line.from)),
            );
            for (const flow of flows)
              for (const [opener, answerer] of opens(flow)) {
                expect(said('', '', line)).toBe(said('', '', flow));
                listedEnds.add(`${opener} ${answerer}`);
              }
          }
          for (const flow of model.source.flows.values()) {
            const [from, to] = zonesOf(flow, model);
            if (!isNetworkFlow(flow) || from === to || from === undefined || to === undefined) continue;
            const hasNewEdge = [from, to].some(
              (id) => before.zone(id) === undefined || before.zone(id)?.enforcement !== model.zone(id)?.enforcement,
            );
            const isMoved = [flow.from, flow.to].some(
              (id) => before.asset(id) !== undefined && before.asset(id)?.zone !== model.asset(id)?.zone,
            );
            if (!hasNewEdge && !isMoved) continue;
            expect(listed, flow.id).toContain(flow.id);
            for (const [opener, answerer] of opens(flow)) expect(listedEnds).toContain(`${opener} ${answerer}`);
            if ([from, to].every((id) => before.zone(id) !== undefined)) seen.old += 1;
            if (!hasNewEdge && isMoved) seen.moved += 1;
          }
        }
      }),
      { numRuns: 100 * TIMES },
    );
    expect(seen.old).toBeGreaterThan(5);
    expect(seen.moved).toBeGreaterThan(0);
  },
  LONG_MS,
);
