import type { Asset } from '../model/asset';

const MANY = 2;

/** Whether it commands several devices on which patients depend, as a pump server or a dialysis centre does. R15. */
export const commandsMany = (asset: Asset): boolean =>
  (asset.controlsCount ?? 0) >= MANY && (asset.controlsCriticality === 'life' || asset.controlsCriticality === 'high');
