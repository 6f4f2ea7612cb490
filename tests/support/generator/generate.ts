import type { HospitalDocument } from '../../../src/core/document/document';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Library } from '../../../src/core/library/library';
import type { Enforcement, Purpose } from '../../../src/core/library/vocabulary';
import type { Asset } from '../../../src/core/model/asset';
import type { DataFlow } from '../../../src/core/model/data-flow';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import type { AssetId, EvidenceId, FlowId, PartyId, ZoneId } from '../../../src/core/model/id';
import type { Party } from '../../../src/core/model/party';
import type { Zone } from '../../../src/core/model/zone';
import { tableOf } from '../../../src/core/table';
import { type Random, randomOf } from '../random';
import { DEPARTMENTS, type Department, SERVERS } from './departments';

const ASSETS_PER_ZONE = 32;
const FLOORS = 8;

interface Draft {
  readonly random: Random;
  readonly library: Library;
  readonly zones: Zone[];
  readonly assets: Asset[];
  readonly flows: DataFlow[];
  readonly parties: Party[];
  readonly evidence: EvidenceDocument[];
  /** Assets by device type, for flows that look for their peer. */
  readonly byKind: Map<string, AssetId[]>;
}

const zone = (draft: Draft, id: string, name: Zone['name'], more: Partial<Zone> = {}): ZoneId => {
  draft.zones.push({ id: id as ZoneId, name, ...more });
  return id as ZoneId;
};

const operatingSystemOf = (random: Random, typical: string): Asset['operatingSystem'] => {
  if (/Windows/.test(typical)) {
    const endOfSupport = random.pick([
      '2020-01-14',
      '2025-10-14',
      '2027-01-12',
      '2029-01-09',
      '2031-10-14',
      '2031-10-14',
    ]);
    return { family: 'windows', endOfSupport };
  }
  if (/RTOS/.test(typical)) return { family: 'rtos' };
  return random.chance(0.5) ? { family: 'linux', endOfSupport: '2029-06-30' } : undefined;
};

/** One asset with the gaps that real ledgers have: about a third of the facts are not known. */
const asset = (draft: Draft, kind: string, inZone: ZoneId, network: string): AssetId => {
  const { random, library } = draft;
  const type = library.devices.get(kind);
  if (type === undefined) throw new Error(`There is no device type ${kind}.`);
  const number = draft.assets.length + 1;
  const id = `a${String(number).padStart(5, '0')}` as AssetId;
  const operatingSystem = operatingSystemOf(random, type.typicalOS);
  draft.assets.push({
    id,
    kind,
    name: { ja: `${type.label.ja} ${number}`, en: `${type.label.en} ${number}` },
    zone: inZone,
    networked: true,
    interfaces: [{ addresses: [`${network}.${(number % 250) + 1}`] }],
    ...(operatingSystem === undefined ? {} : { operatingSystem }),
    ...(random.chance(0.6) ? { patchState: random.pick(['current', 'current', 'outdated'] as const) } : {}),
    ...(random.chance(0.5) ? { credentials: random.pick(['individual', 'shared', 'default'] as const) } : {}),
    ...(type.category === 'it-endpoint' && random.chance(0.7)
      ? { antimalware: 'installed' as const, userPrivilege: random.pick(['standard', 'all-admin'] as const) }
      : {}),
  });
  draft.byKind.set(kind, [...(draft.byKind.get(kind) ?? []), id]);
  if (type.category === 'medical-device' && random.chance(0.4)) {
    draft.evidence.push({
      id: `mds2:${id}` as EvidenceId,
      kind: 'mds2',
      assets: [id],
      status: 'provided',
      releaseDate: '2024-05-01',
      answers: {
        'TXCF-2': { answer: random.pick(['Yes', 'No'] as const) },
        'NAUT-1': { answer: random.pick(['Yes', 'No'] as const) },
        'MLDP-2': { answer: random.pick(['Yes', 'No'] as const) },
      },
    });
  }
  return id;
};

const flow = (
  draft: Draft,
  from: AssetId,
  to: AssetId,
  protocol: string,
  purpose: Purpose,
  data: readonly string[],
): void => {
  const { random } = draft;
  draft.flows.push({
    id: `f${String(draft.flows.length + 1).padStart(5, '0')}` as FlowId,
    from,
    to,
    protocol,
    purpose,
    data: [...data],
    medium: 'wired',
    ...(random.chance(0.5) ? { authentication: random.pick(['weak', 'strong'] as const) } : {}),
  });
};

const departmentZones = (
  draft: Draft,
  building: ZoneId,
  department: Department,
  assets: number,
  label: string,
): void => {
  const { random } = draft;
  const enforcements: readonly (Enforcement | 'unknown')[] = ['vlan-only', 'vlan-only', 'acl', 'firewall', 'unknown'];
  const groups = Math.max(1, Math.round(assets / ASSETS_PER_ZONE));
  for (let group = 0; group < groups; group += 1) {
    const number = draft.zones.length + 1;
    const enforcement = random.pick(enforcements);
    const network = `10.${(number >> 8) + 16}.${number % 256}`;
    const inZone = zone(
      draft,
      `z${String(number).padStart(4, '0')}`,
      { ja: `${label}${department.ja} ${group + 1}`, en: `${department.en} ${label}${group + 1}` },
      {
        kind: department.zone,
        parent: building,
        subnets: [`${network}.0/24`],
        vlan: 100 + (number % 3900),
        ...(enforcement === 'unknown' ? {} : { enforcement }),
      },
    );
    const share = Math.floor(((group + 1) * assets) / groups) - Math.floor((group * assets) / groups);
    for (let i = 0; i < share; i += 1) asset(draft, random.pick(department.devices), inZone, network);
  }
};

const serversOf = (draft: Draft, site: ZoneId, number: number): void => {
  const zones = new Map<string, ZoneId>();
  for (const server of SERVERS) {
    const type = draft.library.zones.get(server.zone);
    const inZone =
      zones.get(server.zone) ??
      zone(draft, `s${number}-${server.zone}`, type?.label ?? server.zone, {
        kind: server.zone,
        parent: site,
        enforcement: server.zone === 'dmz' || server.zone === 'backup' ? 'firewall' : 'acl',
        subnets: [`10.${number}.${zones.size}.0/24`],
      });
    zones.set(server.zone, inZone);
    asset(draft, server.kind, inZone, `10.${number}.${zones.size}`);
  }
};

const connect = (draft: Draft, flows: number): void => {
  const { random } = draft;
  const kindsOf = new Map(
    DEPARTMENTS.flatMap((department) => department.devices.map((kind) => [kind, department] as const)),
  );
  const peer = (kind: string, near: number): AssetId | undefined => {
    const peers = draft.byKind.get(kind) ?? [];
    return peers[near % Math.max(1, peers.length)];
  };
  for (let round = 0; draft.flows.length < flows && round < 8; round += 1) {
    for (const [index, { id, kind }] of draft.assets.entries()) {
      if (draft.flows.length >= flows) break;
      const talks = kindsOf.get(kind)?.talks ?? [];
      const talk = talks[round % Math.max(1, talks.length)];
      const to = talk === undefined ? undefined : peer(talk.to, index + round);
      if (talk !== undefined && to !== undefined && round < talks.length)
        flow(draft, id, to, talk.protocol, 'clinical', talk.data);
      else if (round > 0) {
        const other = draft.assets[random.whole(0, draft.assets.length - 1)];
        if (other !== undefined && other.id !== id && random.chance(0.5))
          flow(
            draft,
            id,
            other.id,
            random.pick(['https', 'smb3', 'hl7v2-mllp']),
            random.pick(['clinical', 'admin', 'business'] as const),
            ['phi'],
          );
      }
    }
  }
};

/**
 * A believable hospital of any size: sites, buildings, floors, departments with VLANs and subnets, the device mix of
 * `departments.ts`, one and a half flows per asset, vendors outside. The same size and seed give the same hospital.
 */
export const generateHospital = (library: Library, assets: number, seed: number): HospitalDocument => {
  const draft: Draft = {
    random: randomOf(seed),
    library,
    zones: [],
    assets: [],
    flows: [],
    parties: [{ id: 'party-hospital' as PartyId, name: { ja: '病院', en: 'Hospital' }, kind: 'hospital' }],
    evidence: [],
    byKind: new Map(),
  };
  const internet = zone(
    draft,
    'z-internet',
    { ja: 'インターネット', en: 'Internet' },
    { kind: 'internet', enforcement: 'none' },
  );
  asset(draft, 'internet', internet, '203.0.113');
  const vendors = zone(
    draft,
    'z-vendors',
    { ja: '保守事業者', en: 'Vendors' },
    { kind: 'vendor-remote', enforcement: 'vpn' },
  );
  const vendorSites = Array.from({ length: Math.max(1, Math.round(assets / 500)) }, () =>
    asset(draft, 'vendor-support-center', vendors, '198.51.100'),
  );
  const sites = Math.max(1, Math.round(assets / 4000));
  const buildings = Math.max(1, Math.round(assets / sites / 700));
  for (let s = 1; s <= sites; s += 1) {
    const site = zone(
      draft,
      `site${s}`,
      { ja: `第${s}病院`, en: `Site ${s}` },
      { enforcement: 'firewall', party: 'party-hospital' as PartyId },
    );
    serversOf(draft, site, s);
    for (let b = 1; b <= buildings; b += 1) {
      const building = zone(draft, `site${s}-b${b}`, { ja: `${b}号館`, en: `Building ${b}` }, { parent: site });
      for (let f = 1; f <= FLOORS; f += 1) {
        const floor = zone(draft, `site${s}-b${b}-f${f}`, { ja: `${f}階`, en: `Floor ${f}` }, { parent: building });
        const department = DEPARTMENTS[f - 1];
        const rest = assets - SERVERS.length * sites - vendorSites.length - 1;
        const total = DEPARTMENTS.reduce((sum, { share }) => sum + share, 0);
        const here = department === undefined ? 0 : (rest * department.share) / total / sites / buildings;
        if (department !== undefined) departmentZones(draft, floor, department, Math.round(here), `${s}-${b}-`);
      }
    }
  }
  while (draft.assets.length < assets) asset(draft, 'ehr-terminal', (draft.zones.at(-1) as Zone).id, '10.99.0');
  const gateways = draft.byKind.get('vpn-gateway') ?? [];
  for (const [index, vendor] of vendorSites.entries()) {
    const gateway = gateways[index % gateways.length];
    if (gateway !== undefined) flow(draft, vendor, gateway, 'ipsec', 'maintenance', ['admin']);
  }
  connect(draft, Math.round(assets * 1.5));
  return {
    ...emptyDocument(
      `generated-${assets}-${seed}`,
      { ja: `生成した病院（${assets}台）`, en: `Generated hospital (${assets})` },
      'hospital',
    ),
    asOf: '2026-11-22',
    parties: tableOf(draft.parties),
    zones: tableOf(draft.zones),
    assets: tableOf(draft.assets),
    flows: tableOf(draft.flows),
    evidence: tableOf(draft.evidence),
  };
};
