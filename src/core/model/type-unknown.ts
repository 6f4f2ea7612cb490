import type { Asset } from './asset';

const KINDS: ReadonlySet<string> = new Set(['other', 'unidentified-device']);

/** Whether nobody has said what an asset is: its kind is one of those that stand for not knowing. */
export const isTypeUnknown = ({ kind }: Pick<Asset, 'kind'>): boolean => KINDS.has(kind);
