import * as v from 'valibot';
import { type HospitalDocument, PERSPECTIVES, SavedDocumentSchema, TABLES } from '../../document/document';
import { emptyDocument, firstView } from '../../document/empty';
import { listed, refusal } from '../../document/issue-list';
import { ringsOf, ringText } from '../../document/rings';
import { type Asset, AssetSchema } from '../../model/asset';
import { type Conduit, ConduitSchema } from '../../model/conduit';
import type { Control } from '../../model/control';
import { type DataFlow, DataFlowSchema } from '../../model/data-flow';
import type { EvidenceDocument } from '../../model/evidence-document';
import { ElementIdSchema, ID_LIMIT } from '../../model/id';
import { type Zone, ZoneSchema } from '../../model/zone';
import { error, fail, type Issue, info, ok, type Result, warning } from '../../result';
import { tableOf } from '../../table';
import { boundaryNoun } from './boundaries';
import { derivedId, freeId, idMaker, type MakeId } from './derived-id';
import { made, type Noun, readFields, withLeft } from './element';
import { flowNoun } from './flows';
import { type Listed, type Listing, listIds, referenceIn } from './ids';
import { interfacesOf } from './interfaces';
import { nodeNoun } from './nodes';
import { controlsOf, papersOf } from './papers';
import { gatherParties } from './parties';
import { isRecord, keep, leave, type Reading, readingOf, shown } from './reading';
import { saysUnknown, templateWord } from './settle';
import { zoneNoun } from './zones';

export const PLAIN_SCHEMA = 'neutral-hospital-model/1';

/** The lists by which their elements are told apart, and the document's ids of each. */
interface Lists {
  readonly nodes: Listing;
  readonly flows: Listing;
  readonly zones: Listing;
  readonly boundaries: Listing;
  readonly taken: Set<string>;
}

const pairOf = (raw: Readonly<Record<string, unknown>>, from: unknown, to: unknown): string =>
  derivedId(raw.protocol === undefined ? 'between' : 'flow', `${referenceIn(from) ?? ''}~${referenceIn(to) ?? ''}`);

const readLists = (json: Readonly<Record<string, unknown>>, issues: Issue[]): Lists => {
  const taken = new Set<string>();
  const nodes = listIds('nodes', json.nodes, taken, issues);
  const flows = listIds('flows', json.flows, taken, issues, (raw) => pairOf(raw, raw.from, raw.to));
  const zones = listIds('zones', json.zones, taken, issues);
  const boundaries = listIds('boundaries', json.boundaries, taken, issues, (raw) => {
    const between = Array.isArray(raw.between) ? raw.between : [];
    return pairOf(raw, between[0], between[1]);
  });
  return { nodes, flows, zones, boundaries, taken };
};

/** The document's id that a word of the file refers to; what refers to nothing is left where it stands, with an issue. */
const referred = (list: Listing, value: unknown, place: readonly (string | number)[], reading: Reading) => {
  if (saysUnknown(value) || value === null) return undefined;
  const id = list.ids.get(referenceIn(value) ?? '');
  if (id === undefined) leave(reading, 'reference-to-nothing', place, value);
  return id;
};

const named = (fields: Record<string, unknown>, id: string): Record<string, unknown> =>
  fields.name === undefined || fields.name === '' ? { ...fields, name: id } : fields;

const readZone = ({ raw, path, id }: Listed, noun: Noun, lists: Lists, issues: Issue[]): Zone => {
  const reading = readingOf(path, id, issues);
  const { parent: stated, ...rest } = raw;
  const parent = referred(lists.zones, stated, ['parent'], reading);
  const fields = named(readFields(noun, rest, reading), id);
  return made(ZoneSchema, { ...withLeft(fields, reading), id, ...(parent === undefined ? {} : { parent }) });
};

const readBoundary = ({ raw, path, id }: Listed, noun: Noun, lists: Lists, issues: Issue[]): readonly Conduit[] => {
  const reading = readingOf(path, id, issues);
  const between: readonly unknown[] = Array.isArray(raw.between) ? raw.between : [];
  const zones = between.map((zone) => lists.zones.ids.get(referenceIn(zone) ?? ''));
  if (zones.length !== 2 || zones.includes(undefined)) {
    issues.push(warning('boundary-without-zones', `${path}.between`, { element: id, value: shown(raw.between) }));
    return [];
  }
  const fields = withLeft(readFields(noun, raw, reading), reading);
  return [made(ConduitSchema, { ...fields, id, zones })];
};

const readFlow = ({ raw, path, id }: Listed, lists: Lists, issues: Issue[]): readonly DataFlow[] => {
  const ends = (['from', 'to'] as const).map((end) => {
    const asset = lists.nodes.ids.get(referenceIn(raw[end]) ?? '');
    if (asset === undefined)
      issues.push(warning('flow-without-end', `${path}.${end}`, { element: id, value: shown(raw[end] ?? '') }));
    return asset;
  });
  if (ends.includes(undefined)) return [];
  const reading = readingOf(path, id, issues);
  const fields = withLeft(readFields(flowNoun, raw, reading), reading);
  return [made(DataFlowSchema, { ...fields, id, from: ends[0], to: ends[1] })];
};

const kindOf = (raw: Readonly<Record<string, unknown>>): string => {
  const stated = raw.deviceType;
  if (typeof stated === 'string' && !saysUnknown(stated) && stated.trim() !== '') return templateWord(stated);
  return stated === undefined && raw.category !== undefined ? 'other' : 'unidentified-device';
};

interface ReadNode {
  readonly asset: Asset;
  readonly papers: readonly EvidenceDocument[];
  readonly controls: readonly Control[];
}

const readNode = ({ raw, path, id }: Listed, noun: Noun, lists: Lists, makeId: MakeId, issues: Issue[]): ReadNode => {
  const reading = readingOf(path, id, issues);
  const zone = referred(lists.zones, raw.zone, ['zone'], reading);
  const host = referred(lists.nodes, raw.host, ['host'], reading);
  const visited = raw.zonesVisited === null ? [] : raw.zonesVisited;
  const zonesVisited = Array.isArray(visited)
    ? visited.flatMap((place: unknown, index) => referred(lists.zones, place, ['zonesVisited', index], reading) ?? [])
    : undefined;
  if (visited !== undefined && zonesVisited === undefined && !saysUnknown(visited))
    leave(reading, 'value-not-known', ['zonesVisited'], visited);
  // A node's own zone type adds nothing to its zone; without a zone it says where the thing would belong.
  if (raw.zoneType !== undefined && zone === undefined)
    leave(reading, 'zone-type-without-zone', ['zoneType'], raw.zoneType);
  else if (raw.zoneType !== undefined) keep(reading, ['zoneType'], raw.zoneType);
  const interfaces = interfacesOf(raw, zone, (stated) => lists.zones.ids.get(referenceIn(stated) ?? ''), reading);
  const fields = named(readFields(noun, raw, reading), id);
  const papers = papersOf(raw, id, reading, makeId);
  const controls = controlsOf(raw, id, reading, makeId);
  const asset = made(AssetSchema, {
    ...withLeft(fields, reading),
    id,
    kind: kindOf(raw),
    ...(zone === undefined ? {} : { zone }),
    ...(host === undefined ? {} : { host }),
    ...(zonesVisited === undefined ? {} : { zonesVisited }),
    ...(interfaces === undefined ? {} : { interfaces }),
  });
  return { asset, papers, controls };
};

const { id: _id, format: _format, version: _version, ...aboutEntries } = SavedDocumentSchema.entries;
const OWN_LISTS = new Set<string>(TABLES);
const aboutNoun: Noun = {
  entries: Object.fromEntries(Object.entries(aboutEntries).filter(([key]) => !OWN_LISTS.has(key))),
  names: {},
  special: {},
};
const LISTS = ['schema', 'nodes', 'flows', 'zones', 'boundaries'];

const readAbout = (json: Readonly<Record<string, unknown>>, name: string | undefined, issues: Issue[]) => {
  // A file may be called anything, so its name is an id only where it can be one.
  const fromName = v.safeParse(ElementIdSchema, name?.replace(/\.[^.]*$/, ''));
  const id = referenceIn(json.id) ?? (fromName.success ? fromName.output : 'plain');
  const reading = readingOf('$', id, issues);
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !LISTS.includes(key)));
  const fields = readFields(aboutNoun, rest, reading);
  if (fields.perspective === undefined) {
    fields.perspective = PERSPECTIVES[0];
    if (json.schema !== undefined) issues.push(info('perspective-guessed', 'perspective'));
  }
  return { ...withLeft(fields, reading), id, title: fields.title ?? name ?? id };
};

const assemble = (
  about: Readonly<Record<string, unknown>> & { readonly id: string },
  lists: Lists,
  issues: Issue[],
): HospitalDocument => {
  const makeId = idMaker(lists.taken);
  const parties = gatherParties(makeId);
  const zones = lists.zones.items.map((item) => readZone(item, zoneNoun(parties), lists, issues));
  const nodes = lists.nodes.items.map((item) => readNode(item, nodeNoun(parties), lists, makeId, issues));
  const flows = lists.flows.items.flatMap((item) => readFlow(item, lists, issues));
  const conduits = lists.boundaries.items.flatMap((item) => readBoundary(item, boundaryNoun(parties), lists, issues));
  return {
    ...emptyDocument(about.id, '', 'hospital'),
    ...about,
    parties: tableOf(parties.byId.values()),
    zones: tableOf(zones),
    assets: tableOf(nodes.map(({ asset }) => asset)),
    flows: tableOf(flows),
    conduits: tableOf(conduits),
    evidence: tableOf(nodes.flatMap(({ papers }) => papers)),
    controls: tableOf(nodes.flatMap(({ controls }) => controls)),
    views: tableOf([firstView(freeId('view-network', lists.taken))]),
  };
};

/** Zones inside themselves and machines that run on themselves, with their place in the file. */
const ringIssues = (document: HospitalDocument, { zones, nodes }: Lists): readonly Issue[] => {
  const placeOf = (list: Listing, id: string | undefined) => list.items.find((item) => item.id === id)?.path ?? '';
  return [
    ...ringsOf(document.zones.values(), ({ parent }) => parent).map((ids) =>
      error('zone-inside-itself', `${placeOf(zones, ids[0])}.parent`, { ring: ringText(ids) }),
    ),
    ...ringsOf(document.assets.values(), ({ host }) => host).map((ids) =>
      error('host-of-itself', `${placeOf(nodes, ids[0])}.host`, { ring: ringText(ids) }),
    ),
  ];
};

/**
 * Reads a plain hospital model (`neutral-hospital-model/1`), whole or a fragment with only some of its lists. Ids stay
 * as they are. `unknown` and absent become absent; `null` becomes "there is none" where the field can say so.
 *
 * Warnings name every word that was not understood, and keep it in `extensions.plain` of its element; a flow or
 * boundary without both its ends cannot stand in a document and is named and left out. Errors, with nothing read: not
 * an object, a newer version, ids that are missing, doubled or unprintable, a zone inside itself. Linear in the file.
 */
export const readPlain = (json: unknown, name?: string): Result<HospitalDocument> => {
  if (!isRecord(json)) return fail(error('object-expected', '$'));
  if (json.schema !== undefined && json.schema !== PLAIN_SCHEMA)
    return fail(error('plain-schema-not-known', 'schema', { value: shown(json.schema), known: PLAIN_SCHEMA }));
  const issues: Issue[] = [];
  const lists = readLists(json, issues);
  const about = readAbout(json, name, issues);
  const id = v.safeParse(ElementIdSchema, about.id);
  if (!id.success) issues.push(error(id.issues[0].message, 'id', { value: shown(about.id), limit: ID_LIMIT }));
  const refused = refusal(issues);
  if (refused !== undefined) return refused;

  const document = assemble(about, lists, issues);
  const rings = ringIssues(document, lists);
  return refusal(rings) ?? ok(document, listed(issues));
};
