import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStepInto } from '../../../src/core/model/first-step';
import { graphOf } from '../../../src/core/model/graph';
import { modelOf } from '../../../src/core/model/model';
import { NOWHERE } from '../../../src/core/model/openness';
import { spreadFrom } from '../../../src/core/model/spread';
import { library } from '../../../src/templates';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

describe('the step from a zone straight into an asset', () => {
  it('is the one that a search from all of the zones finds', () => {
    const found = { inside: 0, sure: 0, perhaps: 0, further: 0 };
    fc.assert(
      fc.property(anyParts, fc.integer({ min: 1, max: 63 }), (parts, chosen) => {
        const graph = graphOf(modelOf(hospitalOf(parts), library));
        const starts = graph.zones.filter((zone, place) => zone !== NOWHERE && ((chosen >> place) & 1) === 1);
        const spread = spreadFrom(graph, starts, { flows: 'all', certainOnly: false });
        for (const { id } of graph.model.source.assets.values()) {
          const [steps, path] = [firstStepInto(graph, new Set(starts), id), spread.pathTo(id)];
          if (steps === undefined) {
            const [only] = path?.length === 1 ? path : [];
            // A flow from what stands in one of the zones is a step too, but not from the zone itself.
            expect(path?.length === 0 || (only !== undefined && starts.includes(only.from))).toBe(false);
            found.further += 1;
            continue;
          }
          expect(steps).toEqual(path);
          const [step] = steps;
          found[step === undefined ? 'inside' : step.certain ? 'sure' : 'perhaps'] += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    for (const times of Object.values(found)) expect(times).toBeGreaterThan(20);
  });
});
