import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import { type Draft, idsOf, isKnownWeak, type ProposalKind, type Situation } from '../situation';
import { criticalityOf, isCritical } from '../targets';

const isWireless = (asset: Asset, { model }: Situation): boolean =>
  asset.connectivity?.includes('wifi') === true ||
  model.flowsOf(asset.id).some(({ medium }) => medium === 'wifi' || medium === 'wireless');

/** Critical devices on the air whose zone holds nobody back: an SSID of their own that lets only their server through. */
export const deviceSsid: ProposalKind = {
  action: 'device-ssid',
  find: (situation) => {
    const { model } = situation;
    const exposed = model.source.assets.values().filter((asset) => {
      const zone = model.zoneOf(asset);
      const isDevice = model.categoryOf(asset) === 'medical-device' && isCritical(asset, model);
      return zone !== undefined && isDevice && isKnownWeak(zone) && isWireless(asset, situation);
    });
    return [...groupBy(exposed, ({ zone }) => zone ?? '')].map(([zone, like]): Draft => {
      const life = like.some((asset) => criticalityOf(asset, model) === 'life');
      return {
        about: [zone],
        elements: idsOf(like),
        priority: life ? 1 : 2,
        toZoneType: 'medical-wifi',
        keeps: situation.careFlowsOf(like),
        change: { alone: idsOf(like) },
      };
    });
  },
};
