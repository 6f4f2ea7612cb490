import type * as v from 'valibot';
import { AssetSchema } from '../../model/asset';
import type { Noun, Special } from './element';
import type { Parties } from './parties';
import { isRecord, leave } from './reading';
import { saysNone, saysUnknown, settle, templateWords } from './settle';

const entries = AssetSchema.entries as v.ObjectEntries;

/** Who can walk up to a thing; any other place is the name of a room. */
const AREAS = new Set([
  'public',
  'ward-corridor',
  'patient-room',
  'waiting-room',
  'home',
  'staff-only',
  'locked',
  'office',
]);

const FAMILIES = ['windows', 'linux', 'rtos', 'macos', 'android', 'ios', 'unix', 'vxworks', 'qnx'];

/** 「Windows 10」: the family where the text begins with one, and the whole text as the version. */
const operatingSystemIn = (text: string): Readonly<Record<string, string>> => {
  const family = FAMILIES.find((candidate) => text.trim().toLowerCase().startsWith(candidate));
  if (family === undefined) return { version: text };
  return family.length === text.trim().length ? { family } : { family, version: text };
};

/** An operating system as our field has it, from a text or from a group whose family may say more than the family. */
const operatingSystemFrom = (value: unknown): unknown => {
  if (typeof value === 'string') return saysUnknown(value) ? undefined : operatingSystemIn(value);
  if (!isRecord(value) || typeof value.family !== 'string' || saysUnknown(value.family)) return value;
  const { family, version } = operatingSystemIn(value.family);
  return family === undefined ? value : { ...(version === undefined ? {} : { version }), ...value, family };
};

const asField =
  (name: string): Special =>
  (value, key, reading) => {
    const settled = settle(entries[name] as v.GenericSchema, value, [key], reading);
    return settled === undefined ? {} : { [name]: settled };
  };

const partyField =
  (parties: Parties, name: string): Special =>
  (value, key, reading) => {
    const party = parties.named(value, [key], reading);
    return party === undefined ? {} : { [name]: party };
  };

/** Read elsewhere, before or after the plain fields. */
const elsewhere: Special = () => ({});

export const nodeNoun = (parties: Parties): Noun => ({
  entries,
  names: {
    label: 'name',
    storesPHI: 'storesPersonalData',
    nac: 'networkAccessControl',
    assetStatus: 'status',
    sharesCredentialDomainWith: 'sharesCredentialsWith',
    slC: 'securityLevelCapability',
  },
  special: {
    deviceType: elsewhere,
    zone: elsewhere,
    zoneType: elsewhere,
    host: elsewhere,
    zonesVisited: elsewhere,
    ip: elsewhere,
    interfaces: elsewhere,
    switchPort: elsewhere,
    mds2: elsewhere,
    sbom: elsewhere,
    compensatingControls: elsewhere,
    owner: partyField(parties, 'owner'),
    vendor: partyField(parties, 'vendor'),
    os: (value, key, reading) => {
      const settled = settle(AssetSchema.entries.operatingSystem, operatingSystemFrom(value), [key], reading);
      return settled === undefined ? {} : { operatingSystem: settled };
    },
    protocols: (value, key, reading) => asField('protocols')(templateWords(value), key, reading),
    location: (value, key, reading) => {
      if (saysUnknown(value) || saysNone(value)) return {};
      if (isRecord(value)) return asField('location')(value, key, reading);
      if (typeof value !== 'string') {
        leave(reading, 'value-not-known', [key], value);
        return {};
      }
      const place = AREAS.has(value) ? { area: value } : { room: value };
      return asField('location')(place, key, reading);
    },
    backup: (value, key, reading) => {
      if (isRecord(value) || value === null || saysUnknown(value)) return asField('backup')(value, key, reading);
      leave(reading, 'value-not-known', [key], value);
      return {};
    },
  },
});
