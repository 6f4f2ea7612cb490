import * as v from 'valibot';
import type { HospitalDocument } from '../../core/document/document';
import { type Edit, inTurn } from '../../core/document/edits/edit';
import { addAsset, addFlow } from '../../core/document/edits/elements';
import { AssetIdSchema, FlowIdSchema, ZoneIdSchema } from '../../core/model/id';
import { flowOf, type UsualFlow } from '../../core/segmentation/usual-flows';
import { newId } from '../panels/add-part';

/** Something that might be bought or connected. */
export interface Purchase {
  readonly kind: string;
  readonly name: string;
  readonly count: number;
  /** Empty: in none. */
  readonly zone: string;
  readonly flows: readonly UsualFlow[];
}

/** Adds it with its flows; all else about it is unknown, as about any new device. */
export const purchaseEdit = (document: HospitalDocument, purchase: Purchase): Edit => {
  const { kind, name, count, zone, flows } = purchase;
  const id = v.parse(AssetIdSchema, newId(document, kind));
  const placed = zone === '' ? {} : { zone: v.parse(ZoneIdSchema, zone) };
  const counted = count > 1 ? { count } : {};
  return inTurn(
    addAsset({ id, kind, name, ...placed, ...counted }),
    ...flows.map((flow, at) => addFlow(flowOf(flow, id, v.parse(FlowIdSchema, `${id}-flow-${at + 1}`)))),
  );
};
