import type { HospitalDocument, View } from '../../src/core/document/document';
import { emptyDocument } from '../../src/core/document/empty';
import type { Placement } from '../../src/core/document/view';
import { layOut } from '../../src/core/layout/layout';
import type { Asset } from '../../src/core/model/asset';
import type { Conduit } from '../../src/core/model/conduit';
import type { DataFlow } from '../../src/core/model/data-flow';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import type { PartyId, ViewId, ZoneId } from '../../src/core/model/id';
import type { Link } from '../../src/core/model/link';
import { modelOf } from '../../src/core/model/model';
import type { Party } from '../../src/core/model/party';
import type { Zone } from '../../src/core/model/zone';
import { emptyTable, tableOf } from '../../src/core/table';
import { shownModel } from '../../src/core/views/shown';
import { library } from '../../src/templates';
import type { Random } from './random';

type Ground = readonly [string, string | undefined, string | undefined, readonly [number, number, number, number]];

/** Two wings within one edge of trust, with zones in zones, and two networks of others outside. */
const GROUNDS: readonly Ground[] = [
  ['wing-a', undefined, 'modality', [0, 0, 980, 760]],
  ['ward', 'wing-a', 'therapy-devices', [40, 60, 440, 640]],
  ['bay', 'ward', undefined, [20, 320, 400, 300]],
  ['core', 'wing-a', 'ehr-core', [520, 60, 440, 640]],
  ['wing-b', undefined, 'administration', [1_100, 0, 520, 760]],
  ['desk', 'wing-b', undefined, [40, 60, 440, 640]],
  ['internet', undefined, 'internet', [1_900, 0, 480, 360]],
  ['vendor', undefined, 'vendor-remote', [1_900, 420, 480, 360]],
];
const TENANTS = ['ward', 'bay', 'core', 'desk', 'internet', 'vendor'];
const KINDS = ['ct', 'ehr-server', 'office-pc', 'infusion-pump', 'switch', 'other'];

const zones = GROUNDS.map(([id, parent, kind]): Zone => {
  const zone = { id: id as ZoneId, name: id, ...(parent === undefined ? {} : { parent: parent as ZoneId }) };
  return {
    ...zone,
    ...(kind === undefined ? {} : { kind }),
    ...(id === 'vendor' ? { party: 'maker' as PartyId } : {}),
  };
});

const assetsOf = (each: number): readonly Asset[] =>
  TENANTS.flatMap((zone) =>
    Array.from({ length: each }, (_, index) => {
      const id = `${zone}-${index}`;
      const location =
        index % 3 === 0 ? {} : { location: { building: 'Main', room: `${zone.slice(0, 1)}${index % 2}` } };
      const host = index % 4 === 3 ? { host: `${zone}-1` } : {};
      const plugged = { switchPort: { asset: `${TENANTS[0]}-0`, port: id }, name: 'eth0', vlan: 10 + (index % 2) };
      const interfaces = index % 3 === 1 ? { interfaces: [plugged] } : {};
      return { id, name: id, kind: KINDS[index % KINDS.length], zone, ...location, ...host, ...interfaces };
    }),
  ) as unknown as readonly Asset[];

const placed = (each: number): readonly Placement[] => [
  ...GROUNDS.map(([id, , , [x, y, width, height]]) => ({ id, x, y, width, height })),
  ...TENANTS.flatMap((zone) =>
    Array.from({ length: each }, (_, index) => {
      return { id: `${zone}-${index}`, x: 16 + (index % 2) * 200, y: 40 + (index >> 1) * 80 };
    }),
  ),
];

const flowsOf = (assets: readonly Asset[], count: number, random: Random): readonly DataFlow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `f${String(index).padStart(4, '0')}`,
    from: random.pick(assets).id,
    to: random.pick(assets).id,
    ...(random.chance(0.5) ? { purpose: random.pick(['clinical', 'maintenance']) } : {}),
  })) as unknown as readonly DataFlow[];

const CONDUITS = [
  { id: 'core~ward', zones: ['core', 'ward'], enforcement: 'firewall' },
  { id: 'second', zones: ['ward', 'core'], enforcement: 'acl' },
  { id: 'contract', zones: ['vendor', 'core'], kind: 'responsibility', contract: 'signed' },
] as unknown as readonly Conduit[];

/** Views of every kind: all of it, places, machines, who answers, and a part of it with neighbours. */
const withViews = (document: HospitalDocument, each: number): HospitalDocument => {
  const [first] = document.views.values();
  if (first === undefined) throw new Error('A document has a view.');
  const network: View = { ...first, placements: tableOf(placed(each)) };
  const others = (['physical', 'server', 'function'] as const).map((preset): View => {
    const view = { ...first, id: preset as string as ViewId, preset, placements: emptyTable<Placement>() };
    const shown = shownModel(modelOf(document, library), view);
    return { ...view, placements: tableOf(layOut(shown, emptyTable()) ?? []) };
  });
  const scope = { zones: ['ward', 'internet'], neighbours: true };
  const scoped: View = { ...network, id: 'scoped' as ViewId, preset: 'custom', scope };
  return { ...document, views: tableOf([network, ...others, scoped]) };
};

/**
 * A small hospital in which every kind of drawn thing stands close to every other, with so many devices in each of six
 * zones and so many flows.
 */
export const smallSite = (each: number, flows: number, random: Random): HospitalDocument => {
  const assets = assetsOf(each);
  const papers = [{ id: 'paper', kind: 'mds2', status: 'provided', edition: '2019', assets: ['ward-0', 'core-0'] }];
  const links = [
    { id: 'cable', ends: [{ asset: 'ward-0', port: '1' }, { asset: 'core-0' }], medium: 'copper' },
    { id: 'fibre', ends: [{ asset: 'ward-1' }, { asset: 'desk-0', port: '7' }] },
  ];
  const document: HospitalDocument = {
    ...emptyDocument('site', 'A small site', 'hospital'),
    parties: tableOf([
      { id: 'maker', name: 'Maker', kind: 'vendor' },
      { id: 'ours', name: 'Ours', kind: 'department' },
    ] as unknown as readonly Party[]),
    zones: tableOf(zones),
    assets: tableOf(assets),
    flows: tableOf(flowsOf(assets, flows, random)),
    conduits: tableOf(CONDUITS),
    evidence: tableOf(papers as unknown as readonly EvidenceDocument[]),
    links: tableOf(links as unknown as readonly Link[]),
  };
  return withViews(document, each);
};
