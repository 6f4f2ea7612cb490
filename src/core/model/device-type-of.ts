import type { DeviceType } from '../library/device-type';
import type { Library } from '../library/library';
import type { Asset } from './asset';

/** Kinds that say only that nobody knows the kind. Their templates have words and a place in the list, but no defaults. */
const UNIDENTIFIED: ReadonlySet<string> = new Set(['other', 'unidentified-device']);

/** The device type whose defaults hold for the asset; `undefined` when its kind is unknown. Unknown is never harmless. */
export const deviceTypeOf = (asset: Asset, library: Library): DeviceType | undefined =>
  UNIDENTIFIED.has(asset.kind) ? undefined : library.devices.get(asset.kind);
