import type { Asset } from '../model/asset';
import type { Conduit } from '../model/conduit';
import type { Control } from '../model/control';
import type { DataFlow } from '../model/data-flow';
import type { EvidenceDocument } from '../model/evidence-document';
import type { Link } from '../model/link';
import type { Zone } from '../model/zone';
import type { Identified } from '../table';

/** The tables whose records refer to others, or are referred to. */
export interface Records {
  readonly parties: { readonly id: string };
  readonly zones: Zone;
  readonly assets: Asset;
  readonly links: Link;
  readonly flows: DataFlow;
  readonly conduits: Conduit;
  readonly controls: Control;
  readonly evidence: EvidenceDocument;
}
export type Referring = Exclude<keyof Records, 'parties'>;

/**
 * Called for every reference of a record: what it names, among which tables that must be, and where it stands. Gives
 * the reference to put in its place, or `undefined` to take it away.
 */
export type Visit = <I extends string>(
  id: I,
  among: readonly (keyof Records)[],
  ...place: (string | number)[]
) => I | undefined;

/** What a note on a view can be about. */
export const NOTABLE = ['zones', 'assets', 'flows', 'links'] as const satisfies readonly (keyof Records)[];

const ZONES = ['zones'] as const;
const ASSETS = ['assets'] as const;
const PARTIES = ['parties'] as const;
const PAPERS = ['evidence'] as const;
const CONTROLLED = ['assets', 'zones', 'flows', 'conduits', 'links'] as const;

type Patch<T> = { -readonly [K in keyof T]?: T[K] | undefined };

/** The record with the patch; a field patched to `undefined` is gone. The same record when nothing differs. */
export const patched = <T extends object>(record: T, patch: Patch<T>): T => {
  const keys = Object.keys(patch) as (keyof T)[];
  if (keys.every((key) => record[key] === patch[key])) return record;
  const next = { ...record, ...patch };
  for (const key of keys) if (patch[key] === undefined) delete next[key];
  return next;
};

/** The list without what was taken away; the same list when nothing changed. */
const list = <I extends string>(ids: readonly I[], visit: (id: I, index: number) => I | undefined): readonly I[] => {
  const next = ids.map(visit);
  if (next.every((id, index) => id === ids[index])) return ids;
  return [...new Set(next.filter((id) => id !== undefined))];
};

const assetWith = (asset: Asset, visit: Visit): Asset => {
  const patch: Patch<Asset> = {};
  if (asset.zone !== undefined) patch.zone = visit(asset.zone, ZONES, 'zone');
  if (asset.host !== undefined) patch.host = visit(asset.host, ASSETS, 'host');
  if (asset.owner) patch.owner = visit(asset.owner, PARTIES, 'owner');
  if (asset.vendor) patch.vendor = visit(asset.vendor, PARTIES, 'vendor');
  if (asset.zonesVisited !== undefined)
    patch.zonesVisited = list(asset.zonesVisited, (id, index) => visit(id, ZONES, 'zonesVisited', index));
  if (asset.interfaces !== undefined) {
    const interfaces = asset.interfaces.map((leg, index) => {
      const { zone, switchPort } = leg;
      const at = switchPort?.asset;
      return patched(leg, {
        ...(zone === undefined ? {} : { zone: visit(zone, ZONES, 'interfaces', index, 'zone') }),
        ...(switchPort === undefined || at === undefined
          ? {}
          : {
              switchPort: patched(switchPort, { asset: visit(at, ASSETS, 'interfaces', index, 'switchPort', 'asset') }),
            }),
      });
    });
    if (interfaces.some((leg, index) => leg !== asset.interfaces?.[index])) patch.interfaces = interfaces;
  }
  return patched(asset, patch);
};

const zoneWith = (zone: Zone, visit: Visit): Zone => {
  const patch: Patch<Zone> = {};
  if (zone.parent !== undefined) patch.parent = visit(zone.parent, ZONES, 'parent');
  if (zone.party) patch.party = visit(zone.party, PARTIES, 'party');
  return patched(zone, patch);
};

const flowWith = (flow: DataFlow, visit: Visit): DataFlow | undefined => {
  const from = visit(flow.from, ASSETS, 'from');
  const to = visit(flow.to, ASSETS, 'to');
  return from === undefined || to === undefined ? undefined : patched(flow, { from, to });
};

const linkWith = (link: Link, visit: Visit): Link | undefined => {
  const [a, b] = link.ends;
  const first = visit(a.asset, ASSETS, 'ends', 0, 'asset');
  const second = visit(b.asset, ASSETS, 'ends', 1, 'asset');
  if (first === undefined || second === undefined) return undefined;
  if (first === a.asset && second === b.asset) return link;
  return {
    ...link,
    ends: [
      { ...a, asset: first },
      { ...b, asset: second },
    ],
  };
};

const conduitWith = (conduit: Conduit, visit: Visit): Conduit | undefined => {
  const [a, b] = conduit.zones;
  const first = visit(a, ZONES, 'zones', 0);
  const second = visit(b, ZONES, 'zones', 1);
  if (first === undefined || second === undefined) return undefined;
  const patch: Patch<Conduit> = first === a && second === b ? {} : { zones: [first, second] };
  if (conduit.owners) {
    const owners = list(conduit.owners, (id, index) => visit(id, PARTIES, 'owners', index));
    // A list that lost all its parties says nothing any more; an empty one would say that there are none.
    patch.owners = owners.length === 0 && conduit.owners.length > 0 ? undefined : owners;
  }
  return patched(conduit, patch);
};

const evidenceWith = (paper: EvidenceDocument, visit: Visit): EvidenceDocument => {
  const patch: Patch<EvidenceDocument> = {
    assets: list(paper.assets, (id, index) => visit(id, ASSETS, 'assets', index)),
  };
  if (paper.party !== undefined) patch.party = visit(paper.party, PARTIES, 'party');
  if (paper.replaces !== undefined) patch.replaces = visit(paper.replaces, PAPERS, 'replaces');
  if (paper.vulnerabilities?.some(({ assets }) => assets !== undefined)) {
    // A finding about none of the assets any more goes with them; without the list it would be about all.
    const found = paper.vulnerabilities.flatMap((one, index) => {
      if (one.assets === undefined) return [one];
      const assets = list(one.assets, (id, at) => visit(id, ASSETS, 'vulnerabilities', index, 'assets', at));
      return assets.length === 0 ? [] : [patched(one, { assets })];
    });
    const isSame =
      found.length === paper.vulnerabilities.length && found.every((one, at) => one === paper.vulnerabilities?.[at]);
    if (!isSame) patch.vulnerabilities = found;
  }
  return patched(paper, patch);
};

const VISITS: { readonly [K in Referring]: (record: Records[K], visit: Visit) => Records[K] | undefined } = {
  zones: zoneWith,
  assets: assetWith,
  links: linkWith,
  flows: flowWith,
  conduits: conduitWith,
  controls: (control, visit) =>
    patched(control, { on: list(control.on, (id, index) => visit(id, CONTROLLED, 'on', index)) }),
  evidence: evidenceWith,
};

/**
 * A record of the table with every reference replaced by what `visit` gives: the same record when nothing changed,
 * `undefined` when it lost one that it cannot be without (the end of a flow).
 */
export const withReferences = (table: Referring, record: Identified, visit: Visit): Identified | undefined => {
  // The record comes from the table of that name, which TypeScript cannot see through the union of all.
  const follow = VISITS[table] as (record: Identified, visit: Visit) => Identified | undefined;
  return follow(record, visit);
};

export const REFERRING = Object.keys(VISITS) as readonly Referring[];
