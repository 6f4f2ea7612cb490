import type { Asset } from '../model/asset';
import { networkedOf } from '../model/defaults';
import type { Crossing, Model } from '../model/model';
import type { DiagramItem, DiagramPart } from './diagram-item';
import { isBarrier, isOutside, isServer, isThing, isWired } from './kinds-of-asset';

/** The fields that lack, by whether each is there. */
const lackingOf = (fields: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(fields).filter((field) => fields[field] !== true);

/** The department that answers for it: its own, else that of its zone. None where people said that nobody does. R62. */
const departmentOf = ({ owner, zone }: Asset, model: Model): string | undefined => {
  if (owner !== undefined) return owner ?? undefined;
  return zone === undefined ? undefined : model.partyOf(zone);
};

const assetParts = (
  model: Model,
  counts: (asset: Asset) => boolean,
  fields: (asset: Asset) => Readonly<Record<string, boolean>>,
): readonly DiagramPart[] =>
  model.source.assets.values().flatMap((asset): readonly DiagramPart[] => {
    if (!counts(asset)) return [];
    const department = departmentOf(asset, model);
    return [{ table: 'assets', id: asset.id, department, lacking: lackingOf(fields(asset)) }];
  });

const crossingParts = (model: Model, counts: (crossing: Crossing) => boolean): readonly DiagramPart[] =>
  [...model.crossings.values()].filter(counts).map((crossing): DiagramPart => {
    const conduit = crossing.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
    // The side of the hospital answers for what it opens to the outside.
    const inside = crossing.zones.find((zone) => !isOutside(zone, model));
    return {
      table: 'crossings',
      id: crossing.id,
      department: inside === undefined ? undefined : model.partyOf(inside),
      lacking: lackingOf({
        enforcement: crossing.enforcement !== undefined,
        ruleset: conduit?.ruleset !== undefined,
      }),
    };
  });

const isPlugged = (asset: Asset): boolean =>
  asset.interfaces?.some(({ switchPort }) => switchPort !== undefined) === true;

/** Assets at an end of a cable. */
const linkedIn = (model: Model): ReadonlySet<string> =>
  new Set(model.source.links.values().flatMap(({ ends }) => ends.map(({ asset }) => asset as string)));

const pluggedInto = (model: Model): ReadonlySet<string> =>
  new Set(
    model.source.assets
      .values()
      .flatMap(({ interfaces }) => interfaces?.flatMap(({ switchPort }) => switchPort?.asset ?? []) ?? [])
      .map(String),
  );

/** R1: every system and device that is, or may be, connected. */
const devices: DiagramItem = {
  id: 'devices',
  parts: (model) =>
    assetParts(
      model,
      (asset) => isThing(asset, model),
      (asset) => ({
        kind: asset.kind !== 'other' && asset.kind !== 'unidentified-device',
        networked: networkedOf(asset, model).value !== undefined,
        status: asset.status !== 'discovered-unmanaged',
      }),
    ),
};

/** R2: floor, room, rack. */
const places: DiagramItem = {
  id: 'places',
  parts: (model) =>
    assetParts(
      model,
      (asset) => isThing(asset, model) && asset.host === undefined,
      ({ location }) => ({
        'location.room': (location?.room ?? location?.rack ?? location?.floor) !== undefined,
      }),
    ),
};

/** R3: cables, and ports of switches and routers. */
const wiring: DiagramItem = {
  id: 'wiring',
  parts: (model) => {
    const linked = linkedIn(model);
    const plugs = pluggedInto(model);
    return assetParts(
      model,
      (asset) => isThing(asset, model) && isWired(asset, model),
      (asset) => ({ interfaces: linked.has(asset.id) || plugs.has(asset.id) || isPlugged(asset) }),
    );
  },
};

/** R4: ways to the internet and other outside networks, of which kind, and how they are set. */
const internet: DiagramItem = {
  id: 'internet',
  parts: (model) => {
    const outside = (asset: string): boolean => {
      const zone = model.asset(asset)?.zone;
      return zone !== undefined && isOutside(zone, model);
    };
    const lines = model.source.links
      .values()
      .filter(({ ends, provider, lineType }) => {
        return provider !== undefined || lineType !== undefined || ends.some(({ asset }) => outside(asset));
      })
      .map(
        ({ id, lineType }): DiagramPart => ({
          table: 'links',
          id,
          department: undefined,
          lacking: lackingOf({ lineType: lineType !== undefined }),
        }),
      );
    // Between two networks of others nothing is ours to set.
    const waysOut = crossingParts(model, ({ zones: [a, b] }) => isOutside(a, model) !== isOutside(b, model));
    return [...waysOut, ...lines];
  },
};

const ENFORCED: ReadonlySet<string> = new Set(['firewall', 'acl', 'vpn', 'one-way']);

/** R5: firewalls and VPN, with their rules and how current they are. */
const barriers: DiagramItem = {
  id: 'barriers',
  parts: (model) => [
    ...assetParts(model, isBarrier, ({ patchState }) => ({ patchState: patchState !== undefined })),
    ...crossingParts(model, ({ enforcement }) => enforcement !== undefined && ENFORCED.has(enforcement)),
  ],
};

/** R6: addresses of devices, and networks of zones. */
const addresses: DiagramItem = {
  id: 'addresses',
  parts: (model) => [
    ...assetParts(
      model,
      (asset) => isThing(asset, model) && networkedOf(asset, model).value === true,
      ({ interfaces }) => ({ interfaces: interfaces?.some(({ addresses: known }) => known !== undefined) === true }),
    ),
    ...model.source.zones.values().flatMap((zone): readonly DiagramPart[] => {
      if (isOutside(zone.id, model) || model.assetsIn(zone.id).length === 0) return [];
      const department = model.partyOf(zone.id);
      return [{ table: 'zones', id: zone.id, department, lacking: lackingOf({ subnets: zone.subnets !== undefined }) }];
    }),
  ],
};

/** R7: physical and virtual servers: on which machine, or in which rack or room. */
const servers: DiagramItem = {
  id: 'servers',
  parts: (model) => {
    const hosts = new Set(model.source.assets.values().flatMap(({ host }) => host ?? []));
    return assetParts(
      model,
      (asset) => isServer(asset, model),
      ({ id, host, location }) => ({
        host: host !== undefined || hosts.has(id) || (location?.rack ?? location?.room) !== undefined,
      }),
    );
  },
};

/** R8: host names and roles of servers. */
const serverRoles: DiagramItem = {
  id: 'server-roles',
  parts: (model) =>
    assetParts(
      model,
      (asset) => isServer(asset, model),
      ({ hostname, role }) => ({ hostname: hostname !== undefined, role: role !== undefined }),
    ),
};

export const diagramItems: readonly DiagramItem[] = [
  devices,
  places,
  wiring,
  internet,
  barriers,
  addresses,
  servers,
  serverRoles,
];
