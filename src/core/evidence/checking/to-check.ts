import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import type { Component } from '../../model/component';
import { countingInHospital } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId, EvidenceId } from '../../model/id';
import type { Table } from '../../table';
import { NOTHING_STATED, type StatedSystem, statedSystemOf } from './stated-system';

/** Devices that are the same as far as looking up vulnerabilities goes, so that it is done once for all of them. */
export interface LikeDevices {
  readonly assets: readonly AssetId[];
  readonly manufacturer?: string;
  readonly model?: string;
  /** What it runs on, as somebody stated it. */
  readonly system?: StatedSystem;
  /** All updates of that are stated to be there. */
  readonly isUpdated?: true;
}

/** Parts to be looked up, and the devices that they are in. */
export interface ToCheck {
  /** The paper that gets what is found; absent: the devices have none, and one is made where something is found. */
  readonly paper?: Pick<EvidenceDocument, 'id' | 'assets' | 'documentId' | 'productVersion' | 'subject' | 'components'>;
  readonly devices: readonly LikeDevices[];
  /** Not the devices are looked up but what they run on, once for all that run on the same. */
  readonly system?: StatedSystem;
}

/** A paper with what it says of vulnerabilities. */
export type StatingPaper = Required<Pick<EvidenceDocument, 'id' | 'assets' | 'statements'>> &
  Pick<EvidenceDocument, 'name' | 'fileName'>;

/** How a check names a paper among its sources. */
export const sourceName = ({ id, fileName }: Pick<EvidenceDocument, 'id' | 'fileName'>): string => fileName ?? id;

const statingAmong = (papers: readonly EvidenceDocument[]): readonly StatingPaper[] =>
  papers.flatMap(({ id, assets, statements, name, fileName }) =>
    statements === undefined || statements.length === 0
      ? []
      : [{ id, assets, statements, ...(name && { name }), ...(fileName && { fileName }) }],
  );

/** What of a hospital takes part in a check. */
export interface CheckSubjects {
  readonly toCheck: readonly ToCheck[];
  readonly stating: readonly StatingPaper[];
}

const isUpdated = ({ patchState }: Asset): boolean => patchState === 'current';

const likeDevices = (
  ids: readonly AssetId[],
  assets: Table<Asset>,
  paper?: Pick<EvidenceDocument, 'manufacturer' | 'model'>,
): readonly LikeDevices[] => {
  const named = ids.flatMap((id) => {
    const asset = assets.get(id);
    if (asset === undefined) return [];
    const [manufacturer, model] = [asset.manufacturer ?? paper?.manufacturer, asset.model ?? paper?.model];
    return [{ id, manufacturer, model, system: statedSystemOf(asset), isUpdated: isUpdated(asset) }];
  });
  const groups = groupBy(named, ({ manufacturer, model, system, isUpdated: updated }) =>
    JSON.stringify([manufacturer, model, system?.key, updated]),
  );
  return [...groups.values()].map((group) => ({
    assets: group.map(({ id }) => id),
    ...(group[0]?.manufacturer === undefined ? {} : { manufacturer: group[0].manufacturer }),
    ...(group[0]?.model === undefined ? {} : { model: group[0].model }),
    ...(group[0]?.system === undefined ? {} : { system: group[0].system }),
    ...(group[0]?.isUpdated && { isUpdated: true }),
  }));
};

/** A paper of ours with what was found about an operating system. */
const isAboutSystem = ({ kind, components }: EvidenceDocument): boolean =>
  kind === 'vulnerability-data' && components !== undefined;

const takesFindings = (paper: EvidenceDocument): boolean =>
  (paper.kind === 'vulnerability-data' && !isAboutSystem(paper)) ||
  (paper.kind === 'sbom' && paper.components !== undefined);

const namesSystem = ({ type, cpes }: Component): boolean =>
  type === 'operating-system' || cpes?.some((cpe) => /^cpe:(2\.3:|\/)o:/i.test(cpe)) === true;

/** What devices run on by their own entries, once for all that run on the same; a parts list that names it goes before. */
const systemsToCheck = (
  assets: Table<Asset>,
  lists: readonly EvidenceDocument[],
  papers: readonly EvidenceDocument[],
): readonly ToCheck[] => {
  const named = new Set<string>(lists.flatMap((one) => (one.components?.some(namesSystem) ? one.assets : [])));
  const stated = assets.values().flatMap((asset) => {
    const system = statedSystemOf(asset);
    return system === undefined || !system.isNamed || named.has(asset.id)
      ? []
      : [{ id: asset.id, system, isUpdated: isUpdated(asset) }];
  });
  const groups = groupBy(stated, ({ system }) => system.key);
  const byName = new Map(papers.map((paper) => [paper.components?.[0]?.name, paper]));
  const found = [...groups.values()].flatMap((group): readonly ToCheck[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { system } = first;
    const paper = byName.get(system.label);
    byName.delete(system.label);
    const [updated, others] = [true, false].map((is) =>
      group.filter((one) => one.isUpdated === is).map(({ id }) => id),
    );
    const devices: readonly LikeDevices[] = [
      ...(others?.length ? [{ assets: others }] : []),
      ...(updated?.length ? [{ assets: updated, isUpdated: true as const }] : []),
    ];
    return [{ ...(paper && { paper: { id: paper.id, assets: paper.assets } }), devices, system }];
  });
  // Nothing runs any more on what is left.
  const left = [...byName.values()].filter((paper) => paper.assets.length > 0);
  return [...found, ...left.map(({ id }) => ({ paper: { id, assets: [] }, devices: [], system: NOTHING_STATED }))];
};

const toCheckOf = (paper: EvidenceDocument, about: readonly AssetId[], assets: Table<Asset>): ToCheck => ({
  paper: {
    id: paper.id,
    assets: paper.assets,
    ...(paper.documentId === undefined ? {} : { documentId: paper.documentId }),
    ...(paper.productVersion === undefined ? {} : { productVersion: paper.productVersion }),
    ...(paper.subject === undefined ? {} : { subject: paper.subject }),
    ...(paper.components === undefined ? {} : { components: paper.components }),
  },
  devices: likeDevices(about, assets, paper),
});

/** Parts lists in whose place a counting one stands: looked up too, so that both versions can be compared. */
const olderLists = (
  counting: readonly EvidenceDocument[],
  evidence: Table<EvidenceDocument>,
): readonly EvidenceDocument[] => {
  const there = new Set(counting.map(({ id }) => id));
  return counting.flatMap(({ replaces }) => {
    const older = replaces === undefined || there.has(replaces) ? undefined : evidence.get(replaces);
    return older?.kind === 'sbom' && older.components !== undefined ? [older] : [];
  });
};

/**
 * What is looked up: every counting parts list for the devices that it is about, with the version before it, every other device of known maker and
 * model as a whole, and what devices are stated to run on. Linear in papers and devices; nothing of the parts is copied.
 */
export const checkSubjects = (assets: Table<Asset>, evidence: Table<EvidenceDocument>): CheckSubjects => {
  const counting = countingInHospital(evidence.values());
  const written = counting.filter(takesFindings);
  const isSbom = ({ kind }: EvidenceDocument): boolean => kind === 'sbom';
  const listed = new Set<string>(written.filter(isSbom).flatMap((paper) => paper.assets));
  const covered = new Set<string>(written.flatMap((paper) => paper.assets));
  // What is found about a device as a whole stands with its parts list as soon as it has one.
  const aboutOf = (paper: EvidenceDocument): readonly AssetId[] =>
    isSbom(paper) ? paper.assets : paper.assets.filter((id) => !listed.has(id));
  const others = assets
    .values()
    .filter(({ id, manufacturer, model }) => manufacturer !== undefined && model !== undefined && !covered.has(id))
    .map(({ id }) => id);
  return {
    toCheck: [
      ...written.map((paper) => toCheckOf(paper, aboutOf(paper), assets)),
      ...olderLists(counting, evidence).map((paper) => toCheckOf(paper, paper.assets, assets)),
      ...likeDevices(others, assets).map((devices) => ({ devices: [devices] })),
      ...systemsToCheck(assets, written.filter(isSbom), counting.filter(isAboutSystem)),
    ],
    stating: statingAmong(counting),
  };
};

const isPartsList = ({ kind, components }: EvidenceDocument): boolean =>
  kind === 'sbom' && (components?.length ?? 0) > 0;

/** Counting parts lists that nobody has looked up since any of the data came: the day of the data against theirs. */
export const uncheckedSince = (evidence: Table<EvidenceDocument>, since: string | undefined): readonly EvidenceId[] =>
  countingInHospital(evidence.values())
    .filter(isPartsList)
    .filter(({ checked }) => checked === undefined || (since !== undefined && checked.on < since))
    .map(({ id }) => id);

/**
 * Counting parts lists that were looked up before a paper that states something about their devices came, or with one that
 * no longer counts: what they show of vulnerabilities does not follow what the makers state now. Linear in papers and in
 * the devices that they are about.
 */
export const statedSince = (evidence: Table<EvidenceDocument>): readonly EvidenceId[] => {
  const counting = countingInHospital(evidence.values());
  const stating = statingAmong(counting);
  const named = new Set(stating.map(sourceName));
  const byAsset = groupBy(
    stating.flatMap((paper) => paper.assets.map((asset) => ({ asset, name: sourceName(paper) }))),
    ({ asset }) => asset,
  );
  return counting
    .filter(isPartsList)
    .filter(({ checked, assets }) => {
      if (checked === undefined) return false;
      const seen = new Set(checked.sources.flatMap(({ kind, name }) => (kind === 'vex' ? name : [])));
      const isNew = assets.some((asset) => byAsset.get(asset)?.some(({ name }) => !seen.has(name)) === true);
      return isNew || [...seen].some((name) => !named.has(name));
    })
    .map(({ id }) => id);
};
