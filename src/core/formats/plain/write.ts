import type { HospitalDocument } from '../../document/document';
import { append } from '../../group';
import { textIn } from '../../library/text';
import type { Asset } from '../../model/asset';
import type { Conduit } from '../../model/conduit';
import type { Control } from '../../model/control';
import type { DataFlow } from '../../model/data-flow';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { Zone } from '../../model/zone';
import { type Issue, ok, type Result, warning } from '../../result';
import { PLAIN_SCHEMA } from './read';
import { isRecord } from './reading';
import { otherExtensions, restored } from './restore';

type Json = Record<string, unknown>;
type Names = Readonly<Record<string, string>>;

/** The record with plain names, unknown fields left out, and the words that reading left aside in their places. */
const plainOf = (record: object, names: Names, special: Json): Json => {
  const { extensions, ...fields } = record as Json;
  const named = Object.entries({ ...fields, ...special })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [Object.hasOwn(names, key) ? names[key] : key, value]);
  const others = otherExtensions(extensions);
  const plain: Json = { ...Object.fromEntries(named), ...(others === undefined ? {} : { extensions: others }) };
  return restored(plain, isRecord(extensions) ? extensions.plain : undefined);
};

const renamedIn = (group: object | undefined, names: Names): Json | undefined =>
  group === undefined ? undefined : plainOf(group, names, {});

const DATES: Names = { endOfSupport: 'eos', endOfLife: 'eol' };

type NameOf = (party: string | null | undefined) => string | null | undefined;

const partyNames =
  (document: HospitalDocument): NameOf =>
  (id) => {
    if (id === undefined || id === null) return id;
    const party = document.parties.get(id);
    return (party === undefined ? '' : textIn(party.name, document.language ?? 'ja')) || id;
  };

const zoneOf = (zone: Zone, nameOf: NameOf): Json => {
  const [subnet, ...more] = zone.subnets ?? [];
  return plainOf(
    zone,
    { kind: 'zoneType', name: 'label', subnets: 'subnet', party: 'owner', targetSecurityLevel: 'slT' },
    {
      subnets:
        zone.subnets === undefined ? undefined : subnet === undefined ? null : more.length > 0 ? zone.subnets : subnet,
      party: nameOf(zone.party),
    },
  );
};

const boundaryOf = (conduit: Conduit, nameOf: NameOf): Json =>
  plainOf(
    conduit,
    { kind: 'type', name: 'label', zones: 'between' },
    {
      owners: conduit.owners ? conduit.owners.map(nameOf) : conduit.owners,
    },
  );

const flowOf = ({ multiFactor, ...flow }: DataFlow): Json =>
  plainOf(
    flow,
    { name: 'label', wifiAuthentication: 'wifiAuth' },
    {
      auth: multiFactor === undefined ? undefined : { mfa: multiFactor },
    },
  );

const answersOf = (answers: EvidenceDocument['answers']): Json | undefined =>
  answers === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(answers).map(([question, entry]) => [question, entry.note === undefined ? entry.answer : entry]),
      );

const paperOf = (paper: EvidenceDocument | undefined): Json | undefined => {
  if (paper === undefined) return undefined;
  const { id: _id, kind: _kind, assets: _assets, ...fields } = paper;
  return plainOf(
    fields,
    { name: 'label' },
    {
      answers: answersOf(paper.answers),
      components: paper.components?.map((component) => plainOf(component, DATES, {})),
    },
  );
};

const locationOf = (location: Asset['location']): unknown => {
  const [only, ...more] = Object.entries(location ?? {});
  return only !== undefined && more.length === 0 && (only[0] === 'area' || only[0] === 'room') ? only[1] : location;
};

/** Interfaces in the short form (`ip`, `interfaces.zones`, `switchPort`) where that says everything. */
const interfacesOf = (asset: Asset): Json => {
  const legs = asset.interfaces;
  if (legs === undefined || legs.length === 0) return { interfaces: legs };
  const isShort = legs.every((leg, index) => {
    const keys = Object.keys(leg).filter((key) => leg[key as keyof typeof leg] !== undefined);
    const first = index === legs.findIndex(({ zone }) => zone === undefined);
    const ownWords = first ? ['addresses', 'switchPort'] : ['zone'];
    return (
      keys.every((key) => ownWords.includes(key)) &&
      (first || leg.zone !== undefined) &&
      leg.switchPort?.asset === undefined
    );
  });
  const own = legs.find(({ zone }) => zone === undefined);
  const zones = legs.flatMap(({ zone }) => zone ?? (asset.zone === undefined ? [] : [asset.zone]));
  if (!isShort || (own !== undefined && asset.zone === undefined && legs.length > 1)) return { interfaces: legs };
  const [ip, ...more] = own?.addresses ?? [];
  return {
    ip: more.length > 0 ? own?.addresses : ip,
    switchPort: own?.switchPort?.port,
    interfaces: legs.length > 1 || own === undefined ? { zones } : undefined,
  };
};

const NODE_NAMES: Names = {
  kind: 'deviceType',
  name: 'label',
  storesPersonalData: 'storesPHI',
  networkAccessControl: 'nac',
  status: 'assetStatus',
  sharesCredentialsWith: 'sharesCredentialDomainWith',
  securityLevelCapability: 'slC',
  operatingSystem: 'os',
};

interface About {
  readonly papers: readonly EvidenceDocument[];
  readonly controls: readonly Control[];
}

const nodeOf = (asset: Asset, { papers, controls }: About, nameOf: NameOf): Json =>
  plainOf(asset, NODE_NAMES, {
    operatingSystem: renamedIn(asset.operatingSystem, DATES),
    lifecycle: renamedIn(asset.lifecycle, DATES),
    location: locationOf(asset.location),
    ...interfacesOf(asset),
    owner: nameOf(asset.owner),
    vendor: nameOf(asset.vendor),
    mds2: paperOf(papers.find(({ kind }) => kind === 'mds2')),
    sbom: paperOf(papers.find(({ kind }) => kind === 'sbom')),
    compensatingControls: controls.length === 0 ? undefined : controls.map(({ name }) => name),
  });

const isPlainControl = (control: Control): boolean => control.kind === 'compensating' && control.status === 'in-place';

const byAsset = <T>(
  records: readonly T[],
  assets: (record: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map<string, T[]>();
  for (const record of records) for (const id of assets(record)) append(lists, id, record);
  return lists;
};

const losses = (document: HospitalDocument): readonly Issue[] => {
  const said = (code: string, path: string, count: number): readonly Issue[] =>
    count === 0 ? [] : [warning(code, path, { count })];
  const papers = document.evidence.values().filter(({ kind }) => kind !== 'mds2' && kind !== 'sbom');
  const controls = document.controls.values().filter((control) => !isPlainControl(control));
  const placements = document.views.values().reduce((sum, view) => sum + view.placements.size, 0);
  return [
    ...said('plain-without-links', 'links', document.links.size),
    ...said('plain-without-papers', 'evidence', papers.length),
    ...said('plain-without-controls', 'controls', controls.length),
    ...said('plain-without-threats', 'threats', document.threats.size),
    ...said('plain-without-treatments', 'treatments', document.treatments.size),
    ...said('plain-without-placements', 'views', placements),
  ];
};

/**
 * The document as a plain hospital model, the inverse of `readPlain`: what that reads of it is the same hospital. What
 * a plain model cannot carry (decisions, positions, links, …) is left out and named. Linear in the document.
 */
export const writePlain = (document: HospitalDocument): Result<Readonly<Json>> => {
  const nameOf = partyNames(document);
  const papers = byAsset(document.evidence.values(), ({ assets }) => assets);
  const controls = byAsset(document.controls.values().filter(isPlainControl), ({ on }) => on);
  const {
    parties: _p,
    links: _l,
    threats: _t,
    treatments: _d,
    views: _v,
    controls: _c,
    evidence: _e,
    ...rest
  } = document;
  const { zones, assets, flows, conduits, id, ...about } = rest;
  const plain = {
    schema: PLAIN_SCHEMA,
    id,
    ...plainOf(about, {}, {}),
    zones: zones.values().map((zone) => zoneOf(zone, nameOf)),
    boundaries: conduits.values().map((conduit) => boundaryOf(conduit, nameOf)),
    nodes: assets
      .values()
      .map((asset) =>
        nodeOf(asset, { papers: papers.get(asset.id) ?? [], controls: controls.get(asset.id) ?? [] }, nameOf),
      ),
    flows: flows.values().map(flowOf),
  };
  return ok(plain, losses(document));
};

/** The text of a plain hospital model: one element per line, as in our own files. */
export const plainText = (plain: Readonly<Json>): string => {
  const fields = Object.entries(plain).map(([key, value]) => {
    const isElements = Array.isArray(value) && value.some(isRecord);
    const text = isElements
      ? `[\n${value.map((item: unknown) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
};
