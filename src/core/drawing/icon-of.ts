import type { Category } from '../library/vocabulary';
import type { Tile } from './scene';

/** Kinds that say nobody knows what it is. */
const UNKNOWN_KINDS: ReadonlySet<string> = new Set(['other', 'unidentified-device']);

const TILES: Readonly<Record<Category, Tile>> = {
  'medical-device': 'medical',
  samd: 'medical',
  'medical-it': 'server',
  it: 'server',
  'it-endpoint': 'endpoint',
  network: 'network',
  ot: 'ot',
  external: 'external',
  person: 'person',
  cloud: 'cloud',
};

/** The shape around a device's picture. */
export const tileOf = (kind: string, category: Category | undefined): Tile =>
  category === undefined || UNKNOWN_KINDS.has(kind) ? 'unknown' : TILES[category];

/** The picture of a device. */
export const iconOf = (_kind: string, _category: Category | undefined): string => 'unknown';
