import type { Asset } from '../../model/asset';
import { type SystemNames, systemNames } from '../matching/system-names';

/** The operating system of a device as somebody stated it. */
export interface StatedSystem {
  /** As people read it. */
  readonly label: string;
  /** What tells systems apart. */
  readonly key: string;
  readonly names: SystemNames;
  /** It says enough to be looked up, more than a family. */
  readonly isNamed: boolean;
}

/** Stands for a system that no device has any more. */
export const NOTHING_STATED: StatedSystem = {
  label: '',
  key: '',
  names: { exact: [], possible: [], around: [] },
  isNamed: false,
};

const remembered = new Map<string, StatedSystem>();
const MOST_REMEMBERED = 5_000;

const made = (family: string | undefined, version: string | undefined): StatedSystem | undefined => {
  const names = systemNames(family, version);
  if (names === undefined) return undefined;
  const label = version === undefined || /^v?\d/i.test(version) ? `${family ?? ''} ${version ?? ''}`.trim() : version;
  const isNamed =
    names.exact.length + names.possible.length > 0 || (names.alike !== undefined && version !== undefined);
  return { label, key: JSON.stringify(names), names, isNamed };
};

/** What an asset runs on by its entries; `undefined` where they say nothing. The same text is looked up once. */
export const statedSystemOf = ({ operatingSystem }: Asset): StatedSystem | undefined => {
  if (operatingSystem === undefined) return undefined;
  const { family, version } = operatingSystem;
  const text = JSON.stringify([family, version]);
  const there = remembered.get(text);
  if (there !== undefined) return there;
  const system = made(family, version);
  if (system !== undefined && remembered.size < MOST_REMEMBERED) remembered.set(text, system);
  return system;
};
