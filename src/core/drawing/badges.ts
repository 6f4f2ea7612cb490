import type { Criticality } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import { systemEndOf } from '../model/operating-system';
import type { Badge } from './scene';

const WIRELESS: ReadonlySet<string> = new Set(['wifi', 'wireless', 'bluetooth', 'cellular', 'rf', 'nfc']);
const ENDED: ReadonlySet<string> = new Set(['end-of-support', 'disposal']);

const isWireless = (asset: Asset): boolean =>
  asset.connectivity?.some((way) => WIRELESS.has(way)) === true ||
  asset.interfaces?.some(({ medium }) => medium !== undefined && WIRELESS.has(medium)) === true;

/** Whether support has ended as of the day; without a day only what people said about the stage counts. */
const hasEnded = (asset: Asset, model: Model, today: string | undefined): boolean => {
  if (asset.lifecycle?.stage !== undefined && ENDED.has(asset.lifecycle.stage)) return true;
  if (today === undefined) return false;
  const ends = [asset.lifecycle?.endOfSupport, systemEndOf(asset, model.library, today)];
  return ends.some((end) => typeof end === 'string' && end < today);
};

const hasMds2 = (model: Model, asset: Asset): boolean =>
  model.evidenceOf(asset.id).some((paper) => paper.kind === 'mds2' && paper.status === 'provided');

const criticalityOf = (model: Model, asset: Asset): Criticality | undefined =>
  asset.criticality ?? model.library.devices.get(asset.kind)?.criticality;

/** The small signs at the bottom edge of a device, in their fixed order. */
export const badgesOf = (model: Model, asset: Asset, locked: boolean, today: string | undefined): readonly Badge[] => {
  const category = model.categoryOf(asset);
  const signs: readonly (readonly [Badge, boolean])[] = [
    ['wireless', isWireless(asset)],
    ['end-of-support', hasEnded(asset, model, today)],
    ['no-mds2', (category === 'medical-device' || category === 'samd') && !hasMds2(model, asset)],
    ['locked', locked],
    ['life-critical', criticalityOf(model, asset) === 'life'],
  ];
  return signs.filter(([, holds]) => holds).map(([badge]) => badge);
};
