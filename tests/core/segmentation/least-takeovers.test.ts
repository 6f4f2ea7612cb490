import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphOf } from '../../../src/core/model/graph';
import { modelOf } from '../../../src/core/model/model';
import { spreadFrom } from '../../../src/core/model/spread';
import { attackGraphOf } from '../../../src/core/segmentation/attack/attack-graph';
import { entriesOf } from '../../../src/core/segmentation/entries';
import { leastTakeovers } from '../../../src/core/segmentation/least-takeovers';
import { library } from '../../../src/templates';
import { TIMES } from '../../support/times';
import { anyParts, hospitalOf, withoutPlanes } from './any-hospital';

it('counts the takeovers that a search over the drawing needs, for each kind of entry', () => {
  fc.assert(
    fc.property(anyParts.map(withoutPlanes), (parts) => {
      const model = modelOf(hospitalOf(parts), library);
      const graph = graphOf(model);
      const options = { flows: 'uncontrolled', certainOnly: false, besidesNetwork: true } as const;
      for (const { ids } of entriesOf(graph)) {
        const spread = spreadFrom(graph, ids, options);
        const searched = parts.assets.flatMap(({ id }) => {
          const hops = spread.hops(id);
          return hops === undefined ? [] : [[id as string, hops] as const];
        });
        expect([...leastTakeovers(attackGraphOf(model), ids)].sort()).toEqual(searched.sort());
      }
    }),
    { numRuns: 200 * TIMES },
  );
});
