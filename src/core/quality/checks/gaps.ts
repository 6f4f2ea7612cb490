import { UNKNOWN_KIND } from '../../facts/zone-kind';
import { networkedOf, zoneTypeOf } from '../../model/defaults';
import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';
import { isThing } from '../kinds-of-asset';

const finding = (kind: QualityFinding['kind'], ...subjects: readonly string[]): QualityFinding => ({ kind, subjects });

/** Flows that end nowhere, or of which nobody wrote what they are. R58. */
export const flowGaps: QualityCheck = (model) =>
  model.source.flows.values().flatMap((flow) => {
    const dangles = model.asset(flow.from) === undefined || model.asset(flow.to) === undefined;
    const spoken = flow.medium !== 'human' && flow.medium !== 'physical' && flow.medium !== 'usb';
    return [
      ...(dangles ? [finding('flow-without-end', flow.id)] : []),
      ...(flow.protocol === undefined && spoken ? [finding('flow-without-protocol', flow.id)] : []),
      ...(flow.purpose === undefined ? [finding('flow-without-purpose', flow.id)] : []),
    ];
  });

/** Assets that stand nowhere, are nothing, or have to do with nothing. */
export const assetGaps: QualityCheck = (model) => {
  const linked = new Set(model.source.links.values().flatMap(({ ends }) => ends.map(({ asset }) => asset)));
  return model.source.assets.values().flatMap((asset) => {
    const isAlone = model.flowsOf(asset.id).length === 0 && !linked.has(asset.id) && asset.host === undefined;
    const ought = isThing(asset, model) && networkedOf(asset, model).value !== false;
    const isUnknown = asset.kind === 'other' || asset.kind === 'unidentified-device';
    return [
      ...(model.zoneOf(asset) === undefined && ought ? [finding('asset-without-zone', asset.id)] : []),
      ...(isAlone && ought ? [finding('isolated-asset', asset.id)] : []),
      ...(isUnknown ? [finding('unknown-kind', asset.id)] : []),
      ...(asset.status === 'discovered-unmanaged' ? [finding('not-in-inventory', asset.id)] : []),
    ];
  });
};

/**
 * Zones with something in them, of which nobody wrote what guards their edge, or what they are for: no rule tells a
 * network for visitors from one for care by its name.
 */
export const zoneGaps: QualityCheck = (model) =>
  model.source.zones.values().flatMap(({ id, enforcement }) => {
    if (model.assetsIn(id).length === 0) return [];
    const kind = zoneTypeOf(model, id);
    return [
      ...(kind === undefined || kind === UNKNOWN_KIND ? [finding('zone-without-kind', id)] : []),
      ...(enforcement === undefined ? [finding('zone-without-enforcement', id)] : []),
    ];
  });
