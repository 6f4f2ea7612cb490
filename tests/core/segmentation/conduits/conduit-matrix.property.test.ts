import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataFlow } from '../../../../src/core/model/data-flow';
import { isNetworkFlow } from '../../../../src/core/model/defaults';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { serviceLinesIn } from '../../../../src/core/policy/service-lines';
import { compileMatrix, conduitVerdict } from '../../../../src/core/segmentation/conduit-verdict';
import { CELL_FILTERS, filteredCells, passes } from '../../../../src/core/segmentation/conduits/cell-filter';
import { zoneConduits } from '../../../../src/core/segmentation/conduits/conduit-matrix';
import { gridOf } from '../../../../src/core/segmentation/conduits/grid';
import { library } from '../../../../src/templates';
import { anyParts, hospitalOf } from '../any-hospital';

const TODAY = '2026-11-22';
const lines = serviceLinesIn(library);
const matrixOf = (model: Model) => zoneConduits(model, { today: TODAY, serviceLines: lines });
const compiled = compileMatrix(library.conduits, library.zones.keys());

/** What opens a connection from one zone to another, found by looking at every flow for every pair of zones. */
const openedBetween = (model: Model, from: string, to: string): readonly DataFlow[] =>
  model.source.flows.values().filter((flow) => {
    const [a, b] = [model.asset(flow.from)?.zone, model.asset(flow.to)?.zone];
    if (flow.status === 'stopped') return false;
    const there = flow.initiator !== 'to' && a === from && b === to;
    const back = (flow.initiator === 'to' || flow.initiator === 'both') && b === from && a === to;
    return there || back;
  });

describe('the conduit matrix of any hospital', () => {
  it('holds in each cell what looking at every flow for every pair of zones gives, and no other cells', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { byId, cells } = matrixOf(model);
        expect(byId.size).toBe(cells.length);
        let expected = 0;
        for (const { id: from } of model.source.zones.values())
          for (const { id: to } of model.source.zones.values()) {
            if (from === to) continue;
            const flows = openedBetween(model, from, to);
            const back = openedBetween(model, to, from);
            const conduits = model.source.conduits
              .values()
              .filter(({ zones }) => zones.includes(from) && zones.includes(to));
            const cell = byId.get(`${from}>${to}`);
            const isThere = flows.length > 0 || (back.length === 0 && conduits.length > 0);
            expect(cell !== undefined).toBe(isThere);
            if (cell === undefined) continue;
            expected += 1;
            expect(cell.flows).toEqual(flows.map(({ id }) => id));
            expect(cell.conduits).toEqual(conduits.map(({ id }) => id));
            const networked = flows.filter(isNetworkFlow);
            expect(cell.rules).toBe(new Set(networked.flatMap(lines)).size);
            expect(cell.unwritten).toEqual(networked.filter((flow) => lines(flow).length === 0).map(({ id }) => id));
            // A flow that one end opens has the verdict that it has by itself.
            const verdicts = flows
              .filter(({ initiator }) => initiator !== 'both')
              .map((flow) => conduitVerdict(flow, model, compiled).verdict);
            for (const verdict of verdicts) expect(cell.verdicts[verdict]).toBeGreaterThan(0);
            if (verdicts.includes('never')) expect(cell.verdict).toBe('never');
            expect(cell.unused === true && flows.length > 0).toBe(false);
          }
        expect(cells).toHaveLength(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a flow that both ends open in two cells the worse of whose verdicts is its own', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { byId } = matrixOf(model);
        for (const flow of model.source.flows.values()) {
          const crossing = model.crossingOf(flow);
          if (crossing === undefined || flow.initiator !== 'both' || flow.status === 'stopped') continue;
          const [a, b] = crossing.zones;
          const verdict = conduitVerdict(flow, model, compiled).verdict;
          const there = byId.get(`${a}>${b}`)?.verdicts[verdict] ?? 0;
          const back = byId.get(`${b}>${a}`)?.verdicts[verdict] ?? 0;
          expect(there + back).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing when zones of a type stand together, nor when it is narrowed down', () => {
    fc.assert(
      fc.property(anyParts, fc.subarray([...CELL_FILTERS]), (parts, filters) => {
        const model = modelOf(hospitalOf(parts), library);
        const { cells } = matrixOf(model);
        const shown = filteredCells(cells, filters);
        expect(shown).toEqual(cells.filter((cell) => filters.length === 0 || filters.some((one) => passes(cell, one))));
        for (const by of ['zone', 'type'] as const) {
          const grid = gridOf(shown, by, model);
          const held = grid.rows.flatMap((row) =>
            grid.columns.flatMap((column) => grid.field(row.key, column.key)?.cells ?? []),
          );
          expect(held.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
          for (const row of grid.rows)
            expect(grid.columns.some((column) => grid.field(row.key, column.key) !== undefined)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
