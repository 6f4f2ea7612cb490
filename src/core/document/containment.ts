import { textIn } from '../library/text';
import type { Asset } from '../model/asset';
import type { Zone } from '../model/zone';
import type { Table } from '../table';
import { isPlaceId, placeAround, placeOf } from './places';
import type { Grouping, ViewPreset } from './view';

/** What containment is read from; a document and a model's source both have it. */
export interface ContainmentSource {
  readonly zones: Table<Zone>;
  readonly assets: Table<Asset>;
}

const HOST = 'host:';
const GROUP = 'group:';
const SYSTEM = 'system:';
/** The group of what is of no known system. */
export const NO_SYSTEM = SYSTEM;
/** The group of what nobody answers for. */
export const NO_PARTY = GROUP;

/** The box of a machine in the server view, with the machine and all that runs on it. */
export const hostBoxOf = (asset: string): string => `${HOST}${asset}`;
/** The machine whose box it is; `undefined` for other ids. */
export const hostIn = (id: string): string | undefined => (id.startsWith(HOST) ? id.slice(HOST.length) : undefined);
/** The box of what a party answers for. */
export const groupOf = (party: string): string => `${GROUP}${party}`;
/** The party whose group it is, empty for the group without one; `undefined` for other ids. */
export const partyIn = (id: string): string | undefined => (id.startsWith(GROUP) ? id.slice(GROUP.length) : undefined);

/** The box of the parts of a system, by its name. */
export const systemBoxOf = (system: string): string => `${SYSTEM}${system}`;
/** The system whose box it is, empty for the one without; `undefined` for other ids. */
export const systemIn = (id: string): string | undefined =>
  id.startsWith(SYSTEM) ? id.slice(SYSTEM.length) : undefined;

/** Whether the id names a box that is no element of the document: a place, a machine's box, a party's or system's group. */
export const isDerivedBox = (id: string): boolean =>
  isPlaceId(id) || id.startsWith(HOST) || id.startsWith(GROUP) || id.startsWith(SYSTEM);

const hostsByTable = new WeakMap<Table<Asset>, ReadonlySet<string>>();

/** Machines on which others run. Computed once for a table; linear in it. */
export const hostsIn = (assets: Table<Asset>): ReadonlySet<string> => {
  const known = hostsByTable.get(assets);
  if (known !== undefined) return known;
  const hosts = new Set<string>();
  for (const shard of assets.shards) for (const { host } of shard.values()) if (host !== undefined) hosts.add(host);
  hostsByTable.set(assets, hosts);
  return hosts;
};

/** The party that answers for an asset: its owner, else the party of the nearest zone around it. */
export const answeringParty = ({ zones }: ContainmentSource, asset: Asset): string | undefined => {
  if (asset.owner) return asset.owner;
  const seen = new Set<string>();
  for (let zone = zones.get(asset.zone ?? ''); zone !== undefined && !seen.has(zone.id); ) {
    if (zone.party) return zone.party;
    seen.add(zone.id);
    zone = zone.parent === undefined ? undefined : zones.get(zone.parent);
  }
  return undefined;
};

/** Roles may be longer than the name of a box. */
const NAME_LIMIT = 180;

/** The system that an asset is a part of: as stated, else as its role says, else that of the machine it runs on. */
export const systemOf = ({ assets }: ContainmentSource, asset: Asset): string | undefined => {
  const seen = new Set<string>();
  for (let at: Asset | undefined = asset; at !== undefined && !seen.has(at.id); at = assets.get(at.host ?? '')) {
    if (at.system !== undefined) return at.system ?? undefined;
    const role = textIn(at.role, 'ja').slice(0, NAME_LIMIT);
    if (role !== '') return role;
    seen.add(at.id);
  }
  return undefined;
};

type ContainerOf = (source: ContainmentSource, id: string) => string | undefined;

const zoneAround: ContainerOf = ({ zones, assets }, id) => assets.get(id)?.zone ?? zones.get(id)?.parent;

const placeAroundElement: ContainerOf = ({ assets }, id) => {
  const asset = assets.get(id);
  return asset === undefined ? placeAround(id) : placeOf(asset);
};

const hostAround: ContainerOf = (source, id) => {
  const machine = source.assets.get(hostIn(id) ?? '');
  if (machine !== undefined) return machine.host === undefined ? undefined : hostBoxOf(machine.host);
  const asset = source.assets.get(id);
  if (asset !== undefined && hostsIn(source.assets).has(id)) return hostBoxOf(id);
  return asset?.host === undefined ? zoneAround(source, id) : hostBoxOf(asset.host);
};

const groupAround: ContainerOf = (source, id) => {
  const asset = source.assets.get(id);
  return asset === undefined ? undefined : groupOf(answeringParty(source, asset) ?? '');
};

const systemAround: ContainerOf = (source, id) => {
  const asset = source.assets.get(id);
  return asset === undefined ? undefined : systemBoxOf(systemOf(source, asset) ?? '');
};

const FUNCTION_BY: Readonly<Record<Grouping, ContainerOf>> = {
  department: groupAround,
  system: systemAround,
  none: () => undefined,
};

/**
 * What contains what in a view, by its preset. Network and a person's own: zones. Physical: building, floor, room, rack,
 * from `asset.location`. Server: machines contain what runs on them, everything else stands in its zone. Function: the
 * party that answers. Gives the box directly around an element or box, whether the view shows that box or not.
 */
const CONTAINER_OF: Readonly<Record<ViewPreset, ContainerOf>> = {
  network: zoneAround,
  custom: zoneAround,
  physical: placeAroundElement,
  server: hostAround,
  function: groupAround,
};

/** What contains what in a view: see above; the functional view may be boxed by systems, or not at all. */
export const containerOf = ({
  preset,
  groupBy = 'department',
}: {
  readonly preset: ViewPreset;
  readonly groupBy?: Grouping | undefined;
}): ContainerOf => (preset === 'function' ? FUNCTION_BY[groupBy] : CONTAINER_OF[preset]);

/** Whether the boxes of a view are the zones of the model, so that edges and boundaries of trust mean something. */
export const showsZones = (preset: ViewPreset): boolean => preset === 'network' || preset === 'custom';
