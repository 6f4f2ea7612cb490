import { type Edit, inTurn } from '../document/edits/edit';
import { addAsset, addFlow } from '../document/edits/elements';
import { updateElement } from '../document/edits/update';
import type { DataFlow } from '../model/data-flow';
import type { AssetId, FlowId, ZoneId } from '../model/id';
import type { Model } from '../model/model';
import { outsideIn } from './remote/outside';

const BASTION = 'bastion-host';

/** A bastion that the hospital has already, not one of others outside; `undefined` where one has to be put up. */
export const bastionIn = (model: Model): AssetId | undefined => {
  const bastions = model.source.assets.values().filter(({ kind }) => kind === BASTION);
  const isOutside = outsideIn(model);
  return bastions.find((asset) => isOutside(asset) === false)?.id;
};

/** Puts up a bastion in a zone. */
export const addBastion = (id: AssetId, zone: ZoneId, model: Model): Edit => {
  const name = model.library.devices.get(BASTION)?.label ?? BASTION;
  return addAsset({ id, kind: BASTION, name, zone, networked: true });
};

/** The flow as far as the bastion, where people log in one by one, and another of its kind from there on. */
const throughBastion = (flow: DataFlow, bastion: AssetId, id: FlowId): Edit => {
  const opener = flow.initiator === 'to' ? 'to' : 'from';
  const end = opener === 'to' ? 'from' : 'to';
  if (flow[opener] === bastion || flow[end] === bastion) return (document) => document;
  return inTurn(
    updateElement('flows', flow.id, { [end]: bastion, authentication: 'strong', multiFactor: true }),
    addFlow({ ...flow, id, [opener]: bastion, authentication: 'strong' }),
  );
};

/** Lines that went straight on end at the bastion, from where sessions are opened. `stem` begins the ids of what is new. */
export const landAt = (bastion: AssetId, flows: readonly DataFlow[], stem: string): Edit =>
  inTurn(...flows.map((flow) => throughBastion(flow, bastion, `${stem}-${flow.id}` as FlowId)));
