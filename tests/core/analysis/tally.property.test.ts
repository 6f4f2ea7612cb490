import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { startTally, tallyOf } from '../../../src/core/analysis/tally';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

/** `LONG=1` tries ten times as many. */
const TIMES = process.env.LONG === undefined ? 1 : 10;
const LONG_MS = 30_000 * TIMES;
const TODAY = '2026-11-22';

it(
  'counts in one hospital after another just the threats that an analysis of each from nothing reports',
  () => {
    const threatsIn = startTally({ library }, { today: TODAY });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        expect(threatsIn(model, [])).toEqual(tallyOf(analyse(model, { today: TODAY })));
      }),
      { numRuns: 50 * TIMES },
    );
  },
  LONG_MS,
);

it(
  'counts the same where only some of what stands there changed',
  () => {
    const threatsIn = startTally({ library }, { today: TODAY });
    fc.assert(
      fc.property(anyParts, anyParts, fc.integer({ min: 0, max: 12 }), (parts, others, kept) => {
        const mixed = {
          ...parts,
          zones: others.zones,
          assets: [...parts.assets.slice(0, kept), ...others.assets.slice(kept)],
        };
        for (const each of [parts, mixed, { ...mixed, flows: parts.flows.slice(1) }]) {
          const model = modelOf(hospitalOf(each), library);
          expect(threatsIn(model, [])).toEqual(tallyOf(analyse(model, { today: TODAY })));
        }
      }),
      { numRuns: 20 * TIMES },
    );
  },
  LONG_MS,
);
