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
 * Whether a newer paper stands in its place for every asset that it is about, so that nothing of it counts any more. A
 * paper about no asset yet is not replaced. Linear in the papers about its assets.
 */
export const isReplaced = (
  { id, assets }: EvidenceDocument,
  evidenceOf: (asset: AssetId) => readonly EvidenceDocument[],
): boolean =>
  assets.length > 0 && assets.every((asset) => !countingPapers(evidenceOf(asset)).some((paper) => paper.id === id));
