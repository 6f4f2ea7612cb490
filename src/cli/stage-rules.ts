import type { HospitalDocument } from '../core/document/document';
import { textIn } from '../core/library/text';
import { modelOf } from '../core/model/model';
import { policyOf } from '../core/policy/policy-of';
import { POLICY_TARGETS, policyFiles } from '../core/policy/write/policy-files';
import type { WrittenFile } from '../core/policy/write/written-file';
import { addressPlan } from '../core/segmentation/addresses/address-plan';
import { carryOutSteps } from '../core/segmentation/plan/carry-out-plan';
import type { SegmentationPlan } from '../core/segmentation/plan/plan';
import { withAddresses } from '../core/segmentation/plan/with-addresses';
import type { Call } from './command';

/**
 * The rules of every kind of equipment as they stand after each stage of a plan, in folders `stage-1` and so on. Devices
 * whose new address nobody knows yet are written as the subnet of their zone.
 */
export const stageRules = (
  document: HospitalDocument,
  { stages }: Pick<SegmentationPlan, 'stages'>,
  { library, language }: Call,
): readonly WrittenFile[] => {
  let now = document;
  return stages.flatMap(({ id, steps, conduits }) => {
    now = carryOutSteps(steps, library)(now);
    const model = modelOf(withAddresses(addressPlan(modelOf(now, library)))(now), library);
    const [reviewOn] = conduits.map((line) => line.reviewOn);
    const { policy } = policyOf(model, {
      withoutAddress: 'zone',
      ...(reviewOn === undefined ? {} : { reviewOn }),
    });
    const ownerText = (owner: string): string => textIn(model.source.parties.get(owner)?.name, language) || owner;
    return POLICY_TARGETS.flatMap((target) =>
      policyFiles(policy, target, { language }, ownerText).map(({ name, text }) => ({ name: `${id}/${name}`, text })),
    );
  });
};
