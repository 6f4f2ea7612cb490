import { append } from '../../group';
import { plain } from '../../library/plain';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import type { QualityCheck } from '../check';
import type { QualityFinding, QualityKind } from '../finding';

/** Groups of assets that share what only one can have. */
const shared = (
  model: Model,
  kind: QualityKind,
  valuesOf: (asset: Asset) => readonly string[],
): readonly QualityFinding[] => {
  const groups = new Map<string, string[]>();
  for (const asset of model.source.assets.values()) {
    for (const value of new Set(valuesOf(asset))) if (value !== '') append(groups, value, asset.id);
  }
  return [...groups]
    .filter(([, ids]) => ids.length > 1)
    .map(([detail, subjects]): QualityFinding => ({ kind, subjects, detail }));
};

/** The bare address of one machine; words and whole networks are none. */
const hostAddress = (text: string): string => {
  const [address = ''] = plain(text).split('/');
  return /^[\d.]+$|:/.test(address) ? address : '';
};

const sameMac: QualityCheck = (model) =>
  shared(model, 'same-mac', ({ interfaces }) =>
    (interfaces ?? []).flatMap(({ mac }) => (mac === undefined ? [] : [plain(mac).replace(/[-.:]/g, '')])),
  );

const sameAddress: QualityCheck = (model) =>
  shared(model, 'same-address', ({ interfaces }) =>
    (interfaces ?? []).flatMap(({ addresses }) => (addresses ?? []).map(hostAddress)),
  );

/** Makers number each model anew, so that two models may share a number. */
const sameSerial: QualityCheck = (model) =>
  shared(model, 'same-serial', ({ serialNumber, manufacturer, model: type }) =>
    serialNumber === undefined ? [] : [[manufacturer ?? '', type ?? '', serialNumber].map(plain).join(' ').trim()],
  );

const sameHostname: QualityCheck = (model) =>
  shared(model, 'same-hostname', ({ hostname }) => (hostname === undefined ? [] : [plain(hostname)]));

/** Two things under one MAC address, address, serial number of a maker's model, or host name. */
export const duplicates: readonly QualityCheck[] = [sameMac, sameAddress, sameSerial, sameHostname];
