import type { EvidenceDocument } from './evidence-document';
import type { AssetId } from './id';

/** A paper in one of these states is not there yet, so that it takes the place of nothing. */
const NOT_THERE: ReadonlySet<EvidenceDocument['status']> = new Set([
  'requested',
  'not-requested',
  'missing',
  'refused',
  'not-obtainable',
]);

/**
 * The papers about one asset that count: those in whose place no newer one about the same asset stands. An older paper
 * goes on counting for assets that the newer one is not about, and as long as the newer one is only asked for. Linear
 * in papers; the same list when all count.
 */
export const countingPapers = (papers: readonly EvidenceDocument[]): readonly EvidenceDocument[] => {
  if (!papers.some(({ replaces }) => replaces !== undefined)) return papers;
  const replaced = new Set(
    papers.flatMap(({ id, replaces, status }) =>
      replaces === undefined || replaces === id || NOT_THERE.has(status) ? [] : [replaces],
    ),
  );
  return replaced.size === 0 ? papers : papers.filter(({ id }) => !replaced.has(id));
};

/**
 * The papers of a whole hospital that count, each for the assets for which no newer one stands in its place: a paper that
 * counts for some of its assets only comes as a copy that is about those. One about no asset counts until it is replaced.
 * Linear in papers and their assets; the same list when all count for all.
 */
export const countingInHospital = (papers: readonly EvidenceDocument[]): readonly EvidenceDocument[] => {
  const newer = new Map<EvidenceDocument['id'], Set<AssetId>>();
  for (const { id, replaces, status, assets } of papers) {
    if (replaces === undefined || replaces === id || NOT_THERE.has(status)) continue;
    const about = newer.get(replaces) ?? new Set();
    for (const asset of assets) about.add(asset);
    newer.set(replaces, about);
  }
  if (newer.size === 0) return papers;
  return papers.flatMap((paper) => {
    const about = newer.get(paper.id);
    if (about === undefined) return [paper];
    const assets = paper.assets.filter((asset) => !about.has(asset));
    if (assets.length === 0) return [];
    return assets.length === paper.assets.length ? [paper] : [{ ...paper, assets }];
  });
};

/**
 * Whether a newer paper stands in its place for every asset that it is about, so that nothing of it counts any more. A
 * paper about no asset yet is not replaced. Linear in the papers about its assets.
 */
export const isReplaced = (
  { id, assets }: EvidenceDocument,
  evidenceOf: (asset: AssetId) => readonly EvidenceDocument[],
): boolean =>
  assets.length > 0 && assets.every((asset) => !countingPapers(evidenceOf(asset)).some((paper) => paper.id === id));
