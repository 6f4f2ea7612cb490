import type { Asset } from '../../model/asset';
import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import { isBarrier } from '../../model/openness';
import { type Draft, idsOf, type ProposalKind, type Situation } from '../situation';

const STAGING = 'vendor-staging';

/** In a manufacturer's drawing its own service PC stands at its own site, where no hospital puts it into quarantine. */
const isAtItsMaker = (asset: Asset, { model, zoneTypeOf }: Situation): boolean =>
  model.source.perspective === 'manufacturer' && OUTSIDE_ZONE_TYPES.has(zoneTypeOf(asset) ?? '');

/** What is carried in and out again: service laptops, loan devices; and what turned up and belongs to nobody. */
const isTransient = (asset: Asset, { model }: Situation): boolean =>
  model.categoryOf(asset) !== 'person' &&
  (model.library.devices.get(asset.kind)?.defaultZone === STAGING || asset.status === 'discovered-unmanaged') &&
  asset.kind !== 'usb-scan-station';

/** Things carried in connect to devices without a stop on the way: quarantine first, then an approved service mode. */
export const transientSegment: ProposalKind = {
  action: 'transient-segment',
  find: (situation) => {
    const { model } = situation;
    return model.source.assets
      .values()
      .filter((asset) => {
        const zone = model.zoneOf(asset);
        const held = situation.zoneTypeOf(asset) === STAGING && zone !== undefined && isBarrier(zone.enforcement);
        const meets = model.flowsOf(asset.id).length > 0 || asset.status === 'discovered-unmanaged';
        return isTransient(asset, situation) && meets && !held && !isAtItsMaker(asset, situation);
      })
      .map(
        (asset): Draft => ({
          about: [asset.id],
          elements: [asset.id],
          priority: 1,
          toZoneType: STAGING,
          keeps: situation.careFlowsOf([asset]),
          change: { alone: [asset.id], flows: idsOf(model.flowsOf(asset.id).filter(({ medium }) => medium === 'usb')) },
        }),
      );
  },
};
