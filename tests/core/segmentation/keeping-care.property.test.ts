import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { inTurn } from '../../../src/core/document/edits/edit';
import { setField } from '../../../src/core/document/edits/update';
import type { ZoneId } from '../../../src/core/model/id';
import { modelOf } from '../../../src/core/model/model';
import { advise } from '../../../src/core/segmentation/advise';
import { carryOutProposal } from '../../../src/core/segmentation/carry-out';
import { keepingCare } from '../../../src/core/segmentation/keeping-care';
import { carryOutSteps } from '../../../src/core/segmentation/plan/carry-out-plan';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { TIMES } from '../../support/times';
import { anyParts, hospitalOf } from './any-hospital';
import { planOf } from './plan/plan-of';

/** More than the longest of them takes. */
const LONG_MS = 60_000 * TIMES;
const NEW = { id: 'new-zone' as ZoneId, name: { ja: '新しいゾーン', en: 'New zone' } };

/** Somebody finds out that care needs every flow. */
const allForCare = (document: HospitalDocument): HospitalDocument =>
  inTurn(...document.flows.values().map(({ id }) => setField('flows', id, 'purpose', 'clinical')))(document);

/** The flows of the hospital that care needs, as they are in another state of it. */
const careOf = (hospital: HospitalDocument, state: HospitalDocument) =>
  hospital.flows
    .values()
    .filter(({ purpose }) => purpose === 'clinical')
    .map(({ id }) => state.flows.get(id))
    .map((flow) => ({ id: flow?.id, from: flow?.from, to: flow?.to, status: flow?.status }));

describe('what care needs goes on between the same two', () => {
  it(
    'whatever advice is carried out that was given before anybody knew',
    () => {
      let tried = 0;
      fc.assert(
        fc.property(anyParts, (parts) => {
          const before = hospitalOf(parts);
          const now = allForCare(before);
          for (const proposal of advise(modelOf(before, library), { today: '2026-11-22' }).proposals) {
            const after = carryOutProposal(proposal, modelOf(now, library), NEW)?.(now);
            if (after === undefined) continue;
            tried += proposal.cuts.length;
            expect(careOf(now, after)).toEqual(careOf(now, now));
          }
        }),
        { numRuns: 100 * TIMES },
      );
      // Advice that stops flows was among it.
      expect(tried).toBeGreaterThan(0);
    },
    LONG_MS,
  );

  it(
    'whatever stages of an older plan are accepted',
    () => {
      fc.assert(
        fc.property(anyParts, (parts) => {
          const before = hospitalOf(parts);
          const now = allForCare(before);
          const steps = planOf(before).stages.flatMap((stage) => stage.steps);
          expect(careOf(now, carryOutSteps(steps, library)(now))).toEqual(careOf(now, now));
        }),
        { numRuns: 15 * TIMES },
      );
    },
    LONG_MS,
  );

  it('though an edit takes it away, and flows of other purposes follow the edit', () => {
    const document = documentOf({
      nodes: [{ id: 'a' }, { id: 'b' }],
      flows: [
        { id: 'care', from: 'a', to: 'b', purpose: 'clinical' },
        { id: 'mail', from: 'a', to: 'b', purpose: 'office' },
      ],
    });
    const after = keepingCare((given) => ({ ...given, flows: given.flows.deleteAll(['care', 'mail']) }))(document);
    expect(after.flows.values()).toEqual([document.flows.get('care')]);
  });
});
